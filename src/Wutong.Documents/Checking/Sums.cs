using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Numbers of one sentence that contradict each other: parts and their sum, a part and its whole, shares of one whole, what grew from and to.</summary>
internal static partial class Sums
{
    private const string Source = "文内数字勾稽";

    /// <summary>Shares are rounded: so much over 100 they may come to, in per cent.</summary>
    private const double RoundedShares = 0.6;

    private static readonly Func<string, IEnumerable<(Group Where, string Suggestion, Certainty Certainty)>>[] Rules = [Totals, Parts, Shares, Growth, Done];

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        foreach (var (passage, sentence) in text.Find(Sentence()))
            foreach (var rule in Rules)
                foreach (var (where, suggestion, certainty) in rule(sentence.Value))
                    yield return new("sumsAgree", Source, passage.LineOf(sentence.Index + where.Index), passage.Around(sentence.Index + where.Index, where.Length), suggestion, certainty);
    }

    /// <summary>甲 3 家、乙 4 家，共 8 家.</summary>
    private static IEnumerable<(Group, string, Certainty)> Totals(string sentence)
    {
        foreach (var match in ListThenTotal().Matches(sentence).Cast<Match>())
        {
            var (parts, whole) = (match.Groups["n"].Captures.Select(c => c.Value).ToList(), match.Groups["t"].Value);
            var (sum, total) = (parts.Sum(Number), Number(whole));
            // Whole numbers are counted, others rounded.
            var room = parts.Append(whole).All(IsWhole) ? 0 : parts.Append(whole).Sum(Half);
            if (Math.Abs(sum - total) > room)
                yield return (match.Groups[0], $"各项相加为 {Show(sum)}{match.Groups["u"].Value}，文中说共 {whole}{match.Groups["u"].Value}。", Certainty.Likely);
        }
    }

    /// <summary>A part that is more than its whole: 总投资 3 亿元，其中设备 4 亿元.</summary>
    private static IEnumerable<(Group, string, Certainty)> Parts(string sentence)
    {
        foreach (var match in WholeThenPart().Matches(sentence).Cast<Match>())
        {
            var (whole, part) = (Scaled(match.Groups["t"].Value, match.Groups["u"].Value), Scaled(match.Groups["p"].Value, match.Groups["v"].Value));
            if (whole.Unit == part.Unit && part.Value > whole.Value) yield return (match.Groups["all"], $"其中的 {match.Groups["p"].Value}{match.Groups["v"].Value} 多于总数 {match.Groups["t"].Value}{match.Groups["u"].Value}。", Certainty.Likely);
        }
    }

    private static IEnumerable<(Group, string, Certainty)> Shares(string sentence)
    {
        foreach (var match in SharesOfOne().Matches(sentence).Cast<Match>())
            if (match.Groups["n"].Captures.Sum(c => Number(c.Value)) is var sum && sum > 100 + RoundedShares)
                yield return (match.Groups[0], $"各项占比相加为 {Show(sum)}%，超过 100%。", Certainty.Likely);
        foreach (var match in Share().Matches(sentence).Cast<Match>())
            if (Number(match.Groups["n"].Value) > 100) yield return (match.Groups[0], "占比超过 100%。", Certainty.Likely);
    }

    /// <summary>从 10 家增加到 15 家，增长 40%.</summary>
    private static IEnumerable<(Group, string, Certainty)> Growth(string sentence)
    {
        foreach (var match in FromTo().Matches(sentence).Cast<Match>())
        {
            var (from, to, said) = (Scaled(match.Groups["a"].Value, match.Groups["u"].Value), Scaled(match.Groups["b"].Value, match.Groups["v"].Value), Number(match.Groups["p"].Value));
            if (from.Unit != to.Unit || from.Value <= 0) continue;
            var (a, b) = (from.Step, to.Step);
            double Percent(double before, double after) => Math.Abs(after - before) / before * 100;
            double[] ends = [Percent(from.Value + a, to.Value - b), Percent(from.Value - a, to.Value + b)];
            var (low, high) = (ends.Min(), ends.Max());
            var room = Half(match.Groups["p"].Value);
            if (said < low - room || said > high + room) yield return (match.Groups[0], $"按所列两个数计算为 {Show(Math.Round(Percent(from.Value, to.Value), 1))}%，文中为 {match.Groups["p"].Value}%。", Certainty.Likely);
        }
    }

    /// <summary>完成 45 亿元，占全年目标 60 亿元的 80%.</summary>
    private static IEnumerable<(Group, string, Certainty)> Done(string sentence)
    {
        foreach (var match in OfTarget().Matches(sentence).Cast<Match>())
        {
            var (done, target, said) = (Scaled(match.Groups["a"].Value, match.Groups["u"].Value), Scaled(match.Groups["b"].Value, match.Groups["v"].Value), Number(match.Groups["p"].Value));
            if (done.Unit != target.Unit || target.Value <= 0) continue;
            var room = Half(match.Groups["p"].Value);
            var (low, high) = ((done.Value - done.Step) / (target.Value + target.Step) * 100, (done.Value + done.Step) / (target.Value - target.Step) * 100);
            if (said < low - room || said > high + room) yield return (match.Groups[0], $"按所列两个数计算为 {Show(Math.Round(done.Value / target.Value * 100, 1))}%，文中为 {match.Groups["p"].Value}%。", Certainty.Likely);
        }
    }

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>With 万 and 亿 worked in, and half of its last digit.</summary>
    private static (double Value, string Unit, double Step) Scaled(string digits, string unit)
    {
        var scale = unit.StartsWith('亿') ? 1e8 : unit.StartsWith('万') ? 1e4 : 1;
        return (Number(digits) * scale, unit.TrimStart('亿', '万'), Half(digits) * scale);
    }

    /// <summary>Half of its last digit: so much it may have been rounded.</summary>
    private static double Half(string number) => Math.Pow(10, -(number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? number.Length - dot - 1 : 0)) / 2;

    private static bool IsWhole(string number) => !number.Contains('.', StringComparison.Ordinal);

    private static string Show(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private const string Unit = "亿元|万元|亿美元|万美元|元|万平方米|平方米|万亩|亩|个|项|家|名|位|人|次|件|户|台|套|场|批|座|所|辆|种|公里|吨";

    [GeneratedRegex(@"[^。；！？]+")] private static partial Regex Sentence();
    [GeneratedRegex(@"(?:[^，。；：、\d]{1,16}(?<n>\d+(?:\.\d+)?)(?<u>" + Unit + @")[、，和]?){2,12}(?:共计|合计|总计|(?<!公)共(?![建同享创用产]))[^，。；、\d其]{0,4}(?<t>\d+(?:\.\d+)?)\k<u>(?!以上|多|余)")] private static partial Regex ListThenTotal();
    [GeneratedRegex(@"(?<all>(?<t>\d+(?:\.\d+)?)(?<u>" + Unit + @")，其中[：:]?[^，。；、\d比增]{0,16}(?<p>\d+(?:\.\d+)?)(?<v>" + Unit + @"))")] private static partial Regex WholeThenPart();
    [GeneratedRegex(@"占比?(?:[^，。；\d]{0,8})分别(?:为|达|达到|是)?(?:(?<n>\d+(?:\.\d+)?)[%％][、，和]?){2,12}")] private static partial Regex SharesOfOne();
    [GeneratedRegex(@"(?:占比|占[^，。；、\d增]{1,12}的?(?:比重|比例))(?:为|达|达到|超|超过)?(?<n>\d+(?:\.\d+)?)[%％]")] private static partial Regex Share();
    [GeneratedRegex(@"[由从](?:\d{4}年(?:底|末)?)?[^，。；\d]{0,10}?(?<a>\d+(?:\.\d+)?)(?<u>" + Unit + @")[^，。；\d]{0,12}(?:增长|增加|提高|提升|上升|扩大|增|下降|减少|降低|压减)[到至](?:\d{4}年(?:底|末)?)?[^，。；\d]{0,6}?(?<b>\d+(?:\.\d+)?)(?<v>" + Unit + @")，(?:累计)?(?:增长|增幅|增速|提高|提升|上升|下降|减少|降低|降幅)[^，。；\d年均]{0,4}(?<p>\d+(?:\.\d+)?)[%％]")] private static partial Regex FromTo();
    [GeneratedRegex(@"完成[^，。；\d]{0,14}(?<a>\d+(?:\.\d+)?)(?<u>" + Unit + @")，(?:占|完成|为|达到?)(?:全年|年度|年)?[^，。；\d]{0,4}(?:目标|任务|计划)[^，。；\d]{0,4}(?<b>\d+(?:\.\d+)?)(?<v>" + Unit + @")的(?<p>\d+(?:\.\d+)?)[%％]")] private static partial Regex OfTarget();
}
