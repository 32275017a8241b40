using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Replies.Public;

/// <summary>The replies that anybody may read, a year at a time.</summary>
internal sealed class Index(WutongDb db, Actor actor) : PageModel
{
    /// <summary>A bureau answers some hundred a year.</summary>
    private const int MostOfYear = 1000;

    [BindProperty(SupportsGet = true, Name = "year")] public int? Asked { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];
    public int? Year { get; private set; }
    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid) return BadRequest();
        var open = db.Replies.VisibleTo(actor).Where(Reply.IsPublished).AsNoTracking();
        Years = await open.Select(r => r.SeriesYear!.Value).Distinct().OrderByDescending(y => y).ToListAsync();
        Year = Asked ?? (Years.Count > 0 ? Years[0] : null);
        Replies = await open.Include(r => r.Proposal).Where(r => r.SeriesYear == Year).OrderByDescending(r => r.SignedOn).ThenByDescending(r => r.SeriesNumber).Take(MostOfYear).ToListAsync();
        return Page();
    }
}
