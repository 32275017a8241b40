using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Relationships;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Registry;

/// <summary>Relations between organisations and people: entered, drawn, changed, taken away, and shown to nobody who does not see both ends.</summary>
public sealed class RelationshipTests
{
    private const string Api = "/api/registry/relationships";

    [Theory, OnBoth]
    public async Task A_relation_is_noted_from_the_page_of_one_end_and_drawn_on_both(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (owner, owned) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var form = $"/registry/relationships/new?organisation={owner.Id}";
        (string, string)[] typed = [("Input.Kind", "Owns"), ("Input.Other", owned.Name), ("Input.Share", "33.34"), ("Input.Since", "2022-03-01"), ("Input.SourceKind", "Register")];
        var refused = await visitor.SubmitAsync(form, typed);
        Assert.Equal(400, refused.Code);
        Assert.NotNull(refused.Page.QuerySelector("#Input_SourceText-err"));
        Assert.Equal(302, (await visitor.SubmitAsync(form, [.. typed, ("Input.SourceText", "公示系统")])).Code);
        Assert.Equal(400, (await visitor.SubmitAsync(form, [.. typed, ("Input.SourceText", "公示系统")])).Code);

        foreach (var (page, other, word) in new[] { (owner, owned, "持有其股份"), (owned, owner, "持有本方股份") })
        {
            var answer = await visitor.GetAsync($"/registry/organisations/{page.Id}");
            foreach (var text in new[] { other.Name, word, "33.34%", "2022-03-01", "公示系统" }) Assert.Contains(text, answer.Text, StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector($"svg.chart a[href='/registry/organisations/{other.Id}']"));
        }
        var id = await city.ReadAsync(db => db.Relationships.Whole.Where(r => r.FromOrganisationId == owner.Id).Select(r => r.Id).SingleAsync());
        Assert.Equal(302, (await visitor.SubmitAsync($"/registry/relationships/{id}/edit", [("Input.Share", "51"), ("Input.Until", "2024-01-01")])).Code);
        Assert.Equal(5100, (await city.ReadAsync(db => db.Relationships.Whole.AsNoTracking().SingleAsync(r => r.Id == id))).Share);
        Assert.Equal(302, (await visitor.PostWithTokenAsync($"/registry/relationships/{id}/edit?handler=Remove", ("version", "2"))).Code);
        Assert.False(await city.ReadAsync(db => db.Relationships.Whole.AnyAsync(r => r.Id == id)));
    }

    [Theory, OnBoth]
    public async Task A_relation_noted_from_a_record_links_back_to_it_for_whoever_may_see_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var (referrer, introduced) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var project = await city.Data.ProjectAsync(post, p => p.InvestorId = introduced.Id);
        var form = $"/registry/relationships/new?organisation={referrer.Id}&kind=Introduced&other={introduced.Name}&source={project.Id}&sourceKind=Project";
        var open = await visitor.GetAsync(form);
        Assert.NotNull(open.Page.QuerySelector($"form a[href='/attraction/projects/{project.Id}']"));
        Assert.Equal(302, (await visitor.SubmitAsync(form, [])).Code);
        var relation = await city.ReadAsync(db => db.Relationships.Whole.AsNoTracking().SingleAsync(r => r.FromOrganisationId == referrer.Id));
        Assert.Equal((project.Id, introduced.Id, RelationshipSource.Project), (relation.SourceId, relation.ToOrganisationId, relation.SourceKind));
        foreach (var page in new[] { $"/registry/organisations/{referrer.Id}", $"/registry/relationships/{relation.Id}/edit" })
            Assert.NotNull((await visitor.GetAsync(page)).Page.QuerySelector($"main a[href='/attraction/projects/{project.Id}']"));
        // What is not theirs is neither linked nor named, nor does it become a source.
        using var clerk = await city.NewVisitorAsync("luoqing");
        var other = await clerk.GetAsync($"/registry/organisations/{referrer.Id}");
        Assert.Contains(introduced.Name, other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(project.Id.ToString(), other.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (await clerk.GetAsync(form)).Code);
        var refused = await clerk.CallAsync(HttpMethod.Post, Api, $$"""{"kind":"Serves","fromOrganisationId":"{{referrer.Id}}","toOrganisationId":"{{introduced.Id}}","sourceKind":"Project","sourceId":"{{project.Id}}","confidence":"Likely"}""");
        Assert.Equal(400, refused.Code);
    }

    [Theory, OnBoth]
    public async Task A_post_stands_on_the_page_of_the_person_and_of_the_organisation(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (now, before) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var person = await city.Data.PersonAsync(now.Id, TestData.Unique("人"));
        Assert.Equal(302, (await visitor.SubmitAsync($"/registry/relationships/new?person={person.Id}&kind=WorksAt",
            [("Input.Other", before.Name), ("Input.Detail", "总工程师"), ("Input.Since", "2018-01-01"), ("Input.Until", "2021-12-31"), ("Input.SourceKind", "Statement"), ("Input.SourceText", "本人")])).Code);
        Assert.Contains("总工程师", (await visitor.GetAsync($"/registry/people/{person.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(person.Name, (await visitor.GetAsync($"/registry/organisations/{before.Id}")).Text, StringComparison.Ordinal);
        // From the other side, by the person's name.
        Assert.Equal(302, (await visitor.SubmitAsync($"/registry/relationships/new?organisation={before.Id}",
            [("Input.Kind", "WorksAt"), ("Input.Direction", "Incoming"), ("Input.OtherPerson", $"{person.Name}（{now.Name}）"), ("Input.Detail", "顾问"), ("Input.SourceKind", "Statement"), ("Input.SourceText", "本人")])).Code);
        // A leader sees no personal data, so the relation is not there for him.
        Assert.DoesNotContain(person.Name, (await (await city.VisitorAsync("jiangfan")).GetAsync($"/registry/organisations/{before.Id}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Ends_that_do_not_fit_are_refused(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (a, b) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var person = await city.Data.PersonAsync(a.Id);
        async Task<int> Post(object ends, string kind = "Supplies")
        {
            var body = System.Text.Json.JsonSerializer.SerializeToNode(ends)!.AsObject();
            (body["kind"], body["sourceKind"], body["sourceText"], body["confidence"]) = (kind, "Contract", "合同", "Likely");
            return (await visitor.CallAsync(HttpMethod.Post, Api, body.ToJsonString())).Code;
        }
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, toOrganisationId = a.Id }));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id }));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, fromPersonId = person.Id, toOrganisationId = b.Id }));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, toOrganisationId = Guid.NewGuid() }));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, toPersonId = person.Id }));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, toOrganisationId = b.Id }, "WorksAt"));
        Assert.Equal(400, await Post(new { fromOrganisationId = a.Id, toPersonId = person.Id }, "Owns"));
        Assert.Equal(200, await Post(new { fromOrganisationId = a.Id, toOrganisationId = b.Id }));
        Assert.Equal(200, await Post(new { fromPersonId = person.Id, toOrganisationId = b.Id }, "WorksAt"));
        Assert.Equal(2, (await visitor.CallAsync(HttpMethod.Get, $"{Api}?organisation={b.Id}")).Json.GetProperty("items").GetArrayLength());
    }

    /// <summary>What the actions refuse the tables refuse too.</summary>
    [Theory, OnBoth]
    public async Task The_table_itself_takes_no_relation_with_itself_without_end_or_without_evidence(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (a, b) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        Relationship Make(Guid? from, Guid? to, string? source, int? share = null) =>
            new() { Kind = RelationshipKind.Owns, FromOrganisationId = from, ToOrganisationId = to, SourceText = source, Share = share };
        foreach (var bad in new[] { Make(a.Id, a.Id, "x"), Make(null, b.Id, "x"), Make(a.Id, null, "x"), Make(a.Id, b.Id, null), Make(a.Id, b.Id, "x", 10_001), Make(a.Id, Guid.NewGuid(), "x") })
            await Assert.ThrowsAsync<DbUpdateException>(() => city.WriteAsync(db => db.Relationships.Add(bad)));
    }

    [Theory, OnBoth]
    public async Task An_enterprise_reads_no_relation_of_its_own_with_somebody_that_it_does_not_see(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (mine, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var account = await city.Data.UserAsync(Role.Enterprise, organisation: mine.Id);
        await city.WriteAsync(db => db.Relationships.Add(new Relationship { Kind = RelationshipKind.Supplies, FromOrganisationId = other.Id, ToOrganisationId = mine.Id, SourceText = TestData.Unique("密"), Confidence = Confidence.Likely }));
        using var visitor = await city.NewVisitorAsync(account.Name);
        foreach (var page in new[] { $"/registry/organisations/{mine.Id}", "/registry/relationships", Api, $"{Api}?organisation={other.Id}" })
        {
            var answer = await visitor.GetAsync(page);
            Assert.Equal(200, answer.Code);
            Assert.DoesNotContain(other.Name, answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Id.ToString(), answer.Body, StringComparison.Ordinal);
        }
    }
}
