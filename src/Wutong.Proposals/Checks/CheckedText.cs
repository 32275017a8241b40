using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Documents.Checking;
using Wutong.Platform.Audit;
using Wutong.Platform.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Checks;

/// <summary>A text that is checked before it goes out: a reply, read anew each time, or a document that somebody brought; with what was said of each finding.</summary>
internal sealed class CheckedText : IVersioned, IVisible<CheckedText>
{
    public const int TitleLength = 120, ReasonLength = 200, MostJudgements = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Null for a document that somebody brought.</summary>
    public Guid? ReplyId { get; init; }
    public Reply? Reply { get; private init; }
    public required string Title { get; init; }

    /// <summary>Of a document that somebody brought.</summary>
    [NotAudited] public string? Text { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset At { get; init; }
    public bool IsExample { get; init; }
    public List<Judgement> Judgements { get; private init; } = [];

    /// <summary>Says what is to be done with a finding; said anew it counts instead of what was said before.</summary>
    public void Judge(string rule, string excerpt, bool isAccepted, string? reason, Guid by, DateTimeOffset now)
    {
        Judgements.RemoveAll(j => j.Rule == rule && j.Excerpt == excerpt);
        if (Judgements.Count >= MostJudgements) throw new RuleViolation("", string.Format(null, Words.Check_Most, MostJudgements));
        Judgements.Add(new Judgement { TextId = Id, Rule = rule, Excerpt = excerpt, IsAccepted = isAccepted, Reason = reason, ById = by, At = now });
    }

    public bool MayBeJudgedBy(Actor actor) => ReplyId is null ? ById == actor.Id : Reply is { } reply && (actor.IsAny(ProposalsModule.Clerks) || reply.MayBeWrittenBy(actor));

    /// <summary>The own ones, and those of replies that the actor works on.</summary>
    public static Expression<Func<CheckedText, bool>> VisibleTo(Actor actor)
    {
        var (overseer, staff, offices, id) = (actor.IsAny(ProposalsModule.Overseers), actor.IsAny(Roles.Staff), actor.Offices, actor.Id);
        return text => staff && ((text.ReplyId == null && text.ById == id) || (text.ReplyId != null && (overseer || text.Reply!.Proposal.Handlers.Any(h => offices.Contains(h.OfficeId)))));
    }

    private sealed class Table : IEntityTypeConfiguration<CheckedText>, IEntityTypeConfiguration<Judgement>
    {
        public void Configure(EntityTypeBuilder<CheckedText> builder)
        {
            builder.ToTable("CheckedTexts");
            builder.Property(t => t.Title).HasMaxLength(TitleLength);
            builder.Property(t => t.Text).HasMaxLength(DocumentCheck.LongestText);
            builder.HasOne(t => t.Reply).WithMany().HasForeignKey(t => t.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(t => t.Judgements).WithOne().HasForeignKey(j => j.TextId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(t => t.ReplyId).IsUnique();
            builder.HasIndex(t => new { t.ById, t.At, t.Id });
        }

        public void Configure(EntityTypeBuilder<Judgement> builder)
        {
            builder.ToTable("FindingJudgements");
            builder.Property(j => j.Rule).HasMaxLength(40);
            builder.Property(j => j.Excerpt).HasMaxLength(DocumentFinding.LongestExcerpt);
            builder.Property(j => j.Reason).HasMaxLength(ReasonLength);
            builder.HasOne<User>().WithMany().HasForeignKey(j => j.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(j => new { j.TextId, j.Rule, j.Excerpt }).IsUnique();
        }
    }
}

/// <summary>What somebody said of a finding: it is to be mended, or it stands, and why.</summary>
internal sealed class Judgement : IPartOf<CheckedText>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TextId { get; init; }
    public required string Rule { get; init; }
    public required string Excerpt { get; init; }
    public bool IsAccepted { get; init; }

    /// <summary>Of one that is dismissed.</summary>
    public string? Reason { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset At { get; init; }
    Guid IPart.RootId => TextId;
}

/// <summary>A finding with what was said of it.</summary>
/// <param name="IsAccepted">Null while nobody has said anything.</param>
internal sealed record JudgedFinding(DocumentFinding Finding, bool? IsAccepted, string? Reason)
{
    /// <summary>It is certainly wrong, and nobody has said that it stands all the same.</summary>
    public bool BarsSigning => Finding.Certainty == Certainty.Certain && IsAccepted != false;
    public bool IsDismissed => IsAccepted == false;
}

internal static class Checking
{
    extension(WutongDb db)
    {
        /// <summary>What a careful clerk would look at again in a text, with what was said of it.</summary>
        /// <param name="asksRecords">Whether names and figures are held against the records, too.</param>
        public async Task<IReadOnlyList<JudgedFinding>> FindingsAsync(string text, IEnumerable<Judgement>? judgements, DateTimeOffset now, bool asksRecords)
        {
            if (text.Length > DocumentCheck.LongestText) return [];
            var said = (judgements ?? []).ToDictionary(j => (j.Rule, j.Excerpt));
            var found = DocumentCheck.Check(text, asksRecords ? await db.RecordsOfAsync(text, now.Day()) : null);
            return [.. found.Select(f => said.TryGetValue((f.Rule, f.Excerpt), out var judgement) ? new JudgedFinding(f, judgement.IsAccepted, judgement.Reason) : new JudgedFinding(f, null, null))];
        }

        public async Task<IReadOnlyList<Judgement>> JudgementsOfAsync(Guid reply) => await db.CheckedTexts.Whole.Where(t => t.ReplyId == reply).SelectMany(t => t.Judgements).AsNoTracking().ToListAsync();
    }
}
