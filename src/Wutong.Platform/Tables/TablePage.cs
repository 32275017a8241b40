using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>A page that shows a <see cref="Tables.Table"/>; its view renders <c>/Platform/Tables/_Table.cshtml</c> with this model.</summary>
public abstract class TablePage(Table table, WutongDb db, Actor actor) : PageModel
{
    public Table Table => table;
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>What the filters of this view offer, by column.</summary>
    public IReadOnlyDictionary<Column, IReadOnlyList<Choice>> Choices { get; private set; } = new Dictionary<Column, IReadOnlyList<Choice>>();
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];
    public IReadOnlyList<BulkAction> Bulk => [.. table.Bulk.Where(b => actor.IsAny(b.Roles))];
    public Guid? UserId => actor.Id;

    public bool MayImport => table.Import is { } import && actor.IsAny(import.Writers);

    /// <summary>Whether the actor may lend a view to others, and to whom.</summary>
    public IReadOnlyList<ViewReach> Reaches => SaveView.ReachesOf(actor);

    [BindProperty] public SaveView NewView { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (View.Read(table, Request.Query, out _) is not { } view) return BadRequest();
        await LoadAsync(view);
        return Page();
    }

    /// <summary>Keeps the view of this address under a name.</summary>
    public async Task<IActionResult> OnPostSaveViewAsync()
    {
        if (View.Read(table, Request.Query, out _) is not { } view) return BadRequest();
        if (ModelState.IsValid)
        {
            var outcome = await (NewView with { Table = table.Name, Query = view.Query(table) }).Run(db, actor);
            if (outcome is Outcome.Done) return LocalRedirect(table.Path + view.Query(table));
            return await AgainAsync(view, this.Show(outcome, table.Path, nameof(NewView)));
        }
        return await AgainAsync(view, this.Refuse());
    }

    public async Task<IActionResult> OnPostDropViewAsync(Guid id) => this.Show(await new DropView { Id = id }.Run(db, actor), table.Path);

    private async Task<IActionResult> AgainAsync(View view, IActionResult answer)
    {
        await LoadAsync(view);
        return answer;
    }

    private async Task LoadAsync(View view)
    {
        var services = HttpContext.RequestServices;
        // To count to the last row may take long, and holds nobody up.
        using var turn = view.CountsExactly ? null : await services.GetRequiredService<ReadingTurns>().TakeAsync(HttpContext.RequestAborted);
        await using var connection = await OpenConnection.OfAsync(db);
        var longViews = services.GetRequiredService<LongViews>();
        Sheet = await table.ReadAsync(db, actor, longViews.Known(table, actor, view));
        longViews.Note(actor, Sheet);
        Choices = await ChoicesAsync();
        Saved = await SavedView.OfAsync(db, actor, table);
        await OnLoadedAsync();
    }

    /// <summary>For a page that shows more than its table.</summary>
    protected virtual Task OnLoadedAsync() => Task.CompletedTask;

    private async Task<Dictionary<Column, IReadOnlyList<Choice>>> ChoicesAsync()
    {
        Dictionary<Column, IReadOnlyList<Choice>> choices = [];
        foreach (var column in table.Columns.Where(c => c.IsFilterable && c.Kind is ColumnKind.Choice or ColumnKind.Reference))
            choices[column] = column.IsAddressOnly ? await column.NamesAsync(db, actor, Sheet.View.Of(column)?.Values ?? []) : await column.ChoicesAsync(db, actor);
        return choices;
    }

    /// <summary>What is asked for, each with the address of the view without it.</summary>
    public IEnumerable<Chip> Chips()
    {
        var view = Sheet.View;
        if (view.Search is { } text) yield return new Chip("", $"“{text}”", IsData: true, Sheet.Link(view with { Search = null, After = null, Before = null }));
        foreach (var criterion in view.Criteria)
            yield return new Chip(criterion.Column.Label, TextOf(criterion), criterion.Column.IsData, Sheet.Link(view.Without(criterion.Column)));
    }

    private string TextOf(Criterion criterion)
    {
        List<string> parts = [];
        var choices = Choices.GetValueOrDefault(criterion.Column);
        parts.AddRange(criterion.Values.Select(v => criterion.Column.Kind == ColumnKind.Flag ? (bool.Parse(v) ? Words.Yes : Words.No)
            : choices is null ? $"“{v}”" : choices.FirstOrDefault(c => c.Value.Equals(v, StringComparison.OrdinalIgnoreCase))?.Text ?? "—"));
        if (criterion.Starts is { } start) parts.Add(string.Format(null, Words.Filter_StartsWith, start));
        if (criterion.Span is { } span) parts.Add(span.Label());
        if (criterion.From is not null || criterion.To is not null) parts.Add($"{criterion.From}～{criterion.To}{(criterion.Column.Kind == ColumnKind.Amount ? Words.Unit_WanYuan : "")}");
        if (criterion.Is is { } state) parts.Add(state == Criterion.Empty ? Words.Filter_Empty : Words.Filter_Filled);
        return string.Join(Words.Comma, parts);
    }
}

/// <summary>A criterion in force.</summary>
/// <param name="Label">The column in the platform's words; empty for the search text.</param>
/// <param name="IsData">The text is made of the records' names.</param>
/// <param name="Without">The address of the view without it.</param>
public sealed record Chip(string Label, string Text, bool IsData, string Without);
