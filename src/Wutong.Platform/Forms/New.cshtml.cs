using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordForm Input { get; set; } = new();

    public List<SelectListItem> Offices { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Offices = await ChoicesAsync(db, actor);
        Input = new RecordForm { Rhythm = Rhythm.Month, OfficeId = actor.Offices.Count > 0 ? actor.Offices[0] : null };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Offices = await ChoicesAsync(db, actor);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/forms/{(outcome as Outcome.Done)?.Id}/blank");
    }

    /// <summary>The offices that a form may have; one that it has stays among them.</summary>
    internal static async Task<List<SelectListItem>> ChoicesAsync(WutongDb db, Actor actor, Guid? standing = null)
    {
        var offices = await FormFields.OfficesOf(db, actor).Select(o => new { o.Id, o.Name }).ToListAsync();
        if (standing is { } id && !offices.Exists(o => o.Id == id)) offices.AddRange(await db.Offices.VisibleTo(actor).Where(o => o.Id == id).Select(o => new { o.Id, o.Name }).ToListAsync());
        return [.. offices.OrderBy(o => Pinyin.SortKey(o.Name), StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }
}
