using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Documents.Official;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>A reply as it goes to paper: as signed, or as it reads now.</summary>
internal sealed record ReplyPaper(Reply Reply, LetterHead Head, IReadOnlyList<SaidSection> Sections)
{
    /// <summary>What could not be said, because no record of the kind is there.</summary>
    public IReadOnlyList<string> LeftOut => [.. Sections.SelectMany(s => s.Lacks)];

    public string Title => $"关于{Reply.Proposal.Called()}的办理意见";
    public string ToLine => $"{Reply.Addressee}：";
    public string? SignedLine => Reply.SignedOn?.ToString("yyyy年M月d日", null);
    public string CopiesLine => $"抄送：{string.Join('、', Reply.CopyList())}。";

    /// <summary>The attachments as the letter names them below its body.</summary>
    public IEnumerable<string> AnnexLines => Reply.AnnexesInOrder().Select((a, i) => AnnexNames.Line(i, Reply.Annexes.Count, a.Title));

    public static async Task<ReplyPaper> OfAsync(WutongDb db, IBindingNames names, Reply reply, DateTimeOffset now)
    {
        var head = await db.LetterHeads.Whole.AsNoTracking().SingleAsync();
        if (reply.Signed() is { } signed) return new(reply, head, signed);
        var sections = await db.ReplySections.Whole.AsNoTracking().Include(s => s.Blocks).Where(s => s.ReplyId == reply.Id).OrderBy(s => s.Place).ThenBy(s => s.Id).ToListAsync();
        return new(reply, head, await new ReplyWriter(db, names, now.Day(), now).ReadAsync(sections));
    }

    /// <param name="isForPublic">Without names and telephone numbers of those to be asked.</param>
    public OfficialDocument Document(bool isForPublic = false) => new()
    {
        Head = Head.Head, Number = Reply.DocumentNumber, Category = Reply.Category?.ToString(), Title = Title, To = Reply.Addressee,
        Body =
        [
            .. Paragraphs.Of(Reply.Opening),
            .. Sections.Where(s => s.Paragraphs.Count > 0).SelectMany(s => (s.Heading is null ? Enumerable.Empty<BodyParagraph>() : [new BodyParagraph(BodyLevel.First, s.Heading)])
                .Concat(s.Paragraphs.Select(p => new BodyParagraph(BodyLevel.Text, [.. p.Parts.Where(x => x.Text.Length > 0).Select(x => new Run(x.Text, Evidence: x.Link))])))),
            .. Paragraphs.Of(Reply.Closing),
        ],
        Attachments = [.. Reply.AnnexesInOrder().Select(a => a.Title)], Annexes = [.. Reply.AnnexesInOrder().Select(a => new Annex(a.Title, a.Parts()))],
        Signature = Head.Bureau, SignedOn = Reply.SignedOn, Note = Reply.IsPublic == true ? "此件公开发布" : null,
        Contact = !isForPublic && Reply.ContactName is { } name ? $"联系人：{name}，联系电话：{Reply.ContactPhone}" : null,
        Copies = Reply.CopyList(), Printer = Head.Bureau, PrintedOn = Reply.PrintedOn,
    };

    public byte[] Word(DateTimeOffset at, bool isForPublic = false)
    {
        using var file = new MemoryStream();
        OfficialWriter.Write(file, Document(isForPublic), Head.DocumentForm(), at);
        return file.ToArray();
    }

    /// <summary>As the check of documents reads it, a line a paragraph.</summary>
    public string Text()
    {
        var document = Document();
        var first = 0;
        List<string> lines = [$"类别：{document.Category}", document.Head, document.Number ?? "", document.Title, $"{document.To}：", .. document.Body.Select(b => b.Level == BodyLevel.First ? $"{ChineseNumber.Of(++first)}、{b.Text}" : b.Text), document.Signature];
        if (document.SignedOn is { } day) lines.Add($"{day.Year}年{day.Month}月{day.Day}日");
        if (document.Contact is { } contact) lines.Add($"（{contact}）");
        if (document.Copies.Count > 0) lines.Add(CopiesLine);
        foreach (var annex in Reply.AnnexesInOrder()) lines.AddRange([$"附件：{annex.Title}", .. Reply.Lines(annex.Text).Select(l => l.Replace('\t', '，'))]);
        if (document.PrintedOn is { } printed) lines.Add($"{document.Printer} {printed.Year}年{printed.Month}月{printed.Day}日印发");
        return string.Join('\n', lines);
    }

    private static class Paragraphs
    {
        public static IEnumerable<BodyParagraph> Of(string text) => Reply.Lines(text).Select(l => new BodyParagraph(BodyLevel.Text, l));
    }
}

/// <summary>How letters name a proposal.</summary>
internal static class ProposalNames
{
    /// <summary>市政协十三届二次会议第193号提案; 市十七届人大二次会议第12号建议.</summary>
    public static string Called(this Proposal proposal) => proposal.Kind == ProposalKind.Proposal
        ? $"市政协{ChineseNumber.Of(proposal.Congress)}届{ChineseNumber.Of(proposal.Session)}次会议第{proposal.Number}号提案"
        : $"市{ChineseNumber.Of(proposal.Congress)}届人大{ChineseNumber.Of(proposal.Session)}次会议第{proposal.Number}号建议";
}
