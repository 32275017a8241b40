using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>An agreement: promised against actual by year, and whence each actual is known.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    private const int ActualsShown = 200;

    public AgreementRow Row { get; private set; } = null!;
    public IReadOnlyList<KeptLine> Lines { get; private set; } = [];
    public IReadOnlyList<ActualRow> Actuals { get; private set; } = [];
    public int SlipPercent { get; private set; }
    public bool IsExampleRule { get; private set; }
    public bool MayChange { get; } = actor.IsAny(AttractionModule.Officers);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await AgreementTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        Lines = await db.KeptAsync(id, actor.Now.Day());
        Actuals = await ActualTable.Instance.Rows(db, actor).Where(a => a.AgreementId == id).OrderByDescending(a => a.Year).ThenBy(a => a.Measure).Take(ActualsShown).ToListAsync();
        var rule = await db.PromiseRules.Whole.AsNoTracking().SingleOrDefaultAsync();
        (SlipPercent, IsExampleRule) = ((rule ?? new PromiseRule()).SlipPercent, rule is null);
        return Page();
    }
}
