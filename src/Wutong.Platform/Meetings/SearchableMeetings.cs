using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

/// <summary>Meetings, by title, topics and decisions.</summary>
internal sealed class SearchableMeetings : Searchable<Meeting>
{
    public const string Name = "meetings";

    public override string Kind => Name;
    public override string Label => Words.Menu_Meetings;
    public override string Icon => "users";
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override string Scope => MeetingsApi.ReadScope;
    public override string LinkOf(Guid id) => $"/meetings/{id}";

    /// <summary>As <see cref="Meeting.VisibleTo"/>, but for those who have a task from it: they find the task, which leads here.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Meetings.Whole.AsNoTracking().Include(m => m.Topics).Include(m => m.Attendees).Include(m => m.Decisions).AsSplitQuery().Where(m => ids.Contains(m.Id)).ToListAsync();
        return [.. found.Select(m => new SearchDocument
        {
            Id = m.Id, Title = m.Title, Related = [.. m.Topics.OrderBy(t => t.Number).Select(t => t.Title)], Subtitle = m.Place,
            Body = string.Join('\n', m.Decisions.OrderBy(d => d.Number).Select(d => d.Text)), IsExample = m.IsExample,
            Audience = [SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.GeneralOffice), .. m.Attendees.Select(a => a.UserId).Append(m.KeeperId).Append(m.ChairId).Distinct().SelectMany(id => Users.Roles.Staff.Select(role => SearchAudience.Account(role, id)))],
        })];
    }
}
