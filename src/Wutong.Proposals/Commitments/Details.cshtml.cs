using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Commitments;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SettleCommitment Input { get; set; } = new();

    public CommitmentRow Row { get; private set; } = null!;
    public bool MaySettle => actor.IsAny(ProposalsModule.Clerks) || actor.Offices.Contains(Row.OfficeId);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = new SettleCommitment { SettledOn = actor.Now.Day() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/proposals/commitments/{id}") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await CommitmentTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return false;
        Row = row;
        return true;
    }
}
