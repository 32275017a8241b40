using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Attraction.Search;

/// <summary>Agreements, by title and number.</summary>
internal sealed class SearchableAgreements : SearchableOfProject<Agreement>
{
    public override string Kind => "agreements";
    public override string Label => Words.Menu_Promises;
    public override string Icon => "file-certificate";
    public override string LinkOf(Guid id) => $"/attraction/promises/{id}";

    protected override IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects) => db.Agreements.Whole.Where(a => projects.Contains(a.ProjectId)).Select(a => a.Id);

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Agreements.Whole.AsNoTracking().Include(a => a.Project.Team).Where(a => ids.Contains(a.Id)).ToListAsync())
            .Select(a => Document(a.Id, a.Project, a.Title, a.SignedOn?.ToString("yyyy-MM-dd", null), a.IsExample, a.Number))];
}

/// <summary>Actuals, by the report, invoice or document that says them.</summary>
internal sealed class SearchableActuals : SearchableOfProject<Actual>
{
    public override string Kind => "actuals";
    public override string Label => Words.Actual_Title;
    public override string Icon => "circle-check";
    public override string LinkOf(Guid id) => $"/attraction/actuals/{id}";

    protected override IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects) => db.Actuals.Whole.Where(a => projects.Contains(a.ProjectId)).Select(a => a.Id);

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Actuals.Whole.AsNoTracking().Include(a => a.Project.Team).Where(a => ids.Contains(a.Id)).ToListAsync())
            .Select(a => Document(a.Id, a.Project, a.SourceNote, a.Year?.ToString(null, null), a.IsExample))];
}

/// <summary>What the city promised, by the words of the agreement.</summary>
internal sealed class SearchableCityPromises : SearchableOfProject<CityPromise>
{
    public override string Kind => "cityPromises";
    public override string Label => Words.CityPromise_Title;
    public override string Icon => "flag";
    public override string LinkOf(Guid id) => $"/attraction/city-promises/{id}";

    protected override IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects) => db.CityPromises.Whole.Where(p => projects.Contains(p.Agreement.ProjectId)).Select(p => p.Id);

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.CityPromises.Whole.AsNoTracking().Include(p => p.Agreement.Project.Team).Where(p => ids.Contains(p.Id)).ToListAsync())
            .Select(p => Document(p.Id, p.Agreement.Project, p.Text, null, p.IsExample))];
}

/// <summary>Forecasts, by the words as they were said.</summary>
internal sealed class SearchableForecasts : SearchableOfProject<Forecast>
{
    public override string Kind => "forecasts";
    public override string Label => Words.Forecast_Title;
    public override string Icon => "gauge";
    public override string LinkOf(Guid id) => $"/attraction/forecasts/{id}";

    protected override IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects) => db.Forecasts.Whole.Where(f => projects.Contains(f.ProjectId)).Select(f => f.Id);

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Forecasts.Whole.AsNoTracking().Include(f => f.Project.Team).Where(f => ids.Contains(f.Id)).ToListAsync())
            .Select(f => Document(f.Id, f.Project, f.Text, f.MadeOn.ToString("yyyy-MM-dd", null), f.IsExample))];
}

/// <summary>Signs of leaving, by what was seen.</summary>
internal sealed class SearchableSigns : SearchableOfProject<LeavingSign>
{
    public override string Kind => "leavingSigns";
    public override string Label => Words.Care_Title;
    public override string Icon => "alert-triangle";
    public override string LinkOf(Guid id) => $"/attraction/care/signs/{id}";

    protected override IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects) => db.LeavingSigns.Whole.Where(s => projects.Contains(s.ProjectId)).Select(s => s.Id);

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.LeavingSigns.Whole.AsNoTracking().Include(s => s.Project.Team).Where(s => ids.Contains(s.Id)).ToListAsync())
            .Select(s => Document(s.Id, s.Project, s.Text, s.SeenOn.ToString("yyyy-MM-dd", null), s.IsExample))];
}
