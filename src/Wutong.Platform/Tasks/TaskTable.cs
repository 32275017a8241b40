using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>A task with the names that belong to it.</summary>
internal sealed class TaskRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Title { get; init; } = "";
    public TaskState State { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    [System.Text.Json.Serialization.JsonIgnore] public DateTimeOffset DueSortMoment { get; init; }
    public int LimitAmount { get; init; }
    public LimitUnit LimitUnit { get; init; }
    public Guid OwnerId { get; init; }
    public string Owner { get; init; } = "";
    public Guid? GiverId { get; init; }
    public string? Giver { get; init; }
    public string Office { get; init; } = "";
    public Guid? RecordId { get; init; }
    public Guid? InstructionId { get; init; }
    public Guid? MeetingId { get; init; }
    public int? AskedAmount { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? StoppedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsLate { get; init; }

    /// <summary>The reader has to act next.</summary>
    public bool IsInbox { get; init; }
    public bool IsMine { get; init; }

    /// <summary>It follows from a leader's instruction or from a meeting.</summary>
    public bool IsWatched { get; init; }
    public bool IsGivenByMe { get; init; }

    /// <summary>The reader stands in for its owner today.</summary>
    public bool IsForAnother { get; init; }
    public bool IsExample { get; init; }

    /// <summary>The record that it is about, where the reader may see it.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public RecordLink? Record { get; set; }
    public string? About => Record?.Title;
    public string LimitText => DueWords.Limit(new TimeLimit(LimitAmount, LimitUnit));
}

/// <summary>The list of tasks.</summary>
internal sealed class TaskTable : Table<TaskRow>
{
    public static readonly TaskTable Instance = new();

    private TaskTable()
    {
        Text("title", () => Words.Task_Title, t => t.Title).Title().NotFiltered().Marked(t => t.IsLate, () => Words.Task_IsLate, "late").Marked(t => t.AskedAmount is not null, () => Words.Task_IsAsked, "soon");
        Choice("state", () => Words.Column_State, t => t.State).Default().Quick().Dressed(t => new Dress(LookOf(t.State))).GoesWith("due");
        Moment("due", () => Words.Task_Due, t => t.DueAt).Default().Labelled().OrElse(() => Words.Task_NoDue).Means(() => Words.Define_TaskDue).SortedBy(t => t.DueSortMoment);
        Text("about", () => Words.Task_About, t => t.About).Default().NotFiltered().Linked(t => t.Record?.Address);
        Text("owner", () => Words.Task_Owner, t => t.Owner).Default().Labelled().NotFiltered();
        Text("giver", () => Words.Task_Giver, t => t.Giver).Default().Labelled().NotFiltered().OrElse(() => Words.Task_Platform);
        Text("office", () => Words.Task_Office, t => t.Office).NotFiltered();
        Text("timeLimit", () => Words.Task_Limit, t => t.LimitText).Worded().NotFiltered();
        Flag("late", () => Words.Task_Late, t => t.IsLate).FilterOnly().Means(() => Words.Define_TaskLate);
        Flag("inbox", () => Words.Task_Inbox, t => t.IsInbox).FilterOnly();
        Flag("mine", () => Words.Task_Mine, t => t.IsMine).FilterOnly();
        Flag("given", () => Words.Task_GivenByMe, t => t.IsGivenByMe).FilterOnly();
        Flag("watched", () => Words.Task_Watched, t => t.IsWatched).FilterOnly();
        Flag("for", () => Words.Task_ForAnother, t => t.IsForAnother).FilterOnly();
        Moment("started", () => Words.Task_Started, t => t.StartedAt);
        Moment("stopped", () => Words.Task_Stopped, t => t.StoppedAt);
        Moment("changed", () => Words.Column_Changed, t => t.ChangedAt).SortedBy(t => t.ChangedAt, descendingFirst: true);
    }

    public override string Name => "tasks";
    public override string Path => "/tasks";
    public override string Label => Words.Menu_Tasks;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("due")!;
    public override string SearchHint => Words.Task_SearchHint;
    public override EmptyWords Empty { get; } = new("checklist", () => Words.Task_None, () => Words.Task_NoneHint);

    // Who has to do what is the office's own business.
    public override bool IsShareable => false;

    public override IReadOnlyList<ReadyView> Views { get; } =
    [
        new(() => Words.Task_Inbox, "inbox=true"), new(() => Words.Task_Mine, "mine=true"), new(() => Words.Task_GivenByMe, "given=true"),
        new(() => Words.Task_ForAnother, "for=true"), new(() => Words.Task_Watched, "watched=true&state=Open&state=Paused&state=Reported"), new(() => Words.Task_LateOpen, "late=true&state=Open&state=Reported"),
    ];

    public override IReadOnlyList<BulkAction> Bulk { get; } = [new(() => Words.TaskAct_HandOver, "/tasks/hand-over", Users.Roles.Staff)];

    public static string LookOf(TaskState state) => state switch { TaskState.Paused => "st idle", TaskState.Withdrawn => "st lost", TaskState.Done => "st idle", TaskState.Reported => "st delay", _ => "st" };

    public override IQueryable<TaskRow> Rows(WutongDb db, Actor actor)
    {
        var (users, offices, absences) = (db.UserNames, db.Offices.Whole, db.Absences.Whole);
        var (id, now, today) = (actor.Id, actor.Now, actor.Now.Day());
        return db.Tasks.VisibleTo(actor).Select(t => new TaskRow
        {
            Id = t.Id, Version = t.Version, Title = t.Title, State = t.State, DueAt = t.DueAt, DueSortMoment = t.DueSortMoment, LimitAmount = t.LimitAmount, LimitUnit = t.LimitUnit,
            OwnerId = t.OwnerId, Owner = users.Where(u => u.Id == t.OwnerId).Select(u => u.Name).FirstOrDefault()!,
            GiverId = t.GiverId, Giver = users.Where(u => u.Id == t.GiverId).Select(u => u.Name).FirstOrDefault(),
            Office = offices.Where(o => o.Id == t.OfficeId).Select(o => o.Name).FirstOrDefault()!, RecordId = t.RecordId, AskedAmount = t.AskedAmount,
            InstructionId = t.InstructionId, MeetingId = t.MeetingId, IsWatched = t.InstructionId != null || t.MeetingId != null,
            StartedAt = t.StartedAt, StoppedAt = t.StoppedAt, ChangedAt = t.ChangedAt, IsLate = t.DueAt != null && (t.StoppedAt ?? now) > t.DueAt,
            IsInbox = t.AwaitsId == id, IsMine = t.OwnerId == id, IsGivenByMe = t.GiverId == id,
            IsForAnother = absences.Any(a => a.UserId == t.OwnerId && a.DeputyId == id && a.From <= today && a.To >= today), IsExample = t.IsExample,
        });
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<TaskRow>, Task> Parts => AddRecordsAsync;

    /// <summary>Adds what the tasks are about, as far as the reader may see it.</summary>
    public static async Task AddRecordsAsync(WutongDb db, Actor actor, IReadOnlyList<TaskRow> rows)
    {
        var links = await db.RecordLinksAsync(actor, rows.Select(r => r.RecordId).OfType<Guid>());
        foreach (var row in rows) row.Record = row.RecordId is { } id ? links.GetValueOrDefault(id) : null;
    }

    protected override string? SearchedKind => SearchableTasks.Name;
}
