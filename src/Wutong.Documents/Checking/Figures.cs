using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>What the records say of something that a text names.</summary>
/// <param name="Subject">The name as it stands in the text.</param>
public sealed record KnownStatement(string Subject, string Text);

/// <summary>Figures held against the records: what a sentence says of somebody whom the records know, of the same matter and in the same unit, the records say too.</summary>
internal static partial class Figures
{
    public static IEnumerable<DocumentFinding> Find(DocumentText text, IReadOnlyList<KnownStatement> known)
    {
        var recorded = known.GroupBy(k => k.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(k => SaidFigure.In(k.Text)).ToList(), StringComparer.Ordinal);
        foreach (var (passage, sentence) in text.Find(Sentence()))
            foreach (var (subject, from, words) in Spoken(sentence.Value, recorded.Keys))
                foreach (var said in SaidFigure.In(words))
                {
                    var same = recorded[subject].Where(r => r.About == said.About && r.Unit == said.Unit).ToList();
                    if (same.Count == 0 || same.Exists(said.Agrees)) continue;
                    var at = sentence.Index + from + said.At;
                    yield return new("figureOnRecord", "平台记录", passage.LineOf(at), passage.Around(at, said.Words.Length), $"记录中“{subject}”为“{string.Join("”“", same.Select(s => s.Words).Distinct())}”。", Certainty.Likely);
                }
    }

    /// <summary>The subjects of a sentence, each with the words after it up to the next.</summary>
    private static IEnumerable<(string Subject, int From, string Words)> Spoken(string sentence, IEnumerable<string> subjects)
    {
        List<(string Subject, int At)> found = [];
        // A long name first: the short one within it is not named.
        foreach (var subject in subjects.OrderByDescending(s => s.Length))
            if (sentence.IndexOf(subject, StringComparison.Ordinal) is >= 0 and var at && !found.Exists(f => at < f.At + f.Subject.Length && f.At < at + subject.Length)) found.Add((subject, at));
        found.Sort((a, b) => a.At.CompareTo(b.At));
        for (var i = 0; i < found.Count; i++)
        {
            var from = found[i].At + found[i].Subject.Length;
            yield return (found[i].Subject, from, sentence[from..(i + 1 < found.Count ? found[i + 1].At : sentence.Length)]);
        }
    }

    [GeneratedRegex(@"[^。；！？]+")] private static partial Regex Sentence();
}

/// <summary>A figure with what it is about, as 获融资8000万元 says it.</summary>
/// <param name="Step">Half of its last digit: so exact it is.</param>
internal sealed partial record SaidFigure(int At, string Words, string About, string Unit, double Value, double Step, SaidFigure.Kind Bound)
{
    internal enum Kind { Exact, AtLeast, Roughly }

    /// <summary>So far from it 约 and 近 may lie.</summary>
    private const double Rough = 0.1;

    public static IEnumerable<SaidFigure> In(string text)
    {
        foreach (var match in Pattern().Matches(text).Cast<Match>())
        {
            var digits = match.Groups["n"].Value;
            var scale = match.Groups["m"].Value switch { "亿" => 1e8, "万" => 1e4, _ => 1 };
            var decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? digits.Length - dot - 1 : 0;
            var around = match.Groups["between"].Value + match.Groups["more"].Value;
            var bound = AtLeast().IsMatch(around) ? Kind.AtLeast : Roughly().IsMatch(around) ? Kind.Roughly : Kind.Exact;
            yield return new(match.Index, match.Value, match.Groups["about"].Value, match.Groups["u"].Value.Replace('％', '%'), double.Parse(digits, CultureInfo.InvariantCulture) * scale, Math.Pow(10, -decimals) * scale / 2, bound);
        }
    }

    /// <summary>Whether what the records say bears it out: to its last digit, at least where it says at least, near where it says near.</summary>
    public bool Agrees(SaidFigure recorded)
    {
        if (Bound == Kind.AtLeast) return recorded.Value + recorded.Step >= Value;
        if (recorded.Bound == Kind.AtLeast) return Value + Step >= recorded.Value;
        var room = Bound == Kind.Roughly || recorded.Bound == Kind.Roughly ? recorded.Value * Rough : Math.Max(Step, recorded.Step);
        return Math.Abs(Value - recorded.Value) <= room;
    }

    // Nearest to the number counts: of 销售增长300% the growth.
    [GeneratedRegex(@"(?<about>融资|领投|增资|投资|销售|产值|税收|增长)(?<between>(?:(?!融资|领投|增资|投资|销售|产值|税收|增长)[^，。；\d]){0,8}?)(?<n>\d+(?:\.\d+)?)\s*(?<m>亿|万)?(?<u>美元|欧元|日元|港元|元|%|％)(?<more>以上|左右|多)?")] private static partial Regex Pattern();
    [GeneratedRegex("超|逾|以上|多|不低于|不少于")] private static partial Regex AtLeast();
    [GeneratedRegex("约|近|左右")] private static partial Regex Roughly();
}
