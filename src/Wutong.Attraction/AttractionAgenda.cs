using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Visits;
using Wutong.Platform.Agenda;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction;

/// <summary>The city's promotion events, joint reviews, one's own visits and the days on which one's own projects are to be signed, in one's calendar.</summary>
internal static class AttractionAgenda
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<AgendaEntry>> OfAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to)
    {
        if (!actor.IsAny(AttractionModule.ReviewReaders) || actor.Id is not { } id) return [];
        var open = db.Projects.Whole.Where(InvestmentProject.OpenTo(actor));
        var projects = db.Projects.Whole.Select(p => new { p.Id, Name = p.CodeName == null || open.Any(o => o.Id == p.Id) ? p.Name : p.CodeName });
        var reviews = await db.JointReviews.VisibleTo(actor).Where(r => r.MeetingOn >= from && r.MeetingOn <= to && r.State != ReviewState.Withdrawn).OrderBy(r => r.MeetingOn).ThenBy(r => r.Id).Take(Most)
            .Join(projects, r => r.ProjectId, p => p.Id, (r, p) => new { r.Id, p.Name, r.MeetingOn, r.IsExample }).ToListAsync();
        var events = await db.PromotionEvents.VisibleTo(actor).AsNoTracking().Where(e => e.HeldOn >= from && e.HeldOn <= to).OrderBy(e => e.HeldOn).Take(Most).ToListAsync();
        var visits = await db.Visits.VisibleTo(actor).AsNoTracking().Where(v => v.ById == id && v.VisitedOn >= from && v.VisitedOn <= to).OrderBy(v => v.VisitedOn).ThenBy(v => v.Id).Take(Most).ToListAsync();
        var expected = actor.IsAny(AttractionModule.Watchers) ? await db.Projects.VisibleTo(actor).AsNoTracking().Where(p => p.OwnerId == id && p.State == ProjectState.Active && p.StageSortValue < (long)Stage.Signed && p.ExpectedOn >= from && p.ExpectedOn <= to).OrderBy(p => p.ExpectedOn).ThenBy(p => p.Id).Take(Most).ToListAsync() : [];
        var names = await db.OrganisationRefsAsync([.. visits.Select(v => v.OrganisationId)]);
        return
        [
            .. events.Select(e => new AgendaEntry(e.Id, Words.Agenda_Event, "flag", e.Name, e.HeldOn!.Value, null, e.Place, $"/attraction/events/{e.Id}", e.IsExample)),
            .. reviews.Select(r => new AgendaEntry(r.Id, Words.Agenda_Review, "users", r.Name!, r.MeetingOn, null, null, $"/attraction/reviews/{r.Id}", r.IsExample)),
            .. expected.Select(p => new AgendaEntry(p.Id, Words.Agenda_Signing, "pencil", p.Name, p.ExpectedOn!.Value, null, null, $"/attraction/projects/{p.Id}", p.IsExample)),
            .. visits.Select(v => new AgendaEntry(v.Id, Words.Agenda_Visit, "phone", names[v.OrganisationId].Name, v.VisitedOn, null, v.Place, $"/attraction/visits/{v.Id}", v.IsExample)),
        ];
    }
}
