using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>What a referrer sees of its own referrals: how far they came, without sums and names that are not its own.</summary>
internal sealed class Portal(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 100;

    /// <summary>What is told of a project's way: the stages that anybody would see from outside.</summary>
    public static IReadOnlyList<Stage> Milestones { get; } = [Stage.Negotiating, Stage.Signed, Stage.Registered, Stage.InProduction, Stage.AtCapacity];

    /// <param name="Reached">The last milestone; null where there is no project, or where it is confidential.</param>
    internal sealed record Progress(Guid Id, string Introduced, DateOnly? On, Stage? Reached, bool IsConfidential, RewardRow? Reward, IReadOnlyList<ReferralThanks> Thanks, bool IsExample);

    public IReadOnlyList<Progress> Referrals { get; private set; } = [];
    public IReadOnlyList<RefFilingRow> Filings { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var own = FileReferral.OwnOf(actor);
        Filings = await RefFilingTable.Instance.Rows(db, actor).Where(f => own.Contains(f.ReferrerId) && f.State != FilingStep.Accepted).OrderByDescending(f => f.FiledAt).Take(Most).ToListAsync();
        var referrals = await db.Referrals.VisibleTo(actor).AsNoTracking().Include(r => r.Thanks).Where(r => own.Contains(r.ReferrerId)).OrderByDescending(r => r.RecordedAt).Take(Most).ToListAsync();
        var ids = referrals.Select(r => r.ProjectId).OfType<Guid>().ToList();
        var projects = await db.Projects.Whole.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Stage, IsConfidential = p.CodeName != null }).ToDictionaryAsync(p => p.Id);
        var names = await db.OrganisationRefsAsync(referrals.Select(r => r.IntroducedId));
        var rewards = (await RewardTable.Instance.Rows(db, actor).ToListAsync()).ToLookup(r => r.ReferralId);
        Referrals = [.. from r in referrals
                        let project = r.ProjectId is { } id ? projects.GetValueOrDefault(id) : null
                        select new Progress(r.Id, names[r.IntroducedId].Name, r.IntroducedOn, project is null or { IsConfidential: true } ? null : (Stage?)Milestones.LastOrDefault(m => m <= project.Stage), project?.IsConfidential == true, rewards[r.Id].FirstOrDefault(),
                            [.. r.Thanks.OrderByDescending(t => t.On)], r.IsExample)];
    }
}
