using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users.Reviews;

/// <summary>What shall become of the accounts that were ticked, or of one.</summary>
internal sealed class Decide(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public DecideLines Input { get; set; } = new();

    public IReadOnlyList<AccessLineRow> Rows { get; private set; } = [];

    /// <summary>How many were chosen beside them: one's own, or of another review.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The only one; null for several, which may only be kept.</summary>
    public AccessLineRow? One => Rows.Count == 1 ? Rows[0] : null;

    public string Next => Rows.Count == 0 ? "/settings/reviews" : $"/settings/reviews/lines?review={Rows[0].ReviewId}&decision=Open";

    public IEnumerable<SelectListItem> Decisions => Enum.GetValues<AccessDecision>().Where(d => d != AccessDecision.Open && (One is not null || d == AccessDecision.Kept))
        .Select(d => new SelectListItem(d.Label(), d.ToString())).Prepend(new SelectListItem(Words.Form_Choose, ""));

    public async Task OnGetAsync([FromQuery(Name = "id")] List<Guid> ids)
    {
        await LoadAsync(ids);
        Input = new DecideLines { Decision = One is null ? AccessDecision.Kept : null };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync([.. Input.Lines.Select(l => l.Id)]);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        if (outcome is Outcome.Done) TempData["Done"] = string.Format(null, Words.Review_Decided, Input.Lines.Count);
        return this.Show(outcome, Next);
    }

    private async Task LoadAsync(List<Guid> ids)
    {
        var wanted = ids.Distinct().Take(DecideLines.Most).ToList();
        var rows = await AccessLineTable.Instance.RowsAsync(db, actor, wanted);
        // Several are decided together; one's own is another's to decide, but may be looked at.
        var together = rows.Count > 1 ? rows.Where(r => r.UserId != actor.Id && !r.IsFrozen && r.ReviewId == rows[0].ReviewId).ToList() : rows;
        Rows = [.. together.OrderBy(r => r.NameSortKey, StringComparer.Ordinal)];
        LeftOut = wanted.Count - Rows.Count;
    }
}
