using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>The attachments that are printed with a reply.</summary>
internal sealed class Annexes(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(Name = nameof(Input))] public AddAnnex Input { get; set; } = new();

    public Reply Item { get; private set; } = null!;
    public bool MayWrite => Item.IsOpen && Item.MayBeWrittenBy(actor);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/proposals/replies/{id}/annexes", nameof(Input)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid annex, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard([nameof(Input)]);
        return ModelState.IsValid ? this.Show(await new RemoveAnnex { Id = id, Version = version, AnnexId = annex }.Run(db, actor), $"/proposals/replies/{id}/annexes") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!actor.IsAny(ProposalsModule.Staff) || await db.ReplyAsync(actor, id) is not { } reply) return false;
        Item = reply;
        return true;
    }
}
