using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Checks;

/// <summary>A document is brought to be checked; the last ones that the reader brought.</summary>
internal sealed class Start(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 50;

    [BindProperty] public CheckText Input { get; set; } = new();

    public IReadOnlyList<CheckedText> Own { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, $"/proposals/checks/{(outcome as Outcome.Done)?.Id}");
    }

    private async Task LoadAsync() =>
        Own = await db.CheckedTexts.VisibleTo(actor).AsNoTracking().Where(t => t.ReplyId == null && t.ById == actor.Id).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(Most)
            .Select(t => new CheckedText { Id = t.Id, Title = t.Title, At = t.At, IsExample = t.IsExample }).ToListAsync();
}
