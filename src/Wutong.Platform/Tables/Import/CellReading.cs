using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wutong.Platform.Money;
using Wutong.Platform.Text;

namespace Wutong.Platform.Tables.Import;

/// <summary>What a column's cells become.</summary>
internal enum CellKind { Text, Number, Date, Choice, Flag, Amount }

internal static class CellKinds
{
    public static CellKind? Of(Type type) => type switch
    {
        _ when type == typeof(string) => CellKind.Text,
        _ when type == typeof(int) => CellKind.Number,
        _ when type == typeof(DateOnly) => CellKind.Date,
        _ when type == typeof(bool) => CellKind.Flag,
        _ when type == typeof(AmountInput) => CellKind.Amount,
        { IsEnum: true } => CellKind.Choice,
        _ => null,
    };
}

/// <summary>
/// A cell's text read as what its column holds: the value, or why it is none and what may have been meant. Nothing is guessed that could also mean something else.
/// </summary>
internal readonly partial record struct CellReading(object? Value, string? Reason = null, string? Suggestion = null)
{
    /// <summary>What stands in the staged row for a formula that Excel has not worked out.</summary>
    public const string NoResult = "#FORMULA!";

    /// <summary>Stands before a number that Excel keeps too few digits of.</summary>
    public const string Shortened = "#DIGITS!";

    private static readonly string[] Failures = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA"];
    private static readonly string[] Yes = ["是", "有", "对", "√", "✓", "y", "yes", "true", "1"], No = ["否", "无", "不", "×", "n", "no", "false", "0"];

    /// <summary>How people write a currency behind a number; none means CNY.</summary>
    private static readonly Dictionary<string, Currency> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Currency.CNY, ["元"] = Currency.CNY, ["人民币"] = Currency.CNY, ["元人民币"] = Currency.CNY, ["rmb"] = Currency.CNY, ["cny"] = Currency.CNY,
        ["美元"] = Currency.USD, ["美金"] = Currency.USD, ["usd"] = Currency.USD, ["欧元"] = Currency.EUR, ["eur"] = Currency.EUR, ["瑞士法郎"] = Currency.CHF, ["瑞郎"] = Currency.CHF, ["chf"] = Currency.CHF,
        ["港元"] = Currency.HKD, ["港币"] = Currency.HKD, ["hkd"] = Currency.HKD, ["日元"] = Currency.JPY, ["jpy"] = Currency.JPY,
    };

    /// <summary>The members of an enum by their names in code and their words in each language: a Chinese sheet is read in an English window too.</summary>
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Enum>> Members = new();

    public static CellReading Of(CellKind kind, Type type, string? cell)
    {
        if (!TextNormaliser.TryNormalise(cell, out var text)) return new(null, Words.Invalid_Text);
        if (text is null) return default;
        if (text == NoResult) return new(null, Words.Import_NoResult, Words.Import_NoResultHint);
        if (text.StartsWith(Shortened, StringComparison.Ordinal)) return kind == CellKind.Text ? new(null, Words.Import_Shortened, Words.Import_ShortenedHint) : new(null, Words.Import_NotANumber);
        if (Failures.Contains(text)) return new(null, Words.Import_FailedFormula, Words.Import_FailedFormulaHint);
        return kind switch
        {
            CellKind.Text => new(text),
            CellKind.Number => Number(text),
            CellKind.Date => Date(text),
            CellKind.Flag => Flag(text),
            CellKind.Amount => Amount(text),
            _ => Member(type, text),
        };
    }

    private static CellReading Number(string text)
    {
        var plain = Plain(text).Replace(",", "", StringComparison.Ordinal);
        if (int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return new(number);
        return Digits().Match(plain) is { Success: true } match && match.Length < plain.Length ? new(null, Words.Import_NotANumber, Meant(match.Value)) : new(null, Words.Import_NotANumber);
    }

    private static CellReading Date(string text)
    {
        var plain = Plain(text);
        if (Day().Match(plain) is { Success: true } day && DateOnly.TryParseExact($"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found))
            return new(found);
        if (DateOnly.TryParseExact(plain, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var packed)) return new(packed);
        // The number of a day, in a cell that does not say that it is one.
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 73_050)
            return new(null, Words.Invalid_Date, Meant(DateOnly.FromDateTime(DateTime.FromOADate(serial)).ToString("yyyy-MM-dd", null)));
        return new(null, Words.Invalid_Date, Month().IsMatch(plain) ? Words.Import_WholeDay : null);
    }

    private static CellReading Flag(string text)
    {
        var plain = Plain(text).ToLowerInvariant();
        return Yes.Contains(plain) ? new(true) : No.Contains(plain) ? new(false) : new(null, Words.Import_NotYesNo);
    }

    private static CellReading Amount(string text)
    {
        var match = Sum().Match(Plain(text).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success || !Currencies.TryGetValue(match.Groups["currency"].Value, out var currency)) return new(null, Words.Import_NotASum, Words.Import_NotASumHint);
        var (number, unit) = (match.Groups["number"].Value, match.Groups["unit"].Value);
        // 元 without 万 would be a ten-thousandth of what the column's head promises: written out, it is taken at its word.
        if (unit.Length == 0 && match.Groups["currency"].Length > 0)
        {
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units)) return new(null, Words.Import_NotASum, Words.Import_NotASumHint);
            number = (units / 10_000m).ToString("0.######", CultureInfo.InvariantCulture);
        }
        return new(new AmountInput { Number = number, Scale = unit == "亿" ? AmountScale.Yi : AmountScale.Wan, Currency = currency });
    }

    private static CellReading Member(Type type, string text)
    {
        var plain = Plain(text);
        if (Members.GetOrAdd(type, MembersOf).TryGetValue(plain, out var member)) return new(member);
        var labels = Enum.GetValues(type).Cast<Enum>().Select(m => m.Label()).ToList();
        return new(null, Words.Import_NotAChoice, Suggestions.Nearest(plain, labels));
    }

    private static Dictionary<string, Enum> MembersOf(Type type)
    {
        Dictionary<string, Enum> members = new(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Enum.GetValues(type).Cast<Enum>())
            foreach (var name in Spoken.InEachLanguage(() => member.Label()).Append(member.ToString())) members.TryAdd(Plain(name), member);
        return members;
    }

    /// <summary>A suggestion of one value.</summary>
    public static string Meant(string value) => string.Format(null, Words.Import_Meant, value);

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex(@"\A(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?\z", RegexOptions.CultureInvariant)] private static partial Regex Day();
    [GeneratedRegex(@"\A\d{4}[-/.年]\d{1,2}月?\z", RegexOptions.CultureInvariant)] private static partial Regex Month();
    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)] private static partial Regex Digits();
    [GeneratedRegex(@"\A(?<number>\d{1,13}(?:\.\d{1,6})?)(?<unit>[亿万])?(?<currency>\p{L}*)\z", RegexOptions.CultureInvariant)] private static partial Regex Sum();
}

/// <summary>Words as each language has them.</summary>
internal static class Spoken
{
    private static readonly CultureInfo[] Languages = [new("zh-CN"), new("en")];

    public static IReadOnlyList<string> InEachLanguage(Func<string> word)
    {
        var current = CultureInfo.CurrentUICulture;
        try
        {
            return [.. Languages.Select(language => { CultureInfo.CurrentUICulture = language; return word(); }).Distinct()];
        }
        finally
        {
            CultureInfo.CurrentUICulture = current;
        }
    }
}

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The one within two changes, or the only one that holds the text or is held by it; null when none or several are as near.</summary>
    public static string? Of(string text, IEnumerable<string> words)
    {
        var all = words.Select(w => (Word: w, Far: Distance(text, w))).OrderBy(w => w.Far).ToList();
        if (all is [var first, ..] && first.Far <= Math.Min(2, text.Length / 2) && (all.Count == 1 || all[1].Far > first.Far)) return first.Word;
        var holding = all.Where(w => text.Length > 1 && (w.Word.Contains(text, StringComparison.OrdinalIgnoreCase) || (w.Word.Length > 1 && text.Contains(w.Word, StringComparison.OrdinalIgnoreCase)))).ToList();
        return holding.Count == 1 ? holding[0].Word : null;
    }

    /// <summary>How many characters must be put in, taken out or changed (Levenshtein).</summary>
    internal static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }
        return row[^1];
    }
}

/// <summary>What to propose to whoever wrote something that is not known.</summary>
public static class Suggestions
{
    /// <summary>A question after the one name that may have been meant, or the first of all that there are.</summary>
    public static string Nearest(string text, IEnumerable<string> names)
    {
        var all = names.ToList();
        return Import.Nearest.Of(text, all) is { } near ? CellReading.Meant(near) : string.Format(null, Words.Import_Choices, string.Join(Words.Comma, all.Take(Shown)) + (all.Count > Shown ? "…" : ""));
    }

    /// <summary>More choices than these are looked up in the template.</summary>
    private const int Shown = 8;
}
