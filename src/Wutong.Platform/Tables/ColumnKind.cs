namespace Wutong.Platform.Tables;

/// <summary>What a column holds: from it follow alignment, format, filters and the type of the cell in Excel.</summary>
public enum ColumnKind
{
    /// <summary>Text; found by part or beginning.</summary>
    Text,

    /// <summary>One of an enum's members; found by a set of them.</summary>
    Choice,

    /// <summary>Another record, by id and name; found by a set of them.</summary>
    Reference,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A sum of money; found by a range in 万元 of CNY.</summary>
    Amount,

    /// <summary>A whole number; found by a range.</summary>
    Number,

    /// <summary>A day; found by a range or relative to today.</summary>
    Date,

    /// <summary>A moment; found by the day in China on which it fell.</summary>
    Moment,
}

/// <summary>How a cell's text is dressed, by a class of the style sheet, e.g. <c>st idle</c>; <see cref="Number"/> where the class draws steps.</summary>
public sealed record Dress(string Look, int? Number = null);

/// <summary>A small mark behind a cell's text.</summary>
/// <param name="Look">ok, soon, late or note.</param>
public sealed record Mark(Func<string> Label, string Look);

/// <summary>A value that a filter offers.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="IsData">A name from the records rather than a word of the platform.</param>
public sealed record Choice(string Value, string Text, bool IsData);
