using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables.Import;

/// <summary>Where a sheet comes in: what it may hold, its template, and the sheets that came in before.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class Start(ModuleList modules, WutongDb db, Actor actor, TakeSheet take, IAntiforgery antiforgery) : PageModel
{
    private const int Shown = 20;

    public Table Table { get; private set; } = null!;
    public IReadOnlyList<(ImportColumn Column, string HowTo)> Columns { get; private set; } = [];
    public IReadOnlyList<ImportRun> Before { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (Refusal(name) is { } refusal) return refusal;
        await LoadAsync();
        return Page();
    }

    /// <summary>The empty workbook to fill in.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(string name)
    {
        if (Refusal(name) is { } refusal) return refusal;
        var file = ExportTable.ScratchFile();
        await new ImportTemplate(Table, db, actor).WriteTemplateAsync(file, HttpContext.RequestAborted);
        return this.Workbook(file, string.Format(null, Words.Import_TemplateName, Table.Label));
    }

    public Task<IActionResult> OnPostAsync(string name) => FormFile.TakeAsync(HttpContext, antiforgery, async (file, content) =>
    {
        if (Refusal(name) is { } refusal) return refusal;
        var outcome = file is null ? Outcome.Refuse("", Words.File_ChooseOne) : await take.RunAsync(Table, file, content, HttpContext.RequestAborted);
        if (outcome is Outcome.Done { Id: { } id }) return LocalRedirect($"/imports/{id}");
        await LoadAsync();
        return this.Show(outcome is Outcome.Refused { Problems: [var problem] } ? Outcome.Refuse("", problem.Message) : outcome, Table.Path);
    });

    private IActionResult? Refusal(string name)
    {
        if (modules.TableFor(actor, name) is not { Import: { } kind } table) return NotFound();
        Table = table;
        return actor.IsAny(kind.Writers) ? null : new StatusCodeResult(403);
    }

    private async Task LoadAsync()
    {
        List<(ImportColumn, string)> columns = [];
        foreach (var column in Table.Import!.Columns) columns.Add((column, ImportTemplate.HowTo(column, await column.ChoicesAsync(db, actor))));
        Columns = columns;
        Before = await db.ImportRuns.VisibleTo(actor).AsNoTracking().Where(r => r.Table == Table.Name).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(Shown).ToListAsync();
    }
}

internal static class WorkbookAnswers
{
    /// <summary>A workbook to save, from a file that is gone once it was sent.</summary>
    public static FileStreamResult Workbook(this PageModel page, FileStream file, string name)
    {
        file.Position = 0;
        page.Response.SavedAs(name + ".xlsx");
        return page.File(file, ExportTable.ContentType);
    }
}
