using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Share;

/// <summary>One record or a short list as text and as a long picture, to be passed on in a chat: without what is confidential or personal.</summary>
internal sealed class Share(ModuleList modules, WutongDb db, Actor actor) : PageModel
{
    /// <summary>Longer than this is for Excel.</summary>
    public const int Most = 50;

    public Table Table { get; private set; } = null!;
    public string Text { get; private set; } = "";
    public SharePicture Picture { get; private set; } = null!;
    public int Count { get; private set; }
    public bool IsCut { get; private set; }
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, [FromQuery(Name = "id")] List<Guid> ids)
    {
        if (modules.TableFor(actor, name) is not { IsShareable: true } table) return NotFound();
        if (View.Read(table, Request.Query, out _) is not { } view) return BadRequest();
        Table = table;
        IReadOnlyList<object> found;
        if (ids.Count > 0)
        {
            found = await table.RowsOfAsync(db, actor, [.. ids.Distinct().Take(Most)]);
            if (found.Count == 0) return NotFound();
            Back = ids.Count == 1 ? table.LinkOf(found[0]) ?? table.Path : table.Path;
        }
        else
        {
            var sheet = await table.ReadAsync(db, actor, view, Most);
            (found, IsCut, Back) = (sheet.Rows, sheet.Count > Most, table.Path + view.Query(table));
        }
        var rows = found.Where(table.MayBeShared).ToList();
        Count = rows.Count;
        var columns = ShareText.ColumnsOf(table, view);
        Text = ShareText.Of(table, actor, rows, columns, found.Count - rows.Count);
        Picture = new SharePicture(table, actor, rows, columns, found.Count - rows.Count);
        await db.WriteAsync(() =>
        {
            db.Note(actor, AuditKind.Exported, nameof(Table), Guid.Empty, new { table = table.Name, query = view.Query(table), ids = ids.Count == 0 ? null : ids, rows = rows.Count, form = "text" });
            return Task.CompletedTask;
        });
        return Page();
    }
}
