using System.Text;
using System.Text.RegularExpressions;
using Wutong.Agreements;

namespace Wutong.Tests.Agreements;

/// <summary>An agreement with its answers in it: <c>⟦red taxReturn the words of the promise⟧</c>.</summary>
internal sealed partial record KeyedAgreement(string Name, string Text, IReadOnlyList<KeyedAgreement.Answer> Answers)
{
    internal sealed record Answer(int From, int To, Colour Colour, PromiseKind Kind);

    /// <summary>What a check-up of it came to.</summary>
    /// <param name="Missed">Promises that no finding meets.</param>
    /// <param name="Wrong">Findings of another colour than the answer's.</param>
    /// <param name="Alarms">Findings where nothing is promised.</param>
    internal sealed record Score(IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong, IReadOnlyList<string> Alarms);

    public static List<KeyedAgreement> All(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Agreements", folder), "*.txt").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    public static KeyedAgreement Read(string name, string marked)
    {
        var text = new StringBuilder();
        List<Answer> answers = [];
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟧') answers[^1] = answers[^1] with { To = text.Length };
            else if (marked[i] != '⟦') text.Append(marked[i]);
            else
            {
                var head = Head().Match(marked, i);
                answers.Add(new Answer(text.Length, 0, Enum.Parse<Colour>(head.Groups["colour"].Value, ignoreCase: true), Enum.Parse<PromiseKind>(head.Groups["kind"].Value, ignoreCase: true)));
                i += head.Length - 1;
            }
        }
        return new KeyedAgreement(name, text.ToString(), answers);
    }

    /// <summary>A finding meets an answer when they share half of the shorter of both.</summary>
    public Score Check()
    {
        List<string> missed = [], wrong = [];
        var left = AgreementCheck.Check(Text).ToList();
        foreach (var answer in Answers)
        {
            var found = left.Where(f => Shared(f, answer) * 2 >= Math.Min(f.Length, answer.To - answer.From)).MaxBy(f => Shared(f, answer));
            if (found is null) { missed.Add($"{Name}: {Text[answer.From..answer.To]}"); continue; }
            left.Remove(found);
            if (found.Colour != answer.Colour) wrong.Add($"{Name}: {found.Colour} for {answer.Colour}: {found.Excerpt}");
        }
        return new Score(missed, wrong, [.. left.Select(f => $"{Name}: {f.Colour} {f.Kind}: {f.Excerpt}")]);
    }

    private static int Shared(Finding finding, Answer answer) => Math.Min(finding.Start + finding.Length, answer.To) - Math.Max(finding.Start, answer.From);

    [GeneratedRegex(@"\G⟦(?<colour>\w+) (?<kind>\w+) ", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
