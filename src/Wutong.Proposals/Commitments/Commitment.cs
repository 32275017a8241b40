using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Commitments;

/// <summary>What became of what a reply promised.</summary>
internal enum CommitmentState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Open))] Open,

    /// <summary>Done, with something that shows it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Proven))] Proven,

    /// <summary>Said to be done, with nothing to show.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Said))] Said,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Commitment_Missed))] Missed,
}

/// <summary>What a reply promises to do (承诺事项), by whom and when, until it is done; looked at again years later.</summary>
internal sealed class Commitment : IVersioned, IVisible<Commitment>
{
    public const int TextLength = 500, OutcomeLength = 1000, EvidenceLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ReplyId { get; init; }
    public Reply Reply { get; private init; } = null!;
    public required string Text { get; init; }
    public Guid OfficeId { get; init; }

    /// <summary>Null where the reply names no day: then it is looked at three years after.</summary>
    public DateOnly? DueOn { get; init; }
    public CommitmentState State { get; private set; }
    public string? Outcome { get; private set; }

    /// <summary>The address of the record, or the document, that shows it.</summary>
    public string? Evidence { get; private set; }
    public DateOnly? SettledOn { get; private set; }
    public Guid? SettledById { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    /// <summary>Proven is what has something to show; everything else that is called done is only said.</summary>
    public void Settle(bool isDone, string outcome, string? evidence, DateOnly on, Guid? by)
    {
        State = !isDone ? CommitmentState.Missed : evidence is null ? CommitmentState.Said : CommitmentState.Proven;
        (Outcome, Evidence, SettledOn, SettledById) = (outcome, evidence, on, by);
    }

    /// <summary>Clerk, head office and leaders all; other staff those of the own office, and those of replies that it wrote.</summary>
    public static Expression<Func<Commitment, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(ProposalsModule.Overseers)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return commitment => staff && (offices.Contains(commitment.OfficeId) || commitment.Reply.Proposal.Handlers.Any(h => offices.Contains(h.OfficeId)));
    }

    private sealed class Table : IEntityTypeConfiguration<Commitment>
    {
        public void Configure(EntityTypeBuilder<Commitment> builder)
        {
            builder.ToTable("Commitments");
            builder.Property(c => c.Text).HasMaxLength(TextLength);
            builder.Property(c => c.Outcome).HasMaxLength(OutcomeLength);
            builder.Property(c => c.Evidence).HasMaxLength(EvidenceLength);
            builder.HasOne(c => c.Reply).WithMany().HasForeignKey(c => c.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.SettledById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.ChangedAt, c.Id });
            builder.HasIndex(c => new { c.State, c.ChangedAt, c.Id });
            builder.HasIndex(c => new { c.ReplyId, c.Id });
        }
    }
}
