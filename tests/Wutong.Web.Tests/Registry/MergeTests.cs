using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Contracts;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Registry;

/// <summary>Doubles are found, looked at, merged and separated; nothing that refers to them is rewritten.</summary>
public sealed class MergeTests
{
    private const string Duplicates = "/registry/duplicates";

    [Theory, OnBoth]
    public async Task A_merged_record_is_read_as_the_survivor_everywhere_and_comes_back_exactly(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var post = await city.Data.PostAsync();
        var (survivor, merged) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        await city.WriteAsync(async db => { (await db.Organisations.Whole.Include(o => o.OtherNames).SingleAsync(o => o.Id == merged.Id)).AddName("旧名" + merged.Name, NameKind.Former); return true; });
        var project = await city.Data.ProjectAsync(post, investor: merged.Id);
        var person = await city.Data.PersonAsync(merged.Id, TestData.Unique("人"));
        var account = await city.Data.UserAsync(Role.Enterprise, organisation: survivor.Id);
        var before = await SnapshotAsync(city, merged.Id);

        var version = (await ReloadAsync(city, merged.Id)).Version;
        Assert.Equal(409, (await MergeAsync(visitor, merged.Id, survivor.Id, version - 1)).Code);
        Assert.Equal(400, (await MergeAsync(visitor, merged.Id, merged.Id, version)).Code);
        Assert.Equal(200, (await MergeAsync(visitor, merged.Id, survivor.Id, version)).Code);

        // Gone from lists and choices, found by what it was called, and its address leads on.
        foreach (var list in new[] { "/registry/organisations?q=", "/registry/organisations/options?q=" })
        {
            var answer = (await visitor.GetAsync(list + Uri.EscapeDataString(merged.Name))).Body;
            Assert.DoesNotContain($"/registry/organisations/{merged.Id}", answer, StringComparison.Ordinal);
            Assert.Contains(survivor.Name, answer, StringComparison.Ordinal);
        }
        Assert.Equal((302, $"/registry/organisations/{survivor.Id}"), await AddressAsync(visitor, merged.Id));
        Assert.Equal(survivor.Id, (await visitor.CallAsync(HttpMethod.Get, $"/api/registry/organisations/{merged.Id}")).Json.GetProperty("id").GetGuid());
        // Whatever refers to it shows the survivor and still refers to it.
        Assert.Contains(survivor.Name, (await visitor.GetAsync($"/attraction/projects/{project.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(merged.Id, (await city.Data.ReloadAsync(project.Id)).InvestorId);
        Assert.Equal(survivor.Name, (await city.ReadAsync(db => db.OrganisationRefsAsync([merged.Id])))[merged.Id].Name);
        Assert.Equal(survivor.Id, (await city.ReadAsync(async db => await db.OrganisationNamedAsync(await city.ActorAsync("heqing"), "旧名" + merged.Name)))!.Id);
        Assert.Contains(project.Name, (await visitor.GetAsync($"/attraction/projects?q={Uri.EscapeDataString(survivor.Name)}")).Text, StringComparison.Ordinal);
        Assert.Contains(person.Name, (await visitor.GetAsync($"/registry/organisations/{survivor.Id}")).Text, StringComparison.Ordinal);
        // Who acts for the survivor acts for the record that is read as it.
        using (var enterprise = await city.NewVisitorAsync(account.Name)) Assert.Equal(200, (await enterprise.GetAsync($"/attraction/projects/{project.Id}")).Code);
        // Editing what refers to it leaves the reference.
        Assert.Equal(302, (await visitor.SubmitAsync($"/attraction/projects/{project.Id}/edit", [("Input.Product", "新产品")])).Code);
        Assert.Equal(merged.Id, (await city.Data.ReloadAsync(project.Id)).InvestorId);

        var page = await visitor.GetAsync($"/registry/organisations/{survivor.Id}");
        Assert.Contains(merged.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.SubmitAsync(page.Page, $"/registry/organisations/{survivor.Id}", [], "Unmerge")).Code);
        Assert.Equal(before, await SnapshotAsync(city, merged.Id));
        Assert.Equal(200, (await AddressAsync(visitor, merged.Id)).Code);
        Assert.Equal(merged.Name, (await city.ReadAsync(db => db.OrganisationRefsAsync([merged.Id])))[merged.Id].Name);
        using (var enterprise = await city.NewVisitorAsync(account.Name)) Assert.Equal(404, (await enterprise.GetAsync($"/attraction/projects/{project.Id}")).Code);
    }

    [Theory, OnBoth]
    public async Task A_chain_of_merges_comes_apart_in_the_middle(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var (a, b, c) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        Assert.Equal(200, (await MergeAsync(visitor, a.Id, b.Id, a.Version)).Code);
        Assert.Equal(409, (await MergeAsync(visitor, b.Id, c.Id, b.Version)).Code);
        Assert.Equal(200, (await MergeAsync(visitor, b.Id, c.Id, (await ReloadAsync(city, b.Id)).Version)).Code);
        Assert.Equal((302, $"/registry/organisations/{c.Id}"), await AddressAsync(visitor, a.Id));
        Assert.Equal(404, (await MergeAsync(visitor, c.Id, a.Id, c.Version)).Code);
        var version = (await ReloadAsync(city, b.Id)).Version;
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, $"/api/registry/organisations/{b.Id}/unmerge", new { version })).Code);
        Assert.Equal((302, $"/registry/organisations/{b.Id}"), await AddressAsync(visitor, a.Id));
        Assert.Equal(200, (await AddressAsync(visitor, b.Id)).Code);
    }

    [Theory, OnBoth]
    public async Task Pairs_are_found_compared_merged_or_remembered_as_two(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var brand = TestData.Unique("辰曜");
        var (one, other) = (await city.Data.OrganisationAsync($"苏州{brand}科技有限公司"), await city.Data.OrganisationAsync($"{brand}科技股份有限公司"));
        var asked = await visitor.PostWithTokenAsync($"{Duplicates}?handler=Find");
        Assert.StartsWith("/jobs/", asked.Location, StringComparison.Ordinal);
        Assert.Contains("state=Open", await DoneAsync(visitor, asked.Location!), StringComparison.Ordinal);
        // The page says when that was.
        Assert.Contains(Wutong.Registry.Words.Duplicate_LastRun[..4], (await visitor.GetAsync(Duplicates)).Text, StringComparison.Ordinal);
        var pair = await PairAsync(city, one.Id, other.Id);
        Assert.Equal((DuplicateState.Open, "SameCore"), (pair.State, pair.Reasons));
        var page = $"{Duplicates}/{pair.Id}";
        var compared = (await visitor.GetAsync(page)).Text;
        Assert.Contains(one.Name, compared, StringComparison.Ordinal);
        Assert.Contains(other.Name, compared, StringComparison.Ordinal);

        Assert.Equal(302, (await visitor.SubmitAsync(page, [], "Different")).Code);
        await FindAsync(visitor);
        pair = await PairAsync(city, one.Id, other.Id);
        Assert.Equal(DuplicateState.Different, pair.State);
        foreach (var (state, isThere) in new[] { ("Open", false), ("Different", true) })
            Assert.Equal(isThere, (await visitor.GetAsync($"{Duplicates}?state={state}")).Body.Contains(pair.Id.ToString(), StringComparison.Ordinal));

        // Whoever thinks better of it may still merge them.
        Assert.Equal(302, (await visitor.PostWithTokenAsync($"{page}?handler=Merge", ("merged", other.Id.ToString()), ("version", other.Version.ToString()))).Code);
        Assert.Equal((302, $"/registry/organisations/{one.Id}"), await AddressAsync(visitor, other.Id));
        Assert.Equal(DuplicateState.Merged, (await PairAsync(city, one.Id, other.Id)).State);
        Assert.Equal(200, (await visitor.GetAsync(page)).Code);
        await FindAsync(visitor);
        Assert.Equal(DuplicateState.Merged, (await PairAsync(city, one.Id, other.Id)).State);
    }

    [Theory, OnBoth]
    public async Task Any_two_are_put_side_by_side_by_name(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = await city.NewVisitorAsync("heqing");
        var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var form = $"/registry/duplicates/new?organisation={one.Id}";
        Assert.NotNull((await visitor.GetAsync($"/registry/organisations/{one.Id}")).Page.QuerySelector($"a[href='{form}']"));
        foreach (var wrong in new[] { "", "没有这个单位", one.Name })
        {
            var refused = await visitor.SubmitAsync(form, [("Input.Other", wrong)]);
            Assert.Equal(400, refused.Code);
            Assert.NotNull(refused.Page.QuerySelector("#Input_Other-err"));
        }
        var answer = await visitor.SubmitAsync(form, [("Input.Other", other.Name)]);
        Assert.Equal(302, answer.Code);
        var page = await visitor.GetAsync(answer.Location!);
        Assert.Contains(one.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains(other.Name, page.Text, StringComparison.Ordinal);
        // The same two again are the same pair.
        Assert.Equal(answer.Location, (await visitor.SubmitAsync($"/registry/duplicates/new?organisation={other.Id}", [("Input.Other", one.Name)])).Location);
    }

    [Theory, OnBoth]
    public async Task Nobody_else_asks_for_the_search_and_it_changes_nothing_twice(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var account in new[] { "zhoulan", "jiangfan", "xitong" })
            Assert.Equal(403, (await (await city.VisitorAsync(account)).CallAsync(HttpMethod.Post, "/api/registry/duplicates/find")).Code);
        var visitor = await city.VisitorAsync("heqing");
        await FindAsync(visitor);
        var brand = TestData.Unique("恒澜");
        var (one, other) = (await city.Data.OrganisationAsync($"苏州{brand}机电有限公司"), await city.Data.OrganisationAsync($"{brand}机电股份有限公司"));
        await FindAsync(visitor);
        var found = await PairAsync(city, one.Id, other.Id);
        await FindAsync(visitor);
        Assert.Equal((found.Id, found.Version), ((await PairAsync(city, one.Id, other.Id)).Id, (await PairAsync(city, one.Id, other.Id)).Version));
        // A pair that no longer looks alike is not asked about any more.
        await city.WriteAsync(async db => { (await db.Organisations.Whole.Include(o => o.OtherNames).SingleAsync(o => o.Id == other.Id)).Name = TestData.Unique("全然不同的名称"); return true; });
        await FindAsync(visitor);
        Assert.False(await city.ReadAsync(db => db.DuplicateSuggestions.Whole.AnyAsync(s => s.Id == found.Id)));
    }

    [Theory, OnBoth]
    public async Task Only_the_head_office_merges(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        foreach (var account in new[] { "zhoulan", "luoqing", "jiangfan", "ruimai" })
            Assert.Equal(403, (await MergeAsync(await city.VisitorAsync(account), one.Id, other.Id, one.Version)).Code);
        Assert.Null((await ReloadAsync(city, one.Id)).MergedIntoId);
    }

    [Theory, OnBoth]
    public async Task Of_two_who_merge_crosswise_at_once_one_wins(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var actor = await city.ActorAsync("heqing");
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
            Task<Outcome> Merge(Organisation merged, Organisation into) => city.RunAsync(actor, db => new MergeOrganisation { Id = merged.Id, Version = merged.Version, IntoId = into.Id }.Run(db, actor));
            var outcomes = await Task.WhenAll(Merge(one, other), Merge(other, one));
            Assert.Single(outcomes.OfType<Outcome.Done>());
            Assert.Single(outcomes.OfType<Outcome.NotFound>());
        }
    }

    private static async Task FindAsync(Visitor visitor)
    {
        var asked = await visitor.CallAsync(HttpMethod.Post, "/api/registry/duplicates/find");
        Assert.Equal(200, asked.Code);
        await DoneAsync(visitor, $"/jobs/{asked.Json.GetProperty("id").GetGuid()}");
    }

    /// <summary>The page of a job once it is done.</summary>
    private static async Task<string> DoneAsync(Visitor visitor, string job)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await visitor.GetAsync(job);
            if (page.Page.QuerySelector("main .notice.ok") is not null) return page.Body;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{job} was not done within 30 s.");
    }

    private static Task<Answer> MergeAsync(Visitor visitor, Guid merged, Guid into, int version) =>
        visitor.CallAsync(HttpMethod.Post, $"/api/registry/organisations/{merged}/merge", new { version, intoId = into });

    private static async Task<(int Code, string? Location)> AddressAsync(Visitor visitor, Guid id)
    {
        var answer = await visitor.GetAsync($"/registry/organisations/{id}");
        return (answer.Code, answer.Location);
    }

    private static Task<DuplicateSuggestion> PairAsync(City city, Guid one, Guid other)
    {
        var (first, second) = DuplicateSuggestion.InOrder(one, other);
        return city.ReadAsync(db => db.DuplicateSuggestions.Whole.AsNoTracking().SingleAsync(s => s.FirstId == first && s.SecondId == second));
    }

    private static Task<Organisation> ReloadAsync(City city, Guid id) => city.ReadAsync(db => db.Organisations.Whole.AsNoTracking().SingleAsync(o => o.Id == id));

    /// <summary>Everything that a record and its parts hold but its version, which counts the saves.</summary>
    private static Task<string> SnapshotAsync(City city, Guid id) => city.ReadAsync(async db =>
    {
        var o = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Include(o => o.Sites).Include(o => o.Qualifications).Include(o => o.FurtherIndustries).SingleAsync(o => o.Id == id);
        var node = JsonSerializer.SerializeToNode(o)!.AsObject();
        node.Remove(nameof(o.Version));
        return node.ToJsonString();
    });
}
