using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Rules;

/// <summary>Limits, evaluators and classes: one form.</summary>
internal sealed class Edit(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public EditHandlingRule Input { get; set; } = new();

    /// <summary>Nobody has set the rules yet: what holds are examples.</summary>
    public bool AreExamples { get; private set; }

    public async Task OnGetAsync()
    {
        var rule = await db.HandlingRules.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync();
        (AreExamples, Input) = (rule is null, EditHandlingRule.From(rule ?? new HandlingRule(), rule?.Version ?? 0));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        if (outcome is Outcome.Done) TempData["Done"] = Words.Rule_Saved;
        return this.Show(outcome, "/proposals/rules");
    }
}
