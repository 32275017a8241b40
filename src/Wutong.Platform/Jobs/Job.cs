using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Jobs;

/// <summary>
/// Work that takes long or has its hour, saved as a row, so that a restart forgets nothing. What people do to it (start, cancel, retry) is audited;
/// what the runner notes while it works is not.
/// </summary>
internal sealed partial class Job : IVisible<Job>, IAddedByTheClock
{
    public const int ArgumentsLength = 20_000, CheckpointLength = 200_000, TextLength = 2000, MessageLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Name of its <see cref="JobKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON that the kind understands.</summary>
    public string? Arguments { get; init; }

    /// <summary>With whose rights it runs; null for the platform itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The language of whoever started it, <c>zh</c> or <c>en</c>: what it says, it says in that.</summary>
    public required string Language { get; init; }

    public JobState State { get; private set; }

    /// <summary>Its place in the queue: not before this moment, and first come, first served.</summary>
    public DateTimeOffset RunAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Somebody wants a running job to stop; its handler learns of it within a second.</summary>
    public DateTimeOffset? CancelRequestedAt { get; private set; }

    /// <summary>How far it is, and of how much; null while nobody knows.</summary>
    public long Done { get; private set; }
    public long? Total { get; private set; }
    public string? Message { get; private set; }

    /// <summary>JSON from which the next attempt goes on.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>Attempts begun since it was started or retried by hand.</summary>
    public int Attempts { get; private set; }

    /// <summary>What came of it, in words for whoever started it.</summary>
    public string? Result { get; private set; }

    /// <summary>A path of this site where its result lies.</summary>
    public string? ResultLink { get; private set; }

    /// <summary>What came of it, as JSON for programs.</summary>
    public string? ResultData { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>Which process works on it, and until when it may be believed to be alive.</summary>
    public string? Holder { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>
    /// The kind's name while this is the one row that stands for its schedule, else null. Unique, so that the database itself allows no second.
    /// </summary>
    public string? Slot { get; private set; }

    public bool IsFinished => State is JobState.Done or JobState.Failed or JobState.Cancelled;
    public bool IsActive => !IsFinished;
    bool IAddedByTheClock.IsAddedByTheClock => Slot is not null;

    /// <summary>A job that somebody starts.</summary>
    public static Job For(Actor actor, string kind, object? arguments) => new()
    {
        Kind = kind, Arguments = arguments is null ? null : JsonSerializer.Serialize(arguments, arguments.GetType(), Json.Options), UserId = actor.Id,
        Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh", CreatedAt = actor.Now, RunAt = actor.Now,
    };

    /// <summary>The next run of a kind with a schedule.</summary>
    public static Job Scheduled(string kind, DateTimeOffset at, DateTimeOffset now) =>
        new() { Kind = kind, Slot = kind, Language = "zh", CreatedAt = now, RunAt = at };

    /// <summary>Brings a waiting job to the head of the queue.</summary>
    public void RunNow(DateTimeOffset now) => RunAt = now;

    public void Cancel(DateTimeOffset now)
    {
        if (IsFinished) throw new RuleViolation("", Words.Job_AlreadyFinished);
        if (State == JobState.Running) { CancelRequestedAt ??= now; return; }
        (State, FinishedAt, Slot) = (JobState.Cancelled, now, null);
    }

    /// <summary>Lets a failed or cancelled job try again from where it stopped.</summary>
    public void Retry(DateTimeOffset now)
    {
        if (State is not (JobState.Failed or JobState.Cancelled)) throw new RuleViolation("", Words.Job_NothingToRetry);
        (State, RunAt, Attempts, FinishedAt, CancelRequestedAt, Failure) = (JobState.Waiting, now, 0, null, null, null);
    }

    private sealed class Table : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.ToTable("Jobs");
            builder.Property(j => j.Kind).HasMaxLength(JobKind.NameLength);
            builder.Property(j => j.Slot).HasMaxLength(JobKind.NameLength);
            builder.Property(j => j.Arguments).HasMaxLength(ArgumentsLength);
            builder.Property(j => j.Language).HasMaxLength(2);
            builder.Property(j => j.Message).HasMaxLength(MessageLength);
            builder.Property(j => j.Checkpoint).HasMaxLength(CheckpointLength);
            builder.Property(j => j.Result).HasMaxLength(TextLength);
            builder.Property(j => j.ResultLink).HasMaxLength(MessageLength);
            builder.Property(j => j.ResultData).HasMaxLength(ArgumentsLength);
            builder.Property(j => j.Failure).HasMaxLength(TextLength);
            builder.Property(j => j.Holder).HasMaxLength(100);
            builder.HasOne<User>().WithMany().HasForeignKey(j => j.UserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(j => j.Slot).IsUnique();
            builder.HasIndex(j => new { j.State, j.RunAt, j.Id });
            builder.HasIndex(j => new { j.State, j.CreatedAt, j.Id });
            builder.HasIndex(j => new { j.UserId, j.CreatedAt, j.Id });
            builder.HasIndex(j => new { j.CreatedAt, j.Id });
        }
    }
}

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Waiting))] Waiting,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Running))] Running,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Done))] Done,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Failed))] Failed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Job_Cancelled))] Cancelled,
}

internal static class JobTables
{
    extension(WutongDb db)
    {
        public Rows<Job> Jobs => new(db);

        /// <summary>The job, as long as it is this holder's; none once it was cancelled or another took it over.</summary>
        internal IQueryable<Job> JobHeld(Guid id, string holder) => db.Jobs.Whole.Where(j => j.Id == id && j.Holder == holder && j.State == JobState.Running);
    }
}
