using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

/// <summary>How an instruction stands.</summary>
public enum InstructionState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionState_Open))] Open,

    /// <summary>What came of it was reported; whoever gave it has not answered yet.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionState_Reported))] Reported,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionState_Closed))] Closed,
}

/// <summary>What a leader wrote on a paper or said about something (批示): words that become tasks, are reported back, and are closed by whoever gave them.</summary>
internal sealed class Instruction : IVersioned, IVisible<Instruction>
{
    public const int ByLength = 60, WordsLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The leader's account; null for one who has none, e.g. of the province.</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Name and post as they stand on the paper.</summary>
    public required string By { get; set; }
    public required string Text { get; set; }
    public DateOnly GivenOn { get; set; }

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid? RecordId { get; set; }
    public Guid RecordedById { get; init; }
    public Guid OfficeId { get; init; }
    public InstructionState State { get; private set; }

    /// <summary>What came of it, as it was reported last, and what was answered to that.</summary>
    public string? Report { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? ReportedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateTimeOffset RecordedAt { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    internal List<WorkTask> Tasks { get; private init; } = [];

    /// <summary>Leaders and the general office all; besides, who wrote it down and who has or had a task from it.</summary>
    public static Expression<Func<Instruction, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.Leader, Role.GeneralOffice)) return _ => true;
        var (staff, id) = (actor.IsAny(Roles.Staff), actor.Id);
        return instruction => staff && id != null && (instruction.RecordedById == id || instruction.Tasks.Any(t => t.OwnerId == id || t.Events.Any(e => e.ToId == id)));
    }

    /// <summary>Who keeps it: whoever wrote it down, the general office, and the leader whose it is.</summary>
    public bool IsKeptBy(Actor actor) => actor.Is(Role.GeneralOffice) || (actor.Id is { } id && (id == RecordedById || id == LeaderId));

    /// <summary>Who closes it: whoever gave it; for a leader without an account whoever keeps it, who then answers for it.</summary>
    public bool IsClosedBy(Actor actor) => LeaderId is { } leader ? actor.Id == leader : IsKeptBy(actor);

    /// <summary>What the actor may do to it as it stands.</summary>
    public IReadOnlyList<InstructionAct> ActsFor(Actor actor) => State switch
    {
        InstructionState.Open when IsKeptBy(actor) => [InstructionAct.Report],
        InstructionState.Reported when IsClosedBy(actor) => [InstructionAct.Close, InstructionAct.SendBack],
        InstructionState.Closed when IsClosedBy(actor) => [InstructionAct.Reopen],
        _ => [],
    };

    public void Do(InstructionAct act, string? words, DateTimeOffset now)
    {
        ChangedAt = now;
        switch (act)
        {
            case InstructionAct.Report: (State, Report, ReportedAt, Answer) = (InstructionState.Reported, words, now, null); break;
            case InstructionAct.Close: (State, Answer, ClosedAt) = (InstructionState.Closed, words, now); break;
            default: (State, Answer, ClosedAt) = (InstructionState.Open, words, null); break;
        }
    }

    private sealed class Table : IEntityTypeConfiguration<Instruction>
    {
        public void Configure(EntityTypeBuilder<Instruction> builder)
        {
            builder.ToTable("Instructions");
            builder.Property(i => i.By).HasMaxLength(ByLength);
            builder.Property(i => i.Text).HasMaxLength(WordsLength);
            builder.Property(i => i.Report).HasMaxLength(WordsLength);
            builder.Property(i => i.Answer).HasMaxLength(WordsLength);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.LeaderId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(i => i.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(i => new { i.GivenOn, i.Id });
            builder.HasIndex(i => new { i.ChangedAt, i.Id });
            builder.HasIndex(i => new { i.State, i.GivenOn, i.Id });
            builder.HasIndex(i => i.RecordId);
        }
    }
}

/// <summary>What is done to an instruction.</summary>
public enum InstructionAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionAct_Report))] Report,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionAct_Close))] Close,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionAct_SendBack))] SendBack,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.InstructionAct_Reopen))] Reopen,
}
