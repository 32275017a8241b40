using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>The rows on which one value of a frozen copy stands. Of a list they read as they did then; the records behind them open for whoever may see them today.</summary>
internal sealed class Rows(WutongDb db, Actor actor, ModuleList modules) : PageModel
{
    public const int Most = 500;

    public FillingRow Filling { get; private set; } = null!;
    public string FormName { get; private set; } = "";
    public Figure Figure { get; private set; } = null!;

    /// <summary>The list as it stands today, where the reader may open it.</summary>
    public Table? Table { get; private set; }

    /// <summary>What can be opened today, by id: name and address.</summary>
    public IReadOnlyDictionary<Guid, (string Name, string? Link)> Open { get; private set; } = new Dictionary<Guid, (string, string?)>();

    public IReadOnlyList<Guid> Shown => [.. Figure.Ids.Take(Most)];

    public async Task<IActionResult> OnGetAsync(Guid id, int? figure)
    {
        if (await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } filling) return NotFound();
        var figures = filling.Figures();
        var at = figure ?? figures.ToList().FindIndex(f => f.HasRows);
        if (at < 0 || at >= figures.Count || !figures[at].HasRows) return NotFound();
        Figure = figures[at];
        Filling = (await FillingRow.OfAsync(db, actor, filling.FormId)).First(f => f.Id == id);
        FormName = await FormNames.OfAsync(db, filling.FormId);
        Table = Figure.TableName is { } name ? modules.TableFor(actor, name) : null;
        if (Table is not null) Open = await OpenAsync(Table);
        return Page();
    }

    private async Task<Dictionary<Guid, (string, string?)>> OpenAsync(Table table)
    {
        var title = table.Columns.First(c => c.IsTitle);
        Dictionary<Guid, (string, string?)> open = [];
        foreach (var ids in Shown.Chunk(200))
            foreach (var row in await table.RowsOfAsync(db, actor, ids)) open[((IRow)row).Id] = (title.TextOf(row) ?? "—", table.LinkOf(row));
        return open;
    }
}
