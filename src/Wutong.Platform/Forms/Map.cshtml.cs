using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>
/// Shows a blank as a grid, in which every place is a link, and asks where the value of the chosen place comes from: first which kind of source, for records then which list, and
/// then the rest. Each step is an address, so it needs no script.
/// </summary>
internal sealed class Map(WutongDb db, Actor actor, ModuleList modules, IBindingNames names) : PageModel
{
    /// <summary>The place that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "cell")] public string? Cell { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")] public FigureSource? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "table")] public string? TableName { get; set; }

    /// <summary>A view to begin with.</summary>
    [BindProperty(SupportsGet = true, Name = "view")] public string? Query { get; set; }

    /// <summary>The grid that is shown of a workbook, from 0.</summary>
    [BindProperty(SupportsGet = true, Name = "sheet")] public int Sheet { get; set; }

    [BindProperty] public MapPlace Input { get; set; } = new();
    [BindProperty] public AcceptProposals Accepted { get; set; } = new();

    public ReportForm Form { get; private set; } = null!;
    public IReadOnlyList<Grid> Grids { get; private set; } = [];
    public string? Unreadable { get; private set; }
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];
    public IReadOnlyList<Table> Tables { get; private set; } = [];

    /// <summary>Of the chosen place.</summary>
    public ReportMapping? Standing { get; private set; }
    public Table? Table { get; private set; }
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];
    public IReadOnlyList<CountedDistrict> Districts { get; private set; } = [];

    /// <summary>Of a list: the places of the row, with the head above each.</summary>
    public IReadOnlyList<(string At, string Head)> ListPlaces { get; private set; } = [];

    public bool IsWorkbook => Form.BlankType == FileType.ExcelX;
    public IReadOnlyDictionary<string, ReportMapping> ByPlace { get; private set; } = new Dictionary<string, ReportMapping>();

    /// <summary>The cells that a list fills, each with what goes into its column; those of the rows below the first with nothing.</summary>
    public IReadOnlyDictionary<string, string> ListCells { get; private set; } = new Dictionary<string, string>();

    /// <summary>Mapped places that the blank does not have: its edition has changed.</summary>
    public IReadOnlySet<string> Lost { get; private set; } = new HashSet<string>();

    /// <summary>Somebody else changed the form in the meantime.</summary>
    public bool IsStale { get; private set; }

    public static readonly FigureSource[] OfRecords = [FigureSource.Count, FigureSource.Sum, FigureSource.List];

    public string Link(string? cell = null, FigureSource? from = null, string? table = null, string? view = null, int? sheet = null)
    {
        Dictionary<string, string?> query = new() { ["sheet"] = (sheet ?? Sheet) is > 0 and var number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null, ["cell"] = cell, ["from"] = from?.ToString(), ["table"] = table, ["view"] = view };
        return QueryHelpers.AddQueryString($"/forms/{Form.Id}/map", query.Where(q => q.Value is not null).ToDictionary()) + (cell is null ? "" : "#source");
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        Input = Standing is { } standing && standing.Source == From && (TableName is null || standing.TableName == TableName) ? Filled(standing) : Proposed();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        (Cell, From, TableName) = (Input.Place, Input.Source, Input.Table);
        if (await LoadAsync(id) is { } refusal) return refusal;
        if (!ModelState.IsValid) return this.Refuse();
        return Answer(await (Input with { Id = id }).Run(db, actor, modules, names, Grids));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version, Guid mapping)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return Answer(await new UnmapPlace { Id = id, Version = version, MappingId = mapping }.Run(db, actor));
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        ModelState.Clear();
        return Answer(await (Accepted with { Id = id }).Run(db, actor, Proposals));
    }

    private IActionResult Answer(Outcome outcome)
    {
        if (outcome is not Outcome.Stale stale) return this.Show(outcome, Link(), nameof(Input));
        // What was typed is still there, and is saved on the version that stands now.
        (IsStale, Input) = (true, Input with { Version = stale.Version });
        ModelState.Clear();
        Response.StatusCode = 409;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await db.ReportFormAsync(actor, id) is not { } form) return NotFound();
        Form = form;
        if (form.BlankId is null) return LocalRedirect($"/forms/{id}/blank");
        try { Grids = Blank.Look(await Draft.BlankAsync(db, form), form.BlankType!.Value); }
        catch (BlankProblem problem) { Unreadable = problem.Message; }
        Sheet = Math.Clamp(Sheet, 0, Math.Max(0, Grids.Count - 1));
        Tables = [.. modules.TablesFor(actor).Where(t => t.Name != ReportFormTable.Instance.Name)];
        ByPlace = form.Mappings.ToDictionary(m => m.Place);
        ListCells = CellsOfLists();
        Lost = form.Mappings.Where(m => !MapPlace.HasPlace(Grids, m.Place)).Select(m => m.Place).ToHashSet();
        Proposals = [.. (await FormWords.InChineseAsync(() => Task.FromResult(Guess.Of(Grids, Tables)))).Where(p => !ByPlace.ContainsKey(p.Place))];
        Districts = await names.CountedDistrictsAsync();
        if (Cell is not null && !ByPlace.ContainsKey(Cell) && ListAt(Cell) is { } list) Cell = list;
        if (Cell is not null && !MapPlace.HasPlace(Grids, Cell) && !ByPlace.ContainsKey(Cell)) Cell = null;
        if (Cell is null) { (From, TableName) = (null, null); return null; }
        Standing = ByPlace.GetValueOrDefault(Cell);
        From ??= Standing?.Source;
        if (From == Standing?.Source) TableName ??= Standing?.TableName;
        Table = From is { } from && OfRecords.Contains(from) && TableName is { } name ? Tables.FirstOrDefault(t => t.Name == name) : null;
        if (Table is not null) Saved = await SavedView.OfAsync(db, actor, Table);
        if (From == FigureSource.List && Table is not null) ListPlaces = PlacesOfList();
        return null;
    }

    /// <summary>The place of the list into which a cell falls.</summary>
    private string? ListAt(string cell)
    {
        if (!ListCells.ContainsKey(cell) || CellOf(cell) is not { } own || GridOf(own) is not { } grid) return null;
        return Form.Mappings.Where(m => m.Source == FigureSource.List && CellOf(m.Place) is { } first && GridOf(first) == grid && first.Row <= own.Row && own.Row < first.Row + m.BlockRows).Select(m => m.Place).FirstOrDefault();
    }

    private Dictionary<string, string> CellsOfLists()
    {
        Dictionary<string, string> cells = [];
        foreach (var list in Form.Mappings.Where(m => m.Source == FigureSource.List))
        {
            if (CellOf(list.Place) is not { } first || GridOf(first) is not { } grid) continue;
            var table = Tables.FirstOrDefault(t => t.Name == list.TableName);
            var columns = list.ListColumns.ToDictionary(c => c.At, c => c.Column == ListColumn.RunningNumber ? Words.Report_RunningNumber : table?.Find(c.Column)?.Label ?? c.Column);
            foreach (var (row, i) in grid.Rows.SkipWhile(r => !r.Cells.Contains(first)).Take(list.BlockRows).Select((r, i) => (r, i)))
                foreach (var cell in row.Cells)
                    if (cell.Place is { } place && columns.TryGetValue(Guess.AtOf(cell), out var label)) cells[place] = i == 0 ? label : "";
        }
        return cells;
    }

    private GridCell? CellOf(string place) => Grids.SelectMany(g => g.Rows).SelectMany(r => r.Cells).FirstOrDefault(c => c.Place == place || c.Slots.Any(s => s.Place == place));

    private Grid? GridOf(GridCell cell) => Grids.FirstOrDefault(g => g.Rows.Any(r => r.Cells.Contains(cell)));

    /// <summary>The cells of the row from the chosen one on, each with the nearest words above it.</summary>
    private List<(string, string)> PlacesOfList()
    {
        if (CellOf(Cell!) is not { } first || GridOf(first) is not { } grid) return [];
        var row = grid.Rows.First(r => r.Cells.Contains(first));
        var above = grid.Rows.TakeWhile(r => r != row).SelectMany(r => r.Cells).Reverse().ToList();
        return [.. row.Cells.Where(c => c.Column >= first.Column && !c.IsFormula).Select(c => (Guess.AtOf(c), HeadOf(above, c)))];
    }

    private static string HeadOf(List<GridCell> above, GridCell cell) =>
        above.Find(c => c.Text.Trim().Length > 0 && c.Column <= cell.Column && c.Column + c.ColumnSpan > cell.Column)?.Text.Trim() ?? "";

    /// <summary>What the form's own words suggest for a place that has no source yet, or another one.</summary>
    private MapPlace Proposed()
    {
        var cell = Cell is null ? null : CellOf(Cell);
        var guess = Proposals.FirstOrDefault(p => p.Place == Cell);
        var input = new MapPlace { Id = Form.Id, Version = Form.Version, Place = Cell, Source = From, Table = Table?.Name, Query = Query, Typed = TypedKind.Text, Span = Span.Within, Label = guess?.Label ?? Standing?.Label ?? LabelOf(cell) };
        if (From == FigureSource.Sum && Table is not null) input = input with { Sum = Standing?.SumColumn };
        if (From != FigureSource.List || Table is null || cell is null || GridOf(cell) is not { } grid) return input;
        var row = grid.Rows.ToList().FindIndex(r => r.Cells.Contains(cell));
        var heads = row > 0 ? FormWords.InChineseAsync(() => Task.FromResult(Guess.Columns(grid.Rows[row - 1].Cells, Table).ToList())).GetAwaiter().GetResult() : [];
        return input with { Label = Table.Label, BlockRows = Math.Max(1, Guess.BlockRows(grid, row)), Columns = heads.ToDictionary(c => c.At, c => (string?)Choice(c)) };
    }

    private MapPlace Filled(ReportMapping m) => new()
    {
        Id = Form.Id, Version = Form.Version, Place = m.Place, Label = m.Label, Source = m.Source, Table = m.TableName, Query = Query ?? m.Query, DayColumn = m.DayColumn, Span = m.Span ?? Span.Within,
        Sum = m.SumColumn is null ? null : Choice(new ListColumn("", m.SumColumn, m.Unit)), Metric = m.Metric is null ? null : Choice(new ListColumn("", m.Metric, m.Unit)), DistrictId = m.DistrictId, Typed = m.Typed, IsRequired = m.IsRequired, BlockRows = Math.Max(1, m.BlockRows), Columns = m.ListColumns.ToDictionary(c => c.At, c => (string?)Choice(c)),
    };

    private static string Choice(ListColumn column) => column.Unit is { } unit ? $"{column.Column}@{unit}" : column.Column;

    /// <summary>The words to the left of a place, or above it.</summary>
    private string? LabelOf(GridCell? cell)
    {
        if (cell is null || GridOf(cell) is not { } grid) return null;
        var slot = cell.Slots.FirstOrDefault(s => s.Place == Cell)?.Label;
        var left = grid.Rows.First(r => r.Cells.Contains(cell)).Cells.LastOrDefault(c => c.Column < cell.Column && c.Text.Trim().Length > 0 && !c.IsFormula && !c.IsNumber)?.Text;
        // What spans more than the cell is the title of a part and no head of its column.
        var above = HeadOf([.. grid.Rows.TakeWhile(r => !r.Cells.Contains(cell)).SelectMany(r => r.Cells).Where(c => c.ColumnSpan <= cell.ColumnSpan).Reverse()], cell);
        var label = string.Join(' ', new[] { slot, slot is null ? left?.Trim() : null, slot is null ? above : null }.Where(t => !string.IsNullOrEmpty(t)).Distinct());
        return label.Length is 0 ? null : Shortening.Beginning(label, ReportMapping.LabelLength);
    }

    public IEnumerable<SelectListItem> DayColumns() =>
        [new(Words.Report_AnyDay, ""), .. Table!.Columns.Where(c => c.IsFilterable && c.Kind is ColumnKind.Date or ColumnKind.Moment).Select(c => new SelectListItem(c.Label, c.Name))];

    public IEnumerable<SelectListItem> SumColumns() => Table!.Columns.Where(c => c is { IsNumeric: true, IsFilterOnly: false }).SelectMany(ChoicesOf);

    public IEnumerable<SelectListItem> ListColumns() =>
        [new(Words.Report_LeaveEmpty, ""), new(Words.Report_RunningNumber, ListColumn.RunningNumber), .. Table!.Columns.Where(c => !c.IsFilterOnly).SelectMany(ChoicesOf)];

    public IEnumerable<SelectListItem> MetricChoices() => modules.Metrics.All.SelectMany(s => s.Metrics).SelectMany(m => ChoicesOf(m.Name, m.Label(), m.Unit == MetricUnit.Money));

    public IEnumerable<SelectListItem> DistrictChoices() => [new(Words.Metric_WholeCity, ""), .. Districts.Select(d => new SelectListItem(d.Name, d.Id.ToString()))];

    private static IEnumerable<SelectListItem> ChoicesOf(Column column) => ChoicesOf(column.Name, column.Label, column.Kind == ColumnKind.Amount);

    // A sum is offered in each of the units in which forms want it.
    private static IEnumerable<SelectListItem> ChoicesOf(string name, string label, bool isMoney) => !isMoney ? [new(label, name)]
        : Enum.GetValues<SumUnit>().Select(unit => new SelectListItem($"{label}{Words.Colon}{unit.Label()}", $"{name}@{unit}"));

    /// <summary>A source in words, for the list of places.</summary>
    public string Say(ReportMapping m) => m.Source == FigureSource.Metric ? Describe(m) : Describe(m.Source, m.Typed, m.TableName, m.SumColumn, m.Unit, m.ListColumns.Count);

    public string Say(Proposal p) => Describe(p.Source, p.Typed, p.Table?.Name, null, null, p.Columns.Count);

    private string Describe(ReportMapping m) => string.Join(" · ", new[]
    {
        $"{m.Source.Label()}{Words.Colon}{modules.Metrics.Find(m.Metric ?? "")?.Label() ?? m.Metric}{(m.Unit is { } unit ? " " + unit.Label() : "")}",
        m.Span?.Label(), Districts.FirstOrDefault(d => m.DistrictId is { } id && d.Ids.Contains(id))?.Name,
    }.OfType<string>());

    private string Describe(FigureSource source, TypedKind? typed, string? table, string? sum, SumUnit? unit, int columns)
    {
        var of = table is null ? null : Tables.FirstOrDefault(t => t.Name == table);
        var label = of?.Label ?? table;
        return source switch
        {
            FigureSource.Typed => $"{source.Label()}{Words.Colon}{(typed ?? TypedKind.Text).Label()}",
            FigureSource.Count => $"{source.Label()}{Words.Colon}{label}",
            FigureSource.Sum => $"{source.Label()}{Words.Colon}{label} · {of?.Find(sum ?? "")?.Label ?? sum}{(unit is { } known ? " " + known.Label() : "")}",
            FigureSource.List => $"{source.Label()}{Words.Colon}{label} · {string.Format(null, Words.Report_ColumnCount, columns)}",
            _ => source.Label(),
        };
    }
}
