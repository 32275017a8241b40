using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>A reply of class A says that what was asked is done; one whose text only plans is not of that class.</summary>
internal static partial class Plans
{
    private const string Source = "办理结果分类";
    private const int TopLines = 8;

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        var line = text.Lines.Take(TopLines).Select((l, i) => (Text: l, Line: i + 1)).FirstOrDefault(l => ClassA().IsMatch(l.Text));
        if (line.Text is null) yield break;
        var sections = Sections(text).Select(s => (s.Heading, Says: Judge(s.Text))).ToList();
        if (sections.Exists(s => s.Says.Plans) && !sections.Exists(s => s.Says.Done))
        {
            yield return new("onlyPlans", Source, line.Line, line.Text[..Math.Min(line.Text.Length, DocumentFinding.LongestExcerpt)], "A 类是已经解决或基本解决，正文只说了打算，没有说已经做成的事。", Certainty.Likely);
            yield break;
        }
        foreach (var (heading, says) in sections)
            if (heading is { } at && says is { Plans: true, Done: false })
                yield return new("onlyPlans", Source, at, text.Lines[at - 1][..Math.Min(text.Lines[at - 1].Length, DocumentFinding.LongestExcerpt)], "类别为 A，这一部分只说了打算，没有说已经做成的事。", Certainty.Possible);
    }

    /// <summary>The running text by first-level headings; what stands before the first heading has none.</summary>
    private static IEnumerable<(int? Heading, string Text)> Sections(DocumentText text)
    {
        int? heading = null;
        List<string> words = [];
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            if (Closing().IsMatch(line)) break;
            if (FirstHeading().IsMatch(line))
            {
                yield return (heading, string.Concat(words));
                (heading, words) = (i + 1, []);
            }
            else if (!Opening().IsMatch(line)) words.Add(line);
        }
        yield return (heading, string.Concat(words));
    }

    /// <summary>A plan or an expectation reaches to the end of its sentence, unless 已 says that something is done by now. What others are expected to reach is neither a plan nor done.</summary>
    private static (bool Plans, bool Done) Judge(string words)
    {
        var (plans, done) = (false, false);
        foreach (var sentence in words.Split('。', '；', '！'))
        {
            var (planned, expected) = (false, false);
            foreach (var clause in sentence.Split('，', '：'))
            {
                var already = Already().IsMatch(clause);
                planned = (planned || Planned().IsMatch(clause)) && !already;
                expected = (expected || Expected().IsMatch(clause)) && !already;
                plans |= planned;
                done |= !planned && !expected && IsDone().IsMatch(clause);
            }
        }
        return (plans, done);
    }

    [GeneratedRegex(@"^(?:办理)?(?:结果)?类\s*别\s*[：:]\s*[AＡ]\s*类?$|^[（(]?[AＡ]\s*类[）)]?$|^办理结果[：:]\s*[AＡ]\s*类?$")] private static partial Regex ClassA();
    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、")] private static partial Regex FirstHeading();
    [GeneratedRegex(@"收悉|答复如下|回复如下")] private static partial Regex Opening();
    [GeneratedRegex(@"^(?:此复|特此|感谢您|最后，?感谢|再次感谢|衷心感谢|联系人)")] private static partial Regex Closing();
    [GeneratedRegex(@"将|拟|计划|下一步|下步|争取|力争|今后|接下来|继续|进一步|研究制定|适时|条件成熟|待.{1,12}后|明年")] private static partial Regex Planned();
    [GeneratedRegex("预计|预期|有望")] private static partial Regex Expected();
    [GeneratedRegex(@"已|目前|截至")] private static partial Regex Already();
    [GeneratedRegex(@"已|累计|先后|成功|截至|落户|落地|建成|投用|举办|引进|引荐|集聚|发放|设立了|出台了|出台《|印发《|签约|完成|达到|增资|领投|获批|获评|获得|获融资|实现了|开展了|办了|成立了|建立了|[建办设出搭推引]了|到位")] private static partial Regex IsDone();
}
