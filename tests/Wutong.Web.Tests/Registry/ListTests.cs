using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;
using Wutong.Registry.Relationships;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Registry;

/// <summary>The lists of the registry: what a condition finds, and what none of their ways out ever says.</summary>
public sealed class ListTests
{
    private const string Organisations = "/registry/organisations", People = "/registry/people";

    [Theory, OnBoth]
    public async Task Organisations_are_found_by_what_they_are_and_hold_today(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("luoqing");
        var brand = TestData.Unique("列");
        var today = TimeProvider.System.Now().Day();
        var holder = await MadeAsync(city, brand + "甲", o =>
        {
            o.IndustryCode = "C3973";
            o.RegisteredCapital = TestData.Wan(5_000);
            o.Qualifications.Add(new Qualification { OrganisationId = o.Id, Kind = QualificationKind.Gazelle, ExpiresOn = today });
            o.AddName(brand + "旧", NameKind.Former);
        });
        var expired = await MadeAsync(city, brand + "乙", o =>
        {
            o.Kind = OrganisationKind.Chamber;
            o.IndustryCode = "S9421";
            o.Qualifications.Add(new Qualification { OrganisationId = o.Id, Kind = QualificationKind.Gazelle, ExpiresOn = today.AddDays(-1) });
        });
        var bare = await MadeAsync(city, brand + "丙", o => o.RegisteredCapital = TestData.Wan(80));

        await Shows("qualification=Gazelle", holder);
        await Shows("qualification=Gazelle&qualification=Unicorn", holder);
        await Shows("industry=C", holder);
        await Shows("industry=C&industry=S", holder, expired);
        await Shows("industry.is=empty", bare);
        await Shows("industryCode.starts=C39", holder);
        await Shows("kind=Chamber", expired);
        await Shows("capital.from=80&capital.to=80", bare);
        await Shows("capital.is=empty", expired);
        await Shows("country=CN&sort=-capital", holder, bare, expired);
        Assert.Equal([holder.Name, bare.Name, expired.Name], Names(await visitor.GetAsync($"{Organisations}?q={Uri.EscapeDataString(brand)}&sort=-capital")));

        var item = (await visitor.GetAsync($"/api{Organisations}?q={Uri.EscapeDataString(brand)}&qualification=Gazelle")).Json.GetProperty("items")[0];
        Assert.Equal("Gazelle", item.GetProperty("qualifications")[0].GetString());
        Assert.Equal(brand + "旧", item.GetProperty("otherNames")[0].GetProperty("name").GetString());
        foreach (var query in new[] { "qualification=Nobel", "qualification.is=empty", "industry.from=C", "name=x", "sort=qualification" })
            Assert.Equal(400, (await visitor.GetAsync($"{Organisations}?{query}")).Code);

        async Task Shows(string query, params Organisation[] expected)
        {
            query = $"q={Uri.EscapeDataString(brand)}&{query}";
            Assert.Equal(expected.Select(o => o.Name).Order(StringComparer.Ordinal), Names(await visitor.GetAsync($"{Organisations}?{query}")).Order(StringComparer.Ordinal));
            var api = (await visitor.GetAsync($"/api{Organisations}?{query}")).Json.GetProperty("items").EnumerateArray();
            Assert.Equal(expected.Select(o => o.Id).Order(), api.Select(i => i.GetProperty("id").GetGuid()).Order());
        }
    }

    [Theory, OnBoth]
    public async Task Relations_and_pairs_are_found_by_the_names_of_their_ends(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var brand = TestData.Unique("端");
        var (one, other) = (await MadeAsync(city, brand + "甲", o => o.AddName(brand + "旧", NameKind.Former)), await MadeAsync(city, brand + "乙", _ => { }));
        var merged = await MadeAsync(city, TestData.Unique("并入"), o => o.MergeInto(other, TimeProvider.System.Now()));
        var person = await city.Data.PersonAsync((await city.Data.OrganisationAsync()).Id, brand + "丙");
        var owns = new Relationship { Kind = RelationshipKind.Owns, FromOrganisationId = one.Id, ToOrganisationId = other.Id, SourceText = "年报" };
        var works = new Relationship { Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = one.Id, SourceText = "名片", Basis = PersonalBasis.MadePublic };
        var ofMerged = new Relationship { Kind = RelationshipKind.Supplies, FromOrganisationId = merged.Id, ToOrganisationId = one.Id, SourceText = "合同" };
        var (first, second) = DuplicateSuggestion.InOrder(one.Id, other.Id);
        await city.WriteAsync(db =>
        {
            foreach (var relation in new[] { owns, works, ofMerged }) db.Relationships.Add(relation);
            db.DuplicateSuggestions.Add(new DuplicateSuggestion { FirstId = first, SecondId = second, Score = 800, FoundAt = TimeProvider.System.Now() });
        });

        await Shows(brand, owns, works, ofMerged);
        await Shows(brand + "旧", owns, works, ofMerged);
        await Shows(brand + "乙", owns, ofMerged);
        await Shows(brand + "丙", works);
        await Shows(brand + "丁");
        foreach (var (word, pairs) in new[] { (brand, 1), (brand + "旧", 1), (brand + "乙", 1), (brand + "丙", 0) })
            Assert.Equal(pairs, (await visitor.GetAsync($"/registry/duplicates?q={Uri.EscapeDataString(word)}")).Page.QuerySelectorAll("#list tbody tr").Length);

        async Task Shows(string word, params Relationship[] expected)
        {
            var items = (await visitor.GetAsync($"/api/registry/relationships?q={Uri.EscapeDataString(word)}")).Json.GetProperty("items").EnumerateArray();
            Assert.Equal(expected.Select(r => r.Id).Order(), items.Select(i => i.GetProperty("id").GetGuid()).Order());
        }
    }

    /// <summary>Parts of a row are fetched a page at a time, and an export goes through all pages.</summary>
    [Theory, OnBoth]
    public async Task An_export_has_every_row_once_with_its_parts(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var count = await city.ReadAsync(async db => await db.Organisations.VisibleTo(await city.ActorAsync("heqing")).CountAsync());
        var rows = Workbook.RowsOf((await visitor.GetAsync("/tables/organisations/export?cols=name,otherNames,qualification")).Bytes);
        Assert.InRange(rows.Count - 1, count, count + 50);
        Assert.Contains(rows, r => r.Values.Any(v => v.Contains("示例功率器件", StringComparison.Ordinal)) && r.Values.Any(v => v.Contains(Wutong.Registry.Words.Qualification_HighTech, StringComparison.Ordinal)));
    }

    [Theory, OnBoth]
    public async Task A_telephone_is_clear_in_no_list_export_or_answer_and_nobody_is_found_by_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var organisation = await city.Data.OrganisationAsync();
        var person = await city.Data.PersonAsync(organisation.Id, TestData.Unique("人"), "13912342046");
        await city.WriteAsync(async db => { (await db.People.Whole.SingleAsync(p => p.Id == person.Id)).Email = "zhangsan@example.cn"; return true; });
        var query = $"?organisation={organisation.Id}";
        foreach (var address in new[] { People + query, $"/api{People}{query}", $"/api{People}/{person.Id}" })
        {
            var body = (await visitor.GetAsync(address)).Body;
            Assert.Contains("139****2046", body, StringComparison.Ordinal);
            Assert.Contains("z****@example.cn", body, StringComparison.Ordinal);
            foreach (var clear in new[] { "13912342046", "zhangsan" }) Assert.DoesNotContain(clear, body, StringComparison.Ordinal);
        }
        var row = Workbook.RowsOf((await visitor.GetAsync($"/tables/people/export{query}")).Bytes)[1];
        Assert.Equal((person.Name, organisation.Name, "139****2046", "z****@example.cn"), (row["A"], row["B"], row["D"], row["E"]));
        // Personal data leaves in no picture for a chat.
        Assert.Equal(404, (await visitor.GetAsync($"/tables/people/share{query}")).Code);

        foreach (var wish in new[] { "phone=139", "phone.starts=139", "phone.is=filled", "email=z", "sort=phone", "sort=-email" })
        {
            Assert.Equal(400, (await visitor.GetAsync($"{People}?{wish}")).Code);
            Assert.Equal(400, (await visitor.GetAsync($"/api{People}?{wish}")).Code);
            Assert.Equal(400, (await visitor.GetAsync($"/tables/people/export?{wish}")).Code);
        }
        Assert.Empty((await visitor.GetAsync($"/api{People}?q=13912342046")).Json.GetProperty("items").EnumerateArray());
    }

    [Theory, OnBoth]
    public async Task Relations_are_asked_for_by_either_end_and_by_kind(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var person = await city.Data.PersonAsync(one.Id, TestData.Unique("人"));
        await city.WriteAsync(db =>
        {
            db.Relationships.Add(new Relationship { Kind = RelationshipKind.Owns, FromOrganisationId = one.Id, ToOrganisationId = other.Id, Share = 3334, SourceText = "合同" });
            db.Relationships.Add(new Relationship { Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = other.Id, SourceText = "名片" });
        });
        Assert.Equal(2, await CountAsync($"organisation={other.Id}"));
        Assert.Equal(1, await CountAsync($"organisation={other.Id}&kind=Owns"));
        Assert.Equal(1, await CountAsync($"person={person.Id}"));
        Assert.Equal(0, await CountAsync($"organisation={Guid.NewGuid()}"));
        Assert.Equal(1, await CountAsync($"q={Uri.EscapeDataString(person.Name)}"));
        var page = await visitor.GetAsync($"/registry/relationships?organisation={other.Id}");
        foreach (var text in new[] { one.Name, person.Name, "33.34" }) Assert.Contains(text, page.Text, StringComparison.Ordinal);
        Assert.Contains(other.Name, page.Page.QuerySelector("main a.chip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.GetAsync("/registry/relationships?organisation=x")).Code);

        async Task<int> CountAsync(string query) => (await visitor.GetAsync($"/api/registry/relationships?{query}")).Json.GetProperty("items").GetArrayLength();
    }

    private static async Task<Organisation> MadeAsync(City city, string name, Action<Organisation> also)
    {
        var made = await city.Data.OrganisationAsync(name);
        await city.WriteAsync(async db => { also(await db.Organisations.Whole.Include(o => o.OtherNames).Include(o => o.Qualifications).SingleAsync(o => o.Id == made.Id)); return true; });
        return made;
    }

    private static List<string> Names(Answer answer) => [.. answer.Page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent)];
}
