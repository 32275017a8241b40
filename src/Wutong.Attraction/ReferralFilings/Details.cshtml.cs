using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>A filed referral: its protection, the link of its confirmation, and the decision.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public DecideRefFiling Decide { get; set; } = new();

    public ReferralFiling Filing { get; private set; } = null!;
    public RefFilingRow Row { get; private set; } = null!;
    public List<SelectListItem> Projects { get; private set; } = [];
    public string? DecidedBy { get; private set; }
    public bool MayChange => Filing.MayBeChangedBy(actor);
    public bool MayDecide => actor.Is(Role.HeadOffice) && Filing.IsOpen;

    /// <summary>The address to send to the investor, shown once when it was just made.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLinkAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        var act = new MakeConfirmLink { Id = id, Version = version };
        var outcome = await act.Run(db, actor);
        if (outcome is not Outcome.Done) return this.Show(outcome, $"/attraction/referral-filings/{id}");
        Link = $"{Request.Scheme}://{Request.Host}/referral/{act.Secret}";
        await LoadAsync(id);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int version) =>
        await LoadAsync(id) ? this.Show(await new WithdrawFiling { Id = id, Version = version }.Run(db, actor), $"/attraction/referral-filings/{id}") : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(Guid id, [Bind(Prefix = nameof(Decide))] DecideRefFiling input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Decide = input with { Id = id };
        return ModelState.IsValid ? this.Show(await Decide.Run(db, actor), $"/attraction/referral-filings/{id}", nameof(Decide)) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReferralFilings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } filing) return false;
        (Filing, Row) = (filing, (await RefFilingTable.Instance.RowsAsync(db, actor, [id]))[0]);
        if (filing.DecidedById is { } by) DecidedBy = (await db.NamesOfUsers([by])).GetValueOrDefault(by);
        if (MayDecide) Projects = await ProjectChoices.OfAsync(db, actor);
        return true;
    }
}
