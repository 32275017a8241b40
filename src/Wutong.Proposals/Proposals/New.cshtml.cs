using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Proposals;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RegisterProposal Input { get; set; } = new();

    public List<SelectListItem> Members { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Members = await db.MemberChoicesAsync();
        // The session of the last one: most come in a row.
        var last = await db.Proposals.VisibleTo(actor).OrderByDescending(p => p.ReceivedOn).Select(p => new { p.Congress, p.Session }).FirstOrDefaultAsync();
        Input = new RegisterProposal { Kind = ProposalKind.Proposal, Congress = last?.Congress, Session = last?.Session, ReceivedOn = actor.Now.Day() };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Members = await db.MemberChoicesAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/proposals/{(outcome as Outcome.Done)?.Id}");
    }
}
