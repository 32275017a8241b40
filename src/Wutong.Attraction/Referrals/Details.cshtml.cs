using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public ThankReferrer Thank { get; set; } = new();

    public ReferralRow Row { get; private set; } = null!;
    public IReadOnlyList<ReferralThanks> Thanks { get; private set; } = [];

    /// <summary>The ledger of its reward, where the actor may see one.</summary>
    public Guid? Reward { get; private set; }
    public bool MayChange => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);
    public bool MayReward => actor.Is(Role.HeadOffice) && Row.ProjectId is not null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostThankAsync(Guid id, [Bind(Prefix = nameof(Thank))] ThankReferrer input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Thank = input with { Id = id };
        return ModelState.IsValid ? this.Show(await Thank.Run(db, actor), $"/attraction/referrals/{id}", nameof(Thank)) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await ReferralTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return false;
        Row = row;
        Thanks = await db.Referrals.VisibleTo(actor).AsNoTracking().Where(r => r.Id == id).SelectMany(r => r.Thanks).OrderByDescending(t => t.On).ToListAsync();
        Reward = await db.ReferralRewards.VisibleTo(actor).Where(r => r.ReferralId == id).Select(r => (Guid?)r.Id).SingleOrDefaultAsync();
        return true;
    }
}
