using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Agreements;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Briefs;

/// <summary>
/// One page for a trip: the firm, what the city lacks around it, who can introduce us, what we may lawfully offer, the last instruction, what to ask. Only what the actor may see
/// is on it.
/// </summary>
internal sealed class Index(WutongDb db, Actor actor, RelationNetwork network) : PageModel
{
    private const int MostPaths = 3, MostVisits = 3, MostAsked = 8;

    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public OrganisationProfile? Firm { get; private set; }

    /// <summary>Names that may be meant, where the text fits several.</summary>
    public IReadOnlyList<string> Several { get; private set; } = [];
    public IndustryGap? Gap { get; private set; }
    public IReadOnlyList<RelationPath> Paths { get; private set; } = [];
    public IReadOnlyList<(InvestmentProject Project, ProjectGate? Gate)> Projects { get; private set; } = [];
    public IReadOnlyList<Visit> Visits { get; private set; } = [];
    public QuotedInstruction? Instruction { get; private set; }

    /// <summary>What may be offered to anybody on published or market terms: the same words that the check-up of agreements proposes.</summary>
    public static IReadOnlyList<string> Offers { get; } = [.. Enum.GetValues<Substitute>().Select(Substitutes.Clause)];

    /// <summary>What the next gates lack: that is to be asked.</summary>
    public IEnumerable<string> ToAsk => Projects.SelectMany(p => p.Gate?.Missing.Select(l => l.Label) ?? []).Distinct().Take(MostAsked);

    public DateOnly Today => actor.Now.Day();

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(To)) return Page();
        var sought = await db.OrganisationSoughtAsync(actor, To);
        Several = sought.Several;
        if (sought.One is not { } one || (Firm = await db.OrganisationProfileAsync(actor, one.Id)) is null) return Page();
        Gap = await db.IndustryGapAsync(actor, one.Id);
        if (actor.MayFindPaths()) Paths = await network.FindAsync(db, actor, one.Id, MostPaths);
        var same = await db.ReadAsTheSameAsync([one.Id]);
        var projects = await db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)).AsNoTracking().Where(p => same.Contains(p.InvestorId) && p.State == ProjectState.Active).OrderByDescending(p => p.ChangedAt).Take(MostVisits).ToListAsync();
        var gates = await db.GatesOfAsync(projects, Today);
        Projects = [.. projects.Select(p => (p, gates.GetValueOrDefault(p.Id)))];
        Visits = await db.Visits.VisibleTo(actor).AsNoTracking().Where(v => same.Contains(v.OrganisationId)).OrderByDescending(v => v.VisitedOn).Take(MostVisits).ToListAsync();
        Instruction = await db.LastInstructionAboutAsync(actor, [.. same, .. projects.Select(p => p.Id)]);
        return Page();
    }
}
