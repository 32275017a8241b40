using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Statistics;

/// <summary>The proposals of a year, counted.</summary>
internal sealed class YearModel(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")] public int? Asked { get; set; }

    public ProposalYear Year { get; private set; } = null!;
    public HandlingRule Rule { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid || Asked is < 1900 or > 2200) return BadRequest();
        var names = (await db.EveryOfficeAsync("")).NamesById();
        (Year, Rule) = (await ProposalYear.OfAsync(db, actor, Asked, id => names.GetValueOrDefault(id)), await db.HandlingRuleAsync());
        return Page();
    }
}
