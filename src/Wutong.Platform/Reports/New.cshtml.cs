using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public CreateTemplate Input { get; set; } = new();

    public List<SelectListItem> Offices { get; private set; } = [];
    public List<SelectListItem> Ready => [new(Words.OfficeReport_Blank, ""), .. db.Modules.ReadyReports.Where(r => r.IsFor(db.Modules, actor)).Select(r => new SelectListItem(r.Label(), r.Name))];
    public static List<SelectListItem> Rhythms => [.. Enum.GetValues<Rhythm>().Where(r => r != Rhythm.Once).Select(r => new SelectListItem(r.Label(), r.ToString()))];

    public async Task OnGetAsync()
    {
        Input = new CreateTemplate { Rhythm = Rhythm.Week, OfficeId = actor.Offices.Count > 0 ? actor.Offices[0] : null };
        Offices = await OfficesAsync(db, actor);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Offices = await OfficesAsync(db, actor);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, $"/reports/templates/{(outcome as Outcome.Done)?.Id}");
    }

    public static async Task<List<SelectListItem>> OfficesAsync(WutongDb db, Actor actor) =>
        [.. (await FormFields.OfficesOf(db, actor).OrderBy(o => o.NameSortKey).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
}
