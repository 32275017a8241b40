using Microsoft.Extensions.Caching.Memory;
using Wutong.Attraction.Projects;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Tests.Tables;

public sealed class LongViewsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Table Projects = ProjectTable.Instance;
    private static readonly View Whole = new() { Sort = Projects.DefaultSort, Descending = true };

    [Fact]
    public void A_view_over_the_limit_is_not_counted_again_in_any_order_by_the_same_person()
    {
        using var memory = new MemoryCache(new MemoryCacheOptions());
        var views = new LongViews(memory);
        var id = Guid.CreateVersion7();
        var actor = Officer(id, Guid.CreateVersion7());
        views.Note(actor, new Sheet(Projects, Whole, [], Sheet.CountLimit + 1, null, null, false));
        Assert.Equal(Sheet.CountLimit + 1, views.Known(Projects, actor, Whole with { Sort = Projects.Find("name")!, Descending = false }).Counted);

        // Other rows are asked for, by somebody else, with other rights, or to the last one.
        Assert.Null(views.Known(Projects, actor, Whole with { Search = "锐" }).Counted);
        Assert.Null(views.Known(Projects, Officer(Guid.CreateVersion7(), Guid.CreateVersion7()), Whole).Counted);
        Assert.Null(views.Known(Projects, Officer(id, Guid.CreateVersion7()), Whole).Counted);
        Assert.Null(views.Known(Projects, actor, Whole with { CountsExactly = true }).Counted);
    }

    [Fact]
    public void A_view_within_the_limit_is_counted_each_time()
    {
        using var memory = new MemoryCache(new MemoryCacheOptions());
        var views = new LongViews(memory);
        var actor = Officer(Guid.CreateVersion7(), Guid.CreateVersion7());
        views.Note(actor, new Sheet(Projects, Whole, [], Sheet.CountLimit, null, null, false));
        Assert.Null(views.Known(Projects, actor, Whole).Counted);
    }

    private static Actor Officer(Guid id, Guid office) => new(id, "o", "o", [new Right(Role.InvestmentOfficer, office)], Now);
}
