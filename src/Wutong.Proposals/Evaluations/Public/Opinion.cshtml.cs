using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Evaluations.Public;

/// <summary>A proposer reads the answer and says what it thinks of it, by a link that is good once.</summary>
internal sealed class Opinion(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty] public EvaluateByLink Input { get; set; } = new();

    /// <summary>Null where the link opens nothing.</summary>
    public Reply? Item { get; private set; }
    public ReplyPaper? Paper { get; private set; }
    public string? Proposer { get; private set; }
    public bool IsAnswered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await LoadAsync(secret);
        if (Item is null) Response.StatusCode = 404;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        await LoadAsync(secret);
        if (Item is null) { Response.StatusCode = 404; return Page(); }
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor, secret);
        if (outcome is Outcome.Refused) return this.Show(outcome, "/");
        (IsAnswered, Item) = (outcome is Outcome.Done, null);
        if (!IsAnswered) Response.StatusCode = 404;
        return Page();
    }

    private async Task LoadAsync(string secret)
    {
        // The secret must not go on to another page's log.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await db.ReplyOfLinkAsync(secret, actor.Now) is not var (id, proposer)) return;
        Item = await db.Replies.Whole.AsNoTracking().AsSplitQuery().Include(r => r.Annexes).Include(r => r.Proposal.Proposers).SingleAsync(r => r.Id == id);
        Paper = await ReplyPaper.OfAsync(db, names, Item, actor.Now);
        Proposer = Item.Proposal.Proposers.Single(p => p.Id == proposer).Name;
    }
}
