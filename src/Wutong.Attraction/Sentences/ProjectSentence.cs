using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Sentences;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Sentences;

/// <summary>A project: where it is, what became of it since, and what its investor expects, said to be expected.</summary>
internal sealed class ProjectSentence : SentenceSource
{
    public override string Name => "project";
    public override string Label => Words.Menu_Projects;

    public override async Task<IReadOnlyList<SentenceOffer>> OfferAsync(WutongDb db, Actor actor, string? text, int most)
    {
        var open = PublicProjects.Of(db.Projects.VisibleTo(actor).AsNoTracking());
        if (text is not null) open = open.Where(Found((await db.FindIdsAsync(actor, SearchableProjects.Name, text, most * 10)).Ids));
        return await open.OrderBy(p => p.IsExample).ThenByDescending(p => p.ChangedAt).ThenBy(p => p.Id).Take(most).Select(p => new SentenceOffer(p.Id, p.Name)).ToListAsync();
    }

    public override async Task<IReadOnlyList<SentenceOffer>> NamedAsync(WutongDb db, IReadOnlyCollection<string> names)
    {
        List<SentenceOffer> found = [];
        // By the key of sorting, which has an index.
        foreach (var some in names.Where(n => n.EndsWith("项目", StringComparison.Ordinal)).Chunk(5000))
        {
            var keys = some.Select(Pinyin.SortKey).ToList();
            found.AddRange((await db.ProjectsToTell.Where(p => keys.Contains(p.NameSortKey)).Select(p => new SentenceOffer(p.Id, p.Name)).ToListAsync()).Where(p => names.Contains(p.Title)));
        }
        return found;
    }

    private static System.Linq.Expressions.Expression<Func<InvestmentProject, bool>> Found(IReadOnlyCollection<Guid> ids) => p => ids.Contains(p.Id);

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question)
    {
        if (await db.ProjectsToTell.SingleOrDefaultAsync(p => p.Id == question.RecordId) is not { } project) return null;
        var growth = await db.GrowthRecords.Whole.AsNoTracking().Where(g => g.ProjectId == project.Id && g.IsExample == project.IsExample && g.Source != null).OrderBy(g => g.Id).ToListAsync();
        var names = await db.OrganisationRefsAsync(growth.Select(g => g.CounterpartyId).OfType<Guid>());
        List<SentencePart> parts = [new(project.Name, PublicProjects.LinkOf(project.Id)), .. await PlaceAsync(db, project)];
        foreach (var step in growth.Where(g => g.Kind != GrowthKind.FollowOn)) parts.AddRange([new("，"), .. GrowthSentence.Step(step, step.CounterpartyId is { } other ? names[other].Name : null, isLater: true)]);
        if (await SalesAsync(db, project.Id) is { } sales) parts.AddRange([new("，年销售"), new($"{(sales.IsAtLeast ? "超" : "")}{sales.Sum!.InLetter()}", $"/attraction/actuals/{sales.Id}")]);
        if (await ForecastAsync(db, project.Id) is { } forecast) parts.AddRange([new("，"), .. forecast]);
        return new Sentence([.. parts, new("。")], project.IsExample);
    }

    private static async Task<IReadOnlyList<SentencePart>> PlaceAsync(WutongDb db, InvestmentProject project)
    {
        var place = project.DistrictId is { } id ? (await db.CountedDistrictsAsync()).NameOf(id) : null;
        return [new($"{PublicProjects.DoneOf(project.Stage)}{place}", PublicProjects.LinkOf(project.Id))];
    }

    /// <summary>What a public document says; what a firm reports of itself is its own.</summary>
    private static Task<Actual?> SalesAsync(WutongDb db, Guid project) =>
        db.Actuals.Whole.AsNoTracking().Where(a => a.ProjectId == project && a.Measure == Measure.Sales && a.Source == ActualSource.Document).OrderByDescending(a => a.Year).ThenByDescending(a => a.Id).FirstOrDefaultAsync();

    /// <summary>By or to is as the forecast's own words say; only the level is said here, and the growth as it was stated.</summary>
    private static async Task<IReadOnlyList<SentencePart>?> ForecastAsync(WutongDb db, Guid project)
    {
        var forecast = await db.Forecasts.Whole.AsNoTracking().Where(f => f.ProjectId == project && f.Measure == Measure.Sales).OrderByDescending(f => f.MadeOn).ThenByDescending(f => f.Id).FirstOrDefaultAsync();
        if (forecast?.Sum is not { } level) return null;
        var link = $"/attraction/forecasts/{forecast.Id}";
        List<SentencePart> parts = [new("预计")];
        if (forecast is { GrowthPercent: { } growth, WithinYears: { } years }) parts.AddRange([new($"{years}年内销售增长"), new($"{growth}%", link), new("，")]);
        return [.. parts, new($"{forecast.Year}年销售达"), new(level.InLetter(), link)];
    }
}
