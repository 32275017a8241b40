using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public Lead Lead { get; private set; } = null!;
    public LeadRow Row { get; private set; } = null!;
    public bool IsOpen { get; private set; }
    public bool MayChange { get; private set; }
    public bool MayDecide => actor.Is(Role.HeadOffice) && Lead.Holds;

    /// <summary>The investor in the registry; null where it is not there, or not told.</summary>
    public OrganisationRef? Organisation { get; private set; }

    /// <summary>Each office with its part in what comes of it; nothing while one has all.</summary>
    public IReadOnlyList<(string Office, int Percent)> Shares { get; private set; } = [];

    /// <summary>The project that came of it, where the actor may know it whole.</summary>
    public (Guid Id, string Name)? Project { get; private set; }
    public LeadInquiry? Inquiry { get; private set; }

    /// <summary>Reports of the same investor that came second; for those who see both sides.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public IEnumerable<(string Label, string? Text)> Judged =>
    [
        (Words.Judge_Industry, Lead.JudgedIndustry), (Words.Judge_Market, Lead.JudgedMarket), (Words.Judge_Technology, Lead.JudgedTechnology),
        (Words.Judge_Environment, Lead.JudgedEnvironment), (Words.Judge_Energy, Lead.JudgedEnergy), (Words.Judge_Benefit, Lead.JudgedBenefit),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var lead = await db.Leads.VisibleTo(actor).AsNoTracking().Include(l => l.Shares).SingleOrDefaultAsync(l => l.Id == id);
        if (lead is null) return NotFound();
        (Lead, IsOpen, MayChange) = (lead, lead.IsOpenTo(actor), lead.MayBeChangedBy(actor));
        Row = (await LeadTable.Instance.RowsAsync(db, actor, [id]))[0];
        if (IsOpen) await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Organisation = await db.OrganisationNamedAsync(actor, Lead.Investor);
        var offices = Lead.Shares.Select(s => s.OfficeId).ToList();
        var names = await db.Offices.VisibleTo(actor).Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        Shares = [.. Lead.Shares.OrderByDescending(s => s.Percent).Select(s => (names[s.OfficeId], s.Percent))];
        if (Lead.ProjectId is { } project)
            Project = await db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)).Where(p => p.Id == project).Select(p => new ValueTuple<Guid, string>(p.Id, p.Name)).ToListAsync() is [var found] ? found : null;
        if (Lead.InquiryId is { } inquiry) Inquiry = await db.LeadInquiries.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(i => i.Id == inquiry);
        if (LeadCase.SeesBothSides(actor)) Cases = await CaseTable.Instance.Rows(db, actor).Where(c => c.HolderLeadId == Lead.Id).OrderByDescending(c => c.AskedAt).Take(20).ToListAsync();
    }
}
