using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Tasks, by their title and by who has them.</summary>
internal sealed class SearchableTasks : Searchable<WorkTask>
{
    public const string Name = "tasks";

    public override string Kind => Name;
    public override string Label => Words.Menu_Tasks;
    public override string Icon => "checklist";
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override string Scope => TasksApi.ReadScope;
    public override string LinkOf(Guid id) => $"/tasks/{id}";

    /// <summary>As <see cref="WorkTask.VisibleTo"/>, but for deputies and heads of offices: who those are changes without a save of the task. They find it in the list.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var tasks = await db.Tasks.Whole.AsNoTracking().Include(t => t.Events).Where(t => ids.Contains(t.Id)).ToListAsync();
        var names = await db.NamesOfUsers(tasks.Select(t => t.OwnerId));
        return [.. tasks.Select(task => new SearchDocument
        {
            Id = task.Id, Title = task.Title, Related = [names[task.OwnerId]], Subtitle = names[task.OwnerId], Body = task.Note, IsExample = task.IsExample,
            Audience = [SearchAudience.Of(Role.Leader), .. task.InstructionId is null && task.MeetingId is null ? Array.Empty<string>() : [SearchAudience.Of(Role.GeneralOffice)], .. PeopleOf(task).SelectMany(id => Users.Roles.Staff.Select(role => SearchAudience.Account(role, id)))],
        })];
    }

    private static IEnumerable<Guid> PeopleOf(WorkTask task)
    {
        IEnumerable<Guid?> people = [task.OwnerId, task.GiverId, .. task.Events.SelectMany(e => new[] { e.ById, e.ToId })];
        return people.OfType<Guid>().Distinct();
    }
}
