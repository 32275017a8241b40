using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Reviews;

/// <summary>Topics, departments and times of joint reviews: one form.</summary>
internal sealed class Rule(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public SaveReviewRule Input { get; set; } = new();

    /// <summary>Nobody has set the rules yet: what holds are examples.</summary>
    public bool AreExamples { get; private set; }
    public List<SelectListItem> Offices { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var rule = await new Rows<ReviewRule>(db).VisibleTo(actor).AsNoTracking().Include(r => r.Topics).SingleOrDefaultAsync();
        (AreExamples, Input) = (rule is null, SaveReviewRule.From(rule ?? ReviewRule.Example(), rule?.Version ?? 0));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        if (outcome is Outcome.Done) TempData["Done"] = Words.Rule_Saved;
        return this.Show(outcome, "/attraction/review-rules");
    }

    private async Task LoadAsync() => Offices =
        [new(Words.Review_NoOffice, ""), .. (await db.Offices.VisibleTo(actor).Where(o => !o.IsClosed).OrderBy(o => o.NameSortKey).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
}
