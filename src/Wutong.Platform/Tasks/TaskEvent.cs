using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>What happened to a task.</summary>
public enum TaskEventKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Given))] Given,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Paused))] Paused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Resumed))] Resumed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_ExtensionAsked))] ExtensionAsked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Extended))] Extended,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_ExtensionRefused))] ExtensionRefused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_HandedOver))] HandedOver,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Reported))] Reported,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_SentBack))] SentBack,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Closed))] Closed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Withdrawn))] Withdrawn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Reopened))] Reopened,

    /// <summary>The working calendar or the office hours changed, and the deadline with them.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Recounted))] Recounted,

    /// <summary>So late that the head of the office was told.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.TaskEvent_Escalated))] Escalated,
}

/// <summary>
/// Why a clock may stand. The first five follow 行政许可法 (2019) 第45条: the time of hearings, tenders, inspections, appraisals and expert
/// reviews, and of waiting for what the other side must bring, is not counted; the others are what offices accept besides.
/// </summary>
public enum PauseReason
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Documents))] AwaitingDocuments,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Experts))] ExpertReview,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Inspection))] Inspection,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Hearing))] Hearing,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Notice))] PublicNotice,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Superior))] AwaitingSuperior,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Dispute))] Dispute,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Pause_Force))] ForceMajeure,
}

/// <summary>One event of a task; the deadline is computed from these, and they are never changed.</summary>
internal sealed class TaskEvent : IPartOf<WorkTask>, IFrozen
{
    public const int WordsLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TaskId { get; init; }

    /// <summary>Its place among the events of its task, from 1.</summary>
    public int Number { get; init; }
    public TaskEventKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for what the platform did by itself.</summary>
    public Guid? ById { get; init; }
    public string? Words { get; init; }
    public PauseReason? Reason { get; init; }

    /// <summary>By how much it is to be or was extended, in the limit's own unit.</summary>
    public int? Amount { get; init; }

    /// <summary>Who has it from now on, or, of an escalation, who was told.</summary>
    public Guid? ToId { get; init; }

    /// <summary>When the task was due after this; null while its clock stood.</summary>
    public DateTimeOffset? DueAt { get; internal set; }

    Guid IPart.RootId => TaskId;

    private sealed class Table : IEntityTypeConfiguration<TaskEvent>
    {
        public void Configure(EntityTypeBuilder<TaskEvent> builder)
        {
            builder.ToTable("TaskEvents");
            builder.Property(e => e.Words).HasMaxLength(WordsLength);
            builder.HasIndex(e => new { e.TaskId, e.Number }).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ToId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
