using Wutong.Documents.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;

namespace Wutong.Platform.Checking;

/// <summary>A name in a text that the records know and that is not the one to be written.</summary>
/// <param name="Right">The name to be written.</param>
public sealed record RecordedName(string Written, string Right, RecordedFault Fault);

/// <summary>It was right once, it was never right, or it is what people say for short.</summary>
public enum RecordedFault { Former, Slip, Short }

/// <summary>Texts held against the records of the city. Only what is public: names of organisations, and what may stand in letters.</summary>
public static class CityRecords
{
    /// <summary>More things than any letter tells of.</summary>
    private const int MostStatements = 500;

    extension(WutongDb db)
    {
        /// <summary>What the records know of the names and figures in a text.</summary>
        public async Task<DocumentRecords> RecordsOfAsync(string text, DateOnly today)
        {
            List<KnownName> names = [];
            foreach (var module in db.Modules.All) names.AddRange((await module.MisnamedInAsync(db, text)).Select(n => new KnownName(n.Written, n.Right, (NameFault)n.Fault)));
            return new(names, await db.StatementsOfAsync(text, today));
        }

        private async Task<IReadOnlyList<KnownStatement>> StatementsOfAsync(string text, DateOnly today)
        {
            List<KnownStatement> statements = [];
            var candidates = NameCandidates.In(text);
            foreach (var source in db.Sentences)
                foreach (var named in (await source.NamedAsync(db, candidates)).Take(MostStatements))
                    if (await source.SayAsync(db, new SentenceQuestion(named.Id, new DateOnly(today.Year, 1, 1), today)) is { IsExample: false } says) statements.Add(new(named.Title, says.Text));
            return statements;
        }
    }
}

/// <summary>Pieces of a text that may be names: nobody knows where a Chinese name begins, but it ends in a word of names, or begins a clause.</summary>
public static class NameCandidates
{
    private const int Shortest = 3, Longest = 40, LongestAtStart = 16;

    private static readonly string[] Endings = ["项目", "公司", "集团", "中心", "研究院", "研究所", "工厂", "基地", "基金", "银行", "科技", "股份", "大学", "学院", "协会", "商会"];

    /// <summary>Each once. Names with spaces or marks in them are not found, but for （） within.</summary>
    public static IReadOnlyCollection<string> In(string text)
    {
        HashSet<string> found = [];
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsOfName(text[i])) continue;
            AddFrom(text.AsSpan(start, i - start), found);
            start = i + 1;
        }
        return found;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '（' or '）' or '·' or '、';

    private static void AddFrom(ReadOnlySpan<char> clause, HashSet<string> found)
    {
        for (var length = Shortest; length <= Math.Min(LongestAtStart, clause.Length); length++) found.Add(clause[..length].ToString());
        foreach (var ending in Endings)
            for (var at = clause.IndexOf(ending); at >= 0;)
            {
                var end = at + ending.Length;
                for (var from = Math.Max(0, end - Longest); from <= end - Shortest; from++) found.Add(clause[from..end].ToString());
                var next = clause[end..].IndexOf(ending);
                at = next < 0 ? -1 : end + next;
            }
    }
}
