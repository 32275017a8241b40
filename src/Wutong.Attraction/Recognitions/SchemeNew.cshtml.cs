using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>A new scheme, which begins as a copy of the one in force.</summary>
internal sealed class SchemeNew(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SavePointScheme Input { get; set; } = new();

    public async Task OnGetAsync()
    {
        var today = actor.Now.Day();
        var month = today.MonthStart();
        Input = SavePointScheme.From(await db.SchemeForAsync(month)) with { Id = Guid.Empty, Version = 0, FromMonth = month.AddMonths(1) };
    }

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid ? this.Show(await (Input with { Id = Guid.Empty }).Run(db, actor), "/attraction/point-schemes") : this.Refuse();
}
