using System.Diagnostics.CodeAnalysis;

namespace Wutong.Registry.Industries;

/// <summary>
/// A code of the national classification of economic activities (GB/T 4754-2017): the letter of a section alone, or with two, three or
/// four digits for a division, a group, a class. Digits alone are read too, since the division says which section it is in.
/// Whether the standard has such an entry is for <see cref="IndustryTree"/> to say.
/// </summary>
internal readonly record struct IndustryCode : IParsable<IndustryCode>
{
    /// <summary>The longest: a letter and four digits.</summary>
    public const int Length = 5;

    // The last division of each section; the sections are A to T without a gap, and so are the divisions.
    private static readonly int[] LastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

    private readonly string? value;

    private IndustryCode(string value) => this.value = value;

    /// <summary>1 for a section, 2 for a division, 3 for a group, 4 for a class.</summary>
    public int Level => value is null ? 0 : Math.Max(1, value.Length - 1);

    public char Section => value is null ? default : value[0];

    /// <summary>The next wider one; null for a section.</summary>
    public IndustryCode? Parent => Level switch
    {
        <= 1 => null,
        2 => new IndustryCode(value![..1]),
        _ => new IndustryCode(value![..^1]),
    };

    /// <summary>From the section down to this one.</summary>
    public IReadOnlyList<IndustryCode> Chain
    {
        get
        {
            List<IndustryCode> chain = [];
            for (IndustryCode? code = value is null ? null : this; code is not null; code = code.Value.Parent) chain.Insert(0, code.Value);
            return chain;
        }
    }

    /// <summary>Reads a code with or without its letter, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IndustryCode result)
    {
        result = default;
        var text = s?.Trim().ToUpperInvariant();
        if (text is not { Length: >= 1 and <= Length }) return false;
        var letter = char.IsAsciiLetterUpper(text[0]) ? text[0] : default;
        var digits = letter == default ? text : text[1..];
        if (!digits.All(char.IsAsciiDigit)) return false;
        if (digits.Length == 0)
        {
            if (letter > 'T') return false;
            result = new IndustryCode(text);
            return true;
        }
        if (digits.Length is < 2 or > 4) return false;
        var section = SectionOf((digits[0] - '0') * 10 + digits[1] - '0');
        if (section is null || (letter != default && letter != section)) return false;
        result = new IndustryCode(section + digits);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out IndustryCode result) => TryParse(text, null, out result);

    public static IndustryCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("Not a code of an industry.");

    private static char? SectionOf(int division)
    {
        if (division < 1) return null;
        var at = Array.FindIndex(LastDivisions, last => division <= last);
        return at < 0 ? null : (char)('A' + at);
    }

    public override string ToString() => value ?? "";
}
