using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Agenda;

/// <summary>Something that stands in somebody's calendar: a deadline, an event, a visit. A module brings its own through <see cref="IModule.AgendaAsync"/>.</summary>
/// <param name="Id">Of the record: the same entry keeps it, so that a calendar program moves it instead of showing it twice.</param>
/// <param name="Kind">The users' word for what it is.</param>
/// <param name="Title">As the reader may know it.</param>
/// <param name="On">The day in China.</param>
/// <param name="At">The moment on that day; null for the whole day.</param>
/// <param name="Address">The record's page.</param>
public sealed record AgendaEntry(Guid Id, string Kind, string Icon, string Title, DateOnly On, DateTimeOffset? At, string? Place, string Address, bool IsExample);

internal static class Agendas
{
    extension(WutongDb db)
    {
        /// <summary>What stands in the actor's calendar from one day to another, with both, by day and time.</summary>
        public async Task<IReadOnlyList<AgendaEntry>> AgendaAsync(Actor actor, DateOnly from, DateOnly to)
        {
            List<AgendaEntry> entries = [];
            foreach (var module in db.Modules.All) entries.AddRange(await module.AgendaAsync(db, actor, from, to));
            return [.. entries.OrderBy(e => e.On).ThenBy(e => e.At ?? DateTimeOffset.MinValue).ThenBy(e => e.Id)];
        }
    }
}
