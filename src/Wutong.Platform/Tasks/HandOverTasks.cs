using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Hands several tasks to one person, all of them or none: somebody leaves, or comes back.</summary>
internal sealed record HandOverTasks
{
    /// <summary>As many as one page of a list shows.</summary>
    public const int Most = 200;

    public List<Chosen> Tasks { get; init; } = [];

    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_NewOwner)), Required]
    public Guid? OwnerId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_Words)), Required, StringLength(TaskEvent.WordsLength)]
    public string? Words { get; init; }

    /// <summary>A task and the version that the giver has seen.</summary>
    internal sealed record Chosen
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    public Task<Outcome> Run(WutongDb db, Actor actor, AccountLookup accounts) => db.WriteAsync(async () =>
    {
        if (actor.Id is not { } by) return Outcome.Denied;
        if (Tasks.Count is 0 or > Most) return Outcome.Refuse("", Platform.Words.Task_NothingChosen);
        var ids = Tasks.Select(t => t.Id).ToList();
        var found = await db.Tasks.VisibleTo(actor).WithEvents().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id);
        var standings = await db.StandingsAsync(actor, found.Values);
        var (receiver, why) = await TaskPeople.ReceiverAsync(db, actor, accounts, OwnerId!.Value, found.Values.Select(t => t.RecordId));
        var (calendar, reminders) = (await db.WorkCalendarAsync(), await db.RemindersAsync());
        foreach (var (id, version) in Tasks.Select(t => (t.Id, t.Version)).Distinct())
        {
            if (!found.TryGetValue(id, out var task)) return Outcome.Missing;
            if (task.Version != version || !task.ActsFor(standings[id]).Contains(TaskAct.HandOver)) return Outcome.Refuse("", string.Format(null, Platform.Words.Task_HandOverChanged, task.Title));
            if (receiver is null) return Outcome.Refuse(nameof(OwnerId), why!);
            task.HandOver(by, actor.Now, receiver.UserId, receiver.OfficeId, Words);
            task.Recount(calendar, reminders, actor.Now);
            await db.TellOfTaskAsync(task, actor.Now);
        }
        return Outcome.Saved();
    });
}
