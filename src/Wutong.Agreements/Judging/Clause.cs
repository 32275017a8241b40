using System.Buffers;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements.Judging;

/// <summary>A part of a sentence between commas.</summary>
/// <param name="From">Where it begins within the sentence.</param>
/// <param name="Actor">Who does what it says; <see cref="Side.Unknown"/> where it does not say.</param>
internal sealed record Clause(int From, string Text, Side Actor)
{
    public int To => From + Text.Length;

    /// <summary>The rule that it promises by; null for what promises nothing.</summary>
    public Favour? Favour { get; set; }

    // What stands before somebody who acts, before somebody who is acted upon, and after somebody who only describes something.
    private static readonly SearchValues<char> Introducing = SearchValues.Create("由即经后时的则若如果|:)当请"), Objects = SearchValues.Create("对向给与和按以在为于就将把从同自至凡"), Describing = SearchValues.Create("所缴实年上产投");

    // "乙方员工" and "乙方产品" do not act for the firm.
    private static readonly string[] Belonging = ["员工", "职工", "人才", "高管", "高级管理", "管理人员", "技术人员", "核心", "团队", "产品", "设备", "引进的", "用地", "用电", "项目用", "年度", "贷款", "融资"];

    public static List<Clause> Of(Sentence sentence, Parties parties)
    {
        List<Clause> clauses = [];
        var from = 0;
        for (var i = 0; i <= sentence.Text.Length; i++)
        {
            if (i < sentence.Text.Length && sentence.Text[i] != PlainText.Cell && (sentence.Text[i] != ',' || IsThousands(sentence.Text, i) || IsInBrackets(sentence.Text, from, i))) continue;
            if (i > from) clauses.Add(new Clause(from, sentence.Text[from..i], ActorOf(sentence.Text[from..i], parties)));
            from = i + 1;
        }
        return clauses;
    }

    private static bool IsThousands(string text, int at) => at > 0 && at + 3 < text.Length && char.IsAsciiDigit(text[at - 1]) && text[(at + 1)..(at + 4)].All(char.IsAsciiDigit);

    private static bool IsInBrackets(string text, int from, int at) => text.AsSpan(from, at - from).Count('(') > text.AsSpan(from, at - from).Count(')') && text.AsSpan(at).Contains(')');

    /// <summary>The first that is named and not as an object: 由甲方 does it, 对乙方 does not.</summary>
    private static Side ActorOf(string clause, Parties parties)
    {
        foreach (var (side, named, to) in parties.Mentions(clause))
        {
            var from = named;
            while (from > 0 && clause[from - 1] is '市' or '区' or '县' or '镇' or '本' or '我' or '该' or '各') from--;
            var before = from > 0 ? clause[from - 1] : ' ';
            if (from > 1 && !Introducing.Contains(before) || Objects.Contains(before)) continue;
            if (to < clause.Length && (clause[to] is '的' or '内' || side == Side.Firm && from > 0 && Describing.Contains(clause[to]))) continue;
            if (side == Side.Firm && Belonging.Any(b => clause.AsSpan(to).StartsWith(b))) continue;
            return side;
        }
        return Side.Unknown;
    }
}
