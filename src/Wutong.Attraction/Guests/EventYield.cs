using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Guests;

/// <summary>What an event brought: people met, leads, projects and their money, as far as the actor may see leads and projects.</summary>
/// <param name="WorthMinor">Known totals of the projects, in hundredths of a yuan.</param>
/// <param name="PaidInMinor">Known paid-in capital of the projects.</param>
internal sealed record EventYield(int Invited, int CheckedIn, int Met, int Talents, int FollowUps, int Leads, int Projects, long WorthMinor, long PaidInMinor)
{
    public static async Task<EventYield> OfAsync(WutongDb db, Actor actor, Guid held)
    {
        var guests = await db.EventGuests.Whole.Where(g => g.EventId == held).GroupBy(g => new { g.State, g.Kind }).Select(g => new { g.Key.State, g.Key.Kind, Count = g.Count() }).ToListAsync();
        var follow = await db.EventGuests.Whole.CountAsync(g => g.EventId == held && g.DutyId != null);
        var leads = db.Leads.VisibleTo(actor).Where(l => l.EventId == held);
        var ids = await leads.Select(l => l.ProjectId).ToListAsync();
        var made = ids.OfType<Guid>().ToList();
        var projects = await db.Projects.VisibleTo(actor).AsNoTracking().Where(p => made.Contains(p.Id)).ToListAsync();
        return new EventYield(guests.Where(g => g.State != GuestState.Met).Sum(g => g.Count), guests.Where(g => g.State == GuestState.CheckedIn).Sum(g => g.Count),
            guests.Where(g => g.State is GuestState.CheckedIn or GuestState.Met).Sum(g => g.Count), guests.Where(g => g is { Kind: GuestKind.Talent, State: GuestState.CheckedIn or GuestState.Met }).Sum(g => g.Count),
            follow, ids.Count, projects.Count, projects.Sum(p => p.TotalInvestment?.CnyMinor ?? 0), projects.Sum(p => p.PaidInCapital?.CnyMinor ?? 0));
    }
}
