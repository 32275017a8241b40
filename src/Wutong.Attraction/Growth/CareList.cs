using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Growth;

/// <summary>A settled project that asks for care.</summary>
/// <param name="LastVisitOn">The last visit that the asker may see, to the firm or about the project; null for none.</param>
/// <param name="Signs">Signs of leaving about which nothing has been done yet, the newest first.</param>
internal sealed record CaredFirm(Guid ProjectId, string Project, Guid OrganisationId, string Organisation, string? District, string Owner, DateOnly? LastVisitOn, bool IsVisitDue, IReadOnlyList<CareSign> Signs, bool IsExample);

/// <summary>An open sign of leaving.</summary>
internal sealed record CareSign(Guid Id, LeavingSignKind Kind, DateOnly SeenOn, string Text);

/// <summary>Who must be visited, and who may leave: registered projects of which the actor knows the name, those with signs first, then the longest not visited.</summary>
internal sealed record CareList(IReadOnlyList<CaredFirm> Firms, int Count, int Days)
{
    /// <summary>As many as somebody can go through at once.</summary>
    public const int Most = 200;

    public static async Task<CareList> OfAsync(WutongDb db, Actor actor)
    {
        var days = (await db.PromiseRuleAsync()).CareDays;
        var late = actor.Now.Day().AddDays(-days);
        var (organisations, districts, users) = (db.OrganisationNames, db.DistrictsByName, db.UserNames);
        var (visits, signs) = (db.Visits.VisibleTo(actor), db.LeavingSigns.VisibleTo(actor));
        var settled = db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)).Where(p => p.StageSortValue >= (long)Stage.Registered && p.State == ProjectState.Active).Select(p => new
        {
            Project = p, LastVisitOn = visits.Where(v => v.OrganisationId == p.InvestorId || v.ProjectId == p.Id).Max(v => (DateOnly?)v.VisitedOn), OpenSigns = signs.Count(s => s.ProjectId == p.Id && s.Done == null),
        });
        var cared = settled.Where(c => c.LastVisitOn == null || c.LastVisitOn < late || c.OpenSigns > 0);
        var count = await cared.CountAsync();
        var shown = await cared.OrderByDescending(c => c.OpenSigns > 0).ThenBy(c => c.LastVisitOn ?? DateOnly.MinValue).ThenBy(c => c.Project.Id).Take(Most).Select(c => new
        {
            c.Project.Id, c.Project.Name, c.Project.InvestorId, c.LastVisitOn, c.Project.IsExample, Organisation = organisations.Where(o => o.Id == c.Project.InvestorId).Select(o => o.Name).FirstOrDefault()!,
            District = districts.Where(d => d.Id == c.Project.DistrictId).Select(d => d.Name).FirstOrDefault(), Owner = users.Where(u => u.Id == c.Project.OwnerId).Select(u => u.Name).FirstOrDefault()!,
        }).ToListAsync();
        var ids = shown.Select(c => c.Id).ToList();
        var open = (await signs.AsNoTracking().Where(s => ids.Contains(s.ProjectId) && s.Done == null).OrderByDescending(s => s.SeenOn).ThenBy(s => s.Id).ToListAsync()).ToLookup(s => s.ProjectId, s => new CareSign(s.Id, s.Kind, s.SeenOn, s.Text));
        return new CareList([.. shown.Select(c => new CaredFirm(c.Id, c.Name, c.InvestorId, c.Organisation, c.District, c.Owner, c.LastVisitOn, c.LastVisitOn is null || c.LastVisitOn < late, [.. open[c.Id]], c.IsExample))], count, days);
    }
}
