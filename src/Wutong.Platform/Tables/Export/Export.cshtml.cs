using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables.Export;

/// <summary>Downloads a view of any table that the actor may open; the table's own roles decide, whatever the folder says.</summary>
internal sealed class Export(ModuleList modules, WutongDb db, Actor actor, JobQueue jobs) : PageModel
{
    public int Limit => ExportTable.LimitOf(actor);
    public string Back { get; private set; } = "";
    public int Count { get; private set; }
    public bool IsTooMany => Count > Limit;

    /// <summary>The search finds more than is looked through, so the file would lack rows.</summary>
    public bool IsTooWide { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (modules.TableFor(actor, name) is not { } table) return NotFound();
        if (View.Read(table, Request.Query, out _) is not { } view) return BadRequest();
        var export = new ExportTable(table, view);
        var count = await export.CountAsync(db, actor);
        (Count, Back) = (count, table.Path + view.Query(table));
        IsTooWide = await table.IsTooWideAsync(db, actor, view);
        if (IsTooMany || IsTooWide) Response.StatusCode = StatusCodes.Status400BadRequest;
        if (IsTooWide || count > ExportTable.MostAtOnce) return Page();
        // Whole first: what breaks half-way must not reach anybody's desk as half a file.
        var file = ExportTable.ScratchFile();
        try
        {
            await export.WriteAsync(db, actor, count, file, cancel: HttpContext.RequestAborted);
            file.Position = 0;
            Response.SavedAs(export.FileName(actor));
            return File(file, ExportTable.ContentType);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves a long export to the background.</summary>
    public async Task<IActionResult> OnPostAsync(string name)
    {
        if (modules.TableFor(actor, name) is not { } table) return NotFound();
        if (View.Read(table, Request.Query, out _) is not { } view) return BadRequest();
        return LocalRedirect($"/jobs/{await jobs.EnqueueAsync(ExportJob.Name, new ExportJob.Asked(table.Name, view.Query(table)))}");
    }
}
