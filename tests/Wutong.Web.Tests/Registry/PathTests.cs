using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Registry;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;
using Wutong.Registry.Relationships;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Registry;

/// <summary>Chains of relations: found as soon as they are recorded, and only over what the asker may see.</summary>
public sealed class PathTests
{
    [Theory, OnBoth]
    public async Task A_chain_is_there_once_it_is_recorded_and_gone_once_it_is_not(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (own, between, target) = (await OwnAsync(city), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        Assert.Empty(await LengthsAsync(visitor, target));
        await RelateAsync(city, own, between);
        var last = await RelateAsync(city, target, between, Confidence.Likely);
        var edges = (await visitor.GetAsync(Api(target))).Json[0];
        Assert.Equal([(own.Name, between.Name, "Supplies", false), (between.Name, target.Name, "Supplies", true)],
            edges.EnumerateArray().Select(e => (e.GetProperty("from").GetString(), e.GetProperty("to").GetString(), e.GetProperty("kind").GetString(), e.GetProperty("isReversed").GetBoolean())));
        Assert.All(edges.EnumerateArray(), e => Assert.Contains("公示系统", e.GetProperty("evidence").GetString(), StringComparison.Ordinal));
        var page = await visitor.GetAsync($"/registry/paths?organisation={target.Id}");
        foreach (var text in new[] { own.Name, between.Name, "公示系统", "67%" }) Assert.Contains(text, page.Text, StringComparison.Ordinal);

        await city.WriteAsync(async db => { (await db.Relationships.Whole.SingleAsync(r => r.Id == last.Id)).Until = new DateOnly(2024, 1, 1); return true; });
        Assert.Empty(await LengthsAsync(visitor, target));
    }

    [Theory, OnBoth]
    public async Task A_merged_organisation_is_passed_as_the_one_that_it_is_read_as_until_the_merge_is_taken_back(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var (own, one, other, target) = (await OwnAsync(city), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        await RelateAsync(city, own, one);
        await RelateAsync(city, other, target);
        Assert.Empty(await LengthsAsync(visitor, target));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, $"/api/registry/organisations/{one.Id}/merge", new { version = 1, intoId = other.Id })).Code);
        Assert.Equal([2], await LengthsAsync(visitor, target));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, $"/api/registry/organisations/{one.Id}/unmerge", new { version = 2 })).Code);
        Assert.Empty(await LengthsAsync(visitor, target));
    }

    [Theory, OnBoth]
    public async Task Members_and_those_who_have_worked_here_are_ours_too(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (own, chamber, member, target) = (await OwnAsync(city), await OwnAsync(city, OrganisationKind.Chamber), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        await RelateAsync(city, member, target);
        Assert.Empty(await LengthsAsync(visitor, target));
        await RelateAsync(city, member, chamber, kind: RelationshipKind.MemberOf);
        Assert.Equal([1], await LengthsAsync(visitor, target));
        var person = await city.Data.PersonAsync(target.Id);
        Relationship Post(Organisation at, DateOnly? until) => new()
        {
            Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = at.Id, Until = until, SourceKind = RelationshipSource.Statement, SourceText = "本人", Confidence = Confidence.Confirmed, Basis = PersonalBasis.Consent,
        };
        await city.WriteAsync(db => { db.Relationships.Add(Post(target, null)); db.Relationships.Add(Post(own, new DateOnly(2023, 1, 1))); });
        Assert.Equal([1, 1], await LengthsAsync(visitor, target));
        var page = await visitor.GetAsync($"/registry/paths?organisation={target.Id}");
        foreach (var text in new[] { person.Name, own.Name, member.Name, chamber.Name }) Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task What_the_asker_may_not_see_is_in_no_chain_and_in_no_length(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (officer, leader) = (await city.VisitorAsync("zhoulan"), await city.VisitorAsync("jiangfan"));
        var (own, between, target) = (await OwnAsync(city), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        await RelateAsync(city, own, between);
        await RelateAsync(city, between, await ToAsync(city, target));
        // A person who works at both: the shorter way, but nobody has said on what ground that is kept.
        var person = await city.Data.PersonAsync(target.Id);
        Relationship Post(Organisation at) => new() { Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = at.Id, SourceKind = RelationshipSource.Statement, SourceText = "本人", Confidence = Confidence.Confirmed };
        var posts = new[] { Post(own), Post(target) };
        await city.WriteAsync(db => { foreach (var post in posts) db.Relationships.Add(post); });
        Assert.Equal([3], await LengthsAsync(officer, target));
        await city.WriteAsync(async db => { foreach (var post in posts) (await db.Relationships.Whole.SingleAsync(r => r.Id == post.Id)).Basis = PersonalBasis.Consent; return true; });
        Assert.Equal([2, 3], await LengthsAsync(officer, target));
        Assert.Equal([3], await LengthsAsync(leader, target));
        Assert.DoesNotContain(person.Name, (await leader.GetAsync($"/registry/paths?organisation={target.Id}")).Body, StringComparison.Ordinal);
        // An enterprise may not ask at all, not even about itself.
        Assert.Equal(403, (await (await city.VisitorAsync("ruimai")).GetAsync("/registry/paths?to=锐迈")).Code);
    }

    [Theory, OnBoth]
    public async Task A_relation_that_rests_on_a_record_is_there_only_for_those_who_may_see_the_record(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (own, target) = (await OwnAsync(city), await city.Data.OrganisationAsync());
        var project = await city.Data.ProjectAsync(await city.Data.PostAsync(), p => { p.InvestorId = target.Id; p.CodeName = TestData.Unique("代号"); });
        await city.WriteAsync(db => db.Relationships.Add(new Relationship
        {
            Kind = RelationshipKind.Introduced, FromOrganisationId = own.Id, ToOrganisationId = target.Id, SourceKind = RelationshipSource.Project, SourceId = project.Id, Confidence = Confidence.Confirmed,
        }));
        Assert.Equal([1], await LengthsAsync(await city.VisitorAsync("heqing"), target));
        Assert.Empty(await LengthsAsync(await city.VisitorAsync("luoqing"), target));
        Assert.Empty(await LengthsAsync(await city.VisitorAsync("zhoulan"), target));
    }

    [Theory, OnBoth]
    public async Task The_command_line_takes_a_part_of_a_name_and_knows_what_the_letter_tells(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var (from, to, kind) in new[] { ("信义集团", "锐迈", "Introduced"), ("苏州精衡科技有限公司", "重鼎托邦", "Introduced"), ("宇薄新能源", "宁德时代", "Supplies"), ("锐迈科技", "沙钢集团", "Supplies") })
        {
            var (code, output, error) = await Terminal.RunAsync(city.Target, "network", "paths", "--to", to, "--as", "zhoulan", "--format", "json");
            Assert.True(code == 0, error);
            var first = JsonDocument.Parse(output).RootElement.EnumerateArray().Select(p => p.EnumerateArray().Single()).First(e => e.GetProperty("from").GetString() == from);
            Assert.Equal(kind, first.GetProperty("kind").GetString());
            Assert.Contains("张科发〔2023〕29号", first.GetProperty("evidence").GetString(), StringComparison.Ordinal);
        }
        Assert.Contains("示例企业 02", (await Terminal.RunAsync(city.Target, "network", "paths", "--to", "示例企业")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Terminal.RunAsync(city.Target, "network", "paths", "--to", "信义集团", "--as", "ruimai")).Code);
    }

    private static string Api(Organisation target) => $"/api/registry/paths?to={target.Name}";

    private static async Task<List<int>> LengthsAsync(Visitor visitor, Organisation target) => [.. (await visitor.GetAsync(Api(target))).Json.EnumerateArray().Select(p => p.GetArrayLength())];

    /// <summary>An organisation with a place in the city.</summary>
    private static async Task<Organisation> OwnAsync(City city, OrganisationKind kind = OrganisationKind.Enterprise)
    {
        var district = new District { Name = TestData.Unique("测试区") };
        var organisation = new Organisation { Name = TestData.Unique("本地"), Kind = kind, DistrictId = district.Id };
        await city.WriteAsync(db => { db.Districts.Add(district); db.Organisations.Add(organisation); });
        return organisation;
    }

    /// <summary>Somebody more on the way to an organisation.</summary>
    private static async Task<Organisation> ToAsync(City city, Organisation target)
    {
        var before = await city.Data.OrganisationAsync();
        await RelateAsync(city, before, target);
        return before;
    }

    private static async Task<Relationship> RelateAsync(City city, Organisation from, Organisation to, Confidence confidence = Confidence.Confirmed, RelationshipKind kind = RelationshipKind.Supplies)
    {
        var relation = new Relationship
        {
            Kind = kind, FromOrganisationId = from.Id, ToOrganisationId = to.Id, SourceKind = RelationshipSource.Register, SourceText = "公示系统", Confidence = confidence, RecordedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        await city.WriteAsync(db => db.Relationships.Add(relation));
        return relation;
    }
}
