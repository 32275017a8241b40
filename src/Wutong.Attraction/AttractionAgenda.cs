using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Visits;
using Wutong.Platform.Agenda;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction;

/// <summary>The city's promotion events and one's own visits, in one's calendar.</summary>
internal static class AttractionAgenda
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<AgendaEntry>> OfAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to)
    {
        if (!actor.IsAny(AttractionModule.Watchers) || actor.Id is not { } id) return [];
        var events = await db.PromotionEvents.VisibleTo(actor).AsNoTracking().Where(e => e.HeldOn >= from && e.HeldOn <= to).OrderBy(e => e.HeldOn).Take(Most).ToListAsync();
        var visits = await db.Visits.VisibleTo(actor).AsNoTracking().Where(v => v.ById == id && v.VisitedOn >= from && v.VisitedOn <= to).OrderBy(v => v.VisitedOn).ThenBy(v => v.Id).Take(Most).ToListAsync();
        var names = await db.OrganisationRefsAsync([.. visits.Select(v => v.OrganisationId)]);
        return
        [
            .. events.Select(e => new AgendaEntry(e.Id, Words.Agenda_Event, "flag", e.Name, e.HeldOn!.Value, null, e.Place, $"/attraction/events/{e.Id}", e.IsExample)),
            .. visits.Select(v => new AgendaEntry(v.Id, Words.Agenda_Visit, "phone", names[v.OrganisationId].Name, v.VisitedOn, null, v.Place, $"/attraction/visits/{v.Id}", v.IsExample)),
        ];
    }
}
