using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Days of a document: they exist, and the imprint, the number and what was done lie where the signature says.</summary>
internal static partial class Dates
{
    private const string Source = "GB/T 9704-2012 成文日期、印发日期";

    public static DateOnly? Of(Match day) =>
        day.Success && DateOnly.TryParseExact($"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, match) in text.Find(Day()))
            if (Of(match) is null) yield return new("impossibleDate", "公历", passage.LineOf(match.Index), passage.Around(match), "没有这一天，请核对月和日。", Certainty.Certain);
        if (text.Signature is not { } signed) yield break;
        foreach (var found in Imprint(text, signed.Day).Concat(Number(text, signed.Day)).Concat(Forecasts(text, signed.Day)).Concat(Done(text, signed.Day))) yield return found;
    }

    private static IEnumerable<DocumentFinding> Imprint(DocumentText text, DateOnly signed)
    {
        for (var i = 0; i < text.Lines.Count; i++)
            if (Printed().Match(text.Lines[i]) is { Success: true } match && Of(match) is { } printed && printed < signed)
                yield return new("datesInOrder", Source, i + 1, match.Value, $"印发日期早于成文日期{signed:yyyy年M月d日}，请核对年、月、日。", Certainty.Certain);
    }

    private static IEnumerable<DocumentFinding> Number(DocumentText text, DateOnly signed)
    {
        for (var i = 0; i < text.Lines.Count; i++)
            if (DocumentNumbers.Alone().Match(text.Lines[i]) is { Success: true } match && int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) is var year && year != signed.Year)
                yield return new("datesInOrder", Source, i + 1, match.Value, $"文号的年份与成文日期{signed:yyyy年M月d日}不符。", Certainty.Likely);
    }

    private static IEnumerable<DocumentFinding> Forecasts(DocumentText text, DateOnly signed) =>
        from hit in text.Find(Expected())
        where int.Parse(hit.Match.Groups["y"].Value, CultureInfo.InvariantCulture) < signed.Year
        select new DocumentFinding("pastForecast", $"成文日期{signed:yyyy年M月d日}", hit.Passage.LineOf(hit.Match.Index), hit.Passage.Around(hit.Match), "预计的时间在成文时已经过去，请改写为实际结果。", Certainty.Likely);

    private static IEnumerable<DocumentFinding> Done(DocumentText text, DateOnly signed) =>
        from hit in text.Find(WasDone())
        where Of(hit.Match) > signed
        select new DocumentFinding("datesInOrder", $"成文日期{signed:yyyy年M月d日}", hit.Passage.LineOf(hit.Match.Index), hit.Passage.Around(hit.Match), "写成已完成的事，日期却在成文之后。", Certainty.Likely);

    [GeneratedRegex(@"(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日")] public static partial Regex Day();
    [GeneratedRegex(@"^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$")] public static partial Regex Alone();
    [GeneratedRegex(@"(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日\s*印发")] private static partial Regex Printed();
    [GeneratedRegex(@"(?:预计|预期|力争|有望|计划[到于在]|将于|拟于)[^。；！？]{0,24}?(?<!\d)(?<y>(?:19|20)\d{2})\s*年")] private static partial Regex Expected();
    [GeneratedRegex(@"已[于在经]?[^。；，]{0,6}?(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日")] private static partial Regex WasDone();
}
