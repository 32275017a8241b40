using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;
    private const int CountLimit = 1000;

    [BindProperty(SupportsGet = true, Name = "")] public ProjectQuery Filter { get; set; } = new();
    [BindProperty(SupportsGet = true)] public ProjectSort Sort { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<ProjectRow> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public string Count { get; private set; } = "";
    public List<SelectListItem> Districts { get; private set; } = [];
    public bool MayCreate => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    /// <summary>The filters in force, each with the address without it.</summary>
    public List<(string Text, string Without)> Chips { get; } = [];

    public async Task OnGetAsync()
    {
        Districts = [.. (await db.DistrictNamesAsync()).Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
        var rows = Filter.Run(db, actor);
        var count = await rows.Take(CountLimit + 1).CountAsync();
        Count = count > CountLimit ? $"{CountLimit:#,##0}+" : count.ToString("#,##0", null);
        await LoadAsync(rows);
        AddChips();
    }

    private async Task LoadAsync(IQueryable<InvestmentProject> rows)
    {
        switch (Sort)
        {
            case ProjectSort.Name: await LoadAsync(rows, p => p.NameSortKey, p => p.NameSortKey, descending: false); break;
            case ProjectSort.Total: await LoadAsync(rows, p => p.TotalSortValue, p => p.TotalSortValue, descending: true); break;
            default: await LoadAsync(rows, p => p.ChangedAt, p => p.ChangedAt, descending: true); break;
        }
    }

    private async Task LoadAsync<TKey>(IQueryable<InvestmentProject> rows, System.Linq.Expressions.Expression<Func<InvestmentProject, TKey>> key, Func<InvestmentProject, TKey> keyOf, bool descending)
    {
        var (after, before) = (PageLink.Decode<TKey>(After), PageLink.Decode<TKey>(Before));
        var page = await rows.WithTeam().PageAsync(key, p => p.Id, descending, before ?? after, backwards: before is not null, PageSize);
        Rows = await db.DressAsync(actor, page.Rows);
        Pager = Pager.For(Request, page, p => new Position<TKey>(keyOf(p), p.Id), string.Format(null, Words.List_Count, Count));
    }

    private void AddChips()
    {
        if (Filter.Q is { } text) Add($"“{text}”", "q");
        if (Filter.District is { } id) Add($"{Words.Field_District}{Platform.Words.Colon}{Districts.FirstOrDefault(d => d.Value == id.ToString())?.Text ?? "—"}", "District");
        if (Filter.Stage is { } stage) Add(stage.Label(), "Stage");
        if (Filter.Kind is { } kind) Add(kind.Label(), "Kind");
        if (Filter.State is { } state) Add(state.Label(), "State");
        if (Filter.Origin is { } origin) Add(origin.Label(), "Origin");
        if (Filter.Mine == true) Add(Words.Filter_Mine, "Mine");
        if (Filter.Flagship == true) Add(Words.Filter_Flagship, "Flagship");
    }

    private void Add(string text, params string[] names) => Chips.Add((text, Link([.. names, Pager.AfterName, Pager.BeforeName])));

    /// <summary>This address without some parameters and with others.</summary>
    public string Link(IReadOnlyList<string> without, params (string Name, string Value)[] with)
    {
        var kept = Request.Query.Where(q => q.Value != "" && !without.Contains(q.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""));
        var query = new QueryBuilder(kept.Concat(with.Select(w => new KeyValuePair<string, string>(w.Name, w.Value)))).ToString();
        return Request.Path + query;
    }

    public string SortLink(ProjectSort sort) => Link(["sort", Pager.AfterName, Pager.BeforeName], ("sort", sort.ToString()));
}

/// <summary>The columns by which the list sorts.</summary>
internal enum ProjectSort { Changed, Name, Total }
