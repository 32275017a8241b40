using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Checks;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>A leader signs: the reply gets its number, and its words with what shows them are kept as they are.</summary>
internal sealed record SignReply : TextAct
{
    public const int MostNumber = 99_999;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_SignedOn)), Required]
    public DateOnly? SignedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_PrintedOn)), Required]
    public DateOnly? PrintedOn { get; init; }

    /// <summary>The number that another register gave; null to take the next of the series.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_TypedNumber)), Range(1, MostNumber)]
    public int? TypedNumber { get; init; }

    /// <summary>All read the last number of the series, and one takes the next.</summary>
    protected override string Turn => "letter-number";

    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Signers);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        var today = actor.Now.Day();
        if (PastDay.Wrong(nameof(SignedOn), SignedOn, today) is { } wrong) return new Outcome.Refused([wrong]);
        if (PrintedOn < SignedOn) return Outcome.Refuse(nameof(PrintedOn), Words.Reply_PrintedBeforeSigned);
        var sections = await db.ReplySections.Whole.Include(s => s.Blocks).Where(s => s.ReplyId == Id).OrderBy(s => s.Place).ToListAsync();
        var said = await new ReplyWriter(db, Names, today, actor.Now).SignAsync(sections);
        if (Missing(reply, sections, said).ToList() is { Count: > 0 } problems) return new Outcome.Refused([.. problems.Select(p => new Problem("", p))]);
        var wrongs = (await db.FindingsAsync(await TextAsync(db, actor, reply), await db.JudgementsOfAsync(Id), actor.Now, asksRecords: false)).Where(f => f.BarsSigning).ToList();
        if (wrongs.Count > 0) return new Outcome.Refused([.. wrongs.Select(f => new Problem("", string.Format(null, Words.Missing_Finding, f.Finding.Excerpt, f.Finding.Suggestion)))]);
        var head = await db.LetterHeads.Whole.AsNoTracking().SingleAsync();
        var (number, taken) = await NumberAsync(db, head.Series, SignedOn!.Value.Year);
        if (taken) return Outcome.Refuse(nameof(TypedNumber), Words.Reply_NumberTaken);
        // What nobody could say is left out; the letter has no empty heads.
        reply.Sign(new DocumentNumber(head.Series, SignedOn.Value.Year, number), SignedOn.Value, PrintedOn!.Value, by, [.. said.Where(s => s.Paragraphs.Count > 0)]);
        reply.Keep(EditionKind.Signed, await TextAsync(db, actor, reply), by, actor.Now);
        return null;
    }

    /// <summary>What speaks against the signature, in the reader's language.</summary>
    public static IEnumerable<string> Missing(Reply reply, IReadOnlyList<ReplySection> sections, IReadOnlyList<SaidSection> said)
    {
        if (reply.Category is null) yield return Words.Missing_Category;
        if (string.IsNullOrWhiteSpace(reply.ContactName) || string.IsNullOrWhiteSpace(reply.ContactPhone)) yield return Words.Missing_Contact;
        if (reply.IsPublic is null) yield return Words.Missing_Publication;
        if (reply.Proposal.Consultations.Count == 0) yield return Words.Missing_Consultation;
        var answered = sections.Zip(said).Where(s => s.Second.Paragraphs.Count > 0).Select(s => s.First.PointId).OfType<Guid>().ToHashSet();
        foreach (var point in reply.Proposal.PointsFor(reply.OfficeId).Where(p => !answered.Contains(p.Id))) yield return string.Format(null, Words.Missing_Answer, point.Text);
        foreach (var other in reply.CoSignatures.Where(c => c.Agrees != true)) yield return other.Agrees == false ? Words.Missing_CoSignRefused : Words.Missing_CoSign;
        if (said.All(s => s.Paragraphs.Count == 0)) yield return Words.Missing_Text;
        if (!reply.IsExample && said.Any(s => s.HasExamples)) yield return Words.Missing_Facts;
    }

    /// <summary>Within the write that signs, which no other may pass: no number is lost to a signature that fails, and none is given twice.</summary>
    private async Task<(int Number, bool IsTaken)> NumberAsync(WutongDb db, string series, int year)
    {
        var given = db.Replies.Whole.Where(r => r.Series == series && r.SeriesYear == year);
        return TypedNumber is { } typed ? (typed, await given.AnyAsync(r => r.SeriesNumber == typed)) : ((await given.MaxAsync(r => r.SeriesNumber) ?? 0) + 1, false);
    }
}
