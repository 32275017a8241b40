using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Growth;

/// <summary>A sign of leaving, and what was done about it.</summary>
internal sealed class Sign(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SettleSign Input { get; set; } = new();

    public LeavingSign Seen { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public bool MaySettle => actor.IsAny(AttractionModule.Officers) && Seen.Done is null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), "/attraction/care") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.LeavingSigns.VisibleTo(actor).AsNoTracking().Include(s => s.Project).SingleOrDefaultAsync(s => s.Id == id) is not { } sign) return false;
        Seen = sign;
        Names = await UserTables.NamesOfUsers(db, new[] { sign.RecordedById, sign.DoneById }.OfType<Guid>());
        return true;
    }
}
