using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Contracts;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Registry;

/// <summary>Industry, registration, group, qualifications and sites of an organisation, by its pages and by the API.</summary>
public sealed class OrganisationPartsTests
{
    private const string Organisations = "/registry/organisations";

    [Theory, OnBoth]
    public async Task An_organisation_is_given_industry_registration_and_group(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("luoqing");
        var (group, organisation) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var page = $"{Organisations}/{organisation.Id}";
        Assert.Equal(302, (await visitor.SubmitAsync($"{page}/edit", [("Input.Industry", "集成电路制造"), ("Input.Parent", group.Name), ("Input.LegalForm", "LimitedCompany"), ("Input.RegisteredCapital.Number", "5000"), ("Input.RegisteredOn", "2019-05-01"), ("Input.Telephone", "0512-58123456")])).Code);
        var text = (await visitor.GetAsync(page)).Text;
        foreach (var expected in new[] { "C3973 集成电路制造", group.Name, "有限责任公司", "5,000 万元", "2019-05-01", "0512-58123456" }) Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(organisation.Name, (await visitor.GetAsync($"{Organisations}/{group.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(organisation.Name, (await visitor.GetAsync("/registry/industries?at=C397")).Text, StringComparison.Ordinal);

        // What stands is offered again and saved unchanged; an industry that is none is refused beside its field.
        Assert.Equal(302, (await visitor.SubmitAsync($"{page}/edit", [])).Code);
        var refused = await visitor.SubmitAsync($"{page}/edit", [("Input.Industry", "没有的行业")]);
        Assert.Equal(400, refused.Code);
        Assert.NotNull(refused.Page.QuerySelector("#Input_Industry-err"));
    }

    [Theory, OnBoth]
    public async Task A_group_is_no_circle(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("luoqing");
        var (a, b, c) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        async Task<int> Put(Organisation child, Organisation parent) => (await visitor.SubmitAsync($"{Organisations}/{child.Id}/edit", [("Input.Parent", parent.Name)])).Code;
        Assert.Equal(400, await Put(a, a));
        Assert.Equal(302, await Put(a, b));
        Assert.Equal(302, await Put(b, c));
        Assert.Equal(400, await Put(c, a));
    }

    [Theory, OnBoth]
    public async Task Qualifications_are_added_changed_and_taken_away_under_the_organisations_version(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("luoqing");
        var organisation = await city.Data.OrganisationAsync();
        var page = $"{Organisations}/{organisation.Id}/qualifications";
        Assert.Equal(302, (await visitor.SubmitAsync(page, [("Input.Kind", "HighTech"), ("Input.Number", "GR1"), ("Input.IssuedOn", "2020-01-02"), ("Input.ExpiresOn", "2023-01-01"), ("Input.Source", "名单")], "Save")).Code);
        Assert.Equal(400, (await visitor.SubmitAsync(page, [("Input.Kind", "Gazelle"), ("Input.IssuedOn", "2025-01-02"), ("Input.ExpiresOn", "2024-01-01")], "Save")).Code);
        Assert.Equal(400, (await visitor.SubmitAsync(page, [("Input.Kind", "HighTech"), ("Input.Number", "GR1"), ("Input.IssuedOn", "2020-01-02")], "Save")).Code);
        Assert.Contains("已过期", (await visitor.GetAsync($"{Organisations}/{organisation.Id}")).Text, StringComparison.Ordinal);

        var part = (await ReloadAsync(city, organisation.Id)).Qualifications.Single();
        Assert.Equal(302, (await visitor.SubmitAsync($"{page}?part={part.Id}", [("Input.ExpiresOn", "2099-01-01")], "Save")).Code);
        var now = await ReloadAsync(city, organisation.Id);
        Assert.Equal((new DateOnly(2099, 1, 1), organisation.Version + 2), (now.Qualifications.Single().ExpiresOn!.Value, now.Version));

        Assert.Equal(409, (await visitor.PostWithTokenAsync($"{page}?handler=Remove", ("version", "1"), ("part", part.Id.ToString()))).Code);
        Assert.Equal(302, (await visitor.PostWithTokenAsync($"{page}?handler=Remove", ("version", now.Version.ToString()), ("part", part.Id.ToString()))).Code);
        Assert.Empty((await ReloadAsync(city, organisation.Id)).Qualifications);
        var trail = await city.ReadAsync(db => db.AuditEntries.Where(e => e.RootId == organisation.Id && e.Entity == "Qualification").Select(e => e.What).ToListAsync());
        Assert.Equal([AuditKind.Added, AuditKind.Changed, AuditKind.Removed], trail.Order());
    }

    [Theory, OnBoth]
    public async Task Sites_further_industries_and_dated_names_through_the_API(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("luoqing");
        var organisation = await city.Data.OrganisationAsync();
        var version = organisation.Version;
        async Task<int> Post(string what, object body) => (await visitor.CallAsync(HttpMethod.Post, $"/api{Organisations}/{organisation.Id}/{what}", body)).Code;
        Assert.Equal(200, await Post("sites", new { version, address = "人民中路 8 号", purpose = "Production", since = "2020-01-01" }));
        Assert.Equal(409, await Post("sites", new { version, address = "人民中路 9 号", purpose = "Office" }));
        Assert.Equal(400, await Post("sites", new { version = version + 1, address = "人民中路 8 号", purpose = "Office", since = "2020-01-01", until = "2019-01-01" }));
        Assert.Equal(400, await Post("sites", new { version = version + 1, address = "某处", purpose = "Office", districtId = Guid.NewGuid() }));
        Assert.Equal(200, await Post("industries", new { version = version + 1, industry = "3973" }));
        Assert.Equal(400, await Post("industries", new { version = version + 2, industry = "C3973" }));
        Assert.Equal(200, await Post("names", new { version = version + 2, name = TestData.Unique("旧名"), kind = "Former", from = "2010-01-01", until = "2015-12-31" }));
        var detail = (await visitor.CallAsync(HttpMethod.Get, $"/api{Organisations}/{organisation.Id}")).Json;
        Assert.Equal("C3973", detail.GetProperty("furtherIndustries")[0].GetString());
        Assert.Equal("人民中路 8 号", detail.GetProperty("sites")[0].GetProperty("address").GetString());
        Assert.Equal("2010-01-01", detail.GetProperty("otherNames")[0].GetProperty("from").GetString());
        var site = detail.GetProperty("sites")[0].GetProperty("id").GetGuid();
        Assert.Equal(200, await Post("parts/remove", new { version = version + 3, partId = site }));
        Assert.Equal(404, await Post("parts/remove", new { version = version + 4, partId = site }));
        // Nobody who only reads may.
        Assert.Equal(403, (await (await city.VisitorAsync("jiangfan")).CallAsync(HttpMethod.Post, $"/api{Organisations}/{organisation.Id}/sites", new { version, address = "x", purpose = "Office" })).Code);
    }

    [Theory, OnBoth]
    public async Task Industries_are_proposed_and_listed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("ruimai");
        Assert.Contains("C3973 集成电路制造", (await visitor.GetAsync("/registry/industries/options?Input.Industry=" + Uri.EscapeDataString("集成电路"))).Body, StringComparison.Ordinal);
        Assert.Contains("C3973", (await visitor.GetAsync("/registry/industries?q=jcdlzz")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync("/registry/industries?at=C99")).Code);
        Assert.Equal(20, (await visitor.CallAsync(HttpMethod.Get, "/api/registry/industries")).Json.GetArrayLength());
        Assert.Equal("C397", (await visitor.CallAsync(HttpMethod.Get, "/api/registry/industries?below=C397")).Json[0].GetProperty("parent").GetString());
        Assert.Equal(400, (await visitor.CallAsync(HttpMethod.Get, "/api/registry/industries?below=zz")).Code);
    }

    [Theory, OnBoth]
    public async Task A_zone_and_its_town_count_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("xitong");
        var (zone, town, third) = (await DistrictAsync(city), await DistrictAsync(city), await DistrictAsync(city));
        async Task<int> With(District one, District? other) => (await visitor.SubmitAsync($"/registry/districts/{one.Id}/edit", [("Input.CountedWithId", other?.Id.ToString() ?? "")])).Code;
        Assert.Equal(302, await With(town, zone));
        // Other tests make districts at the same time: the number lies between those before and after.
        Task<int> OfTheirOwn() => city.ReadAsync(db => db.Districts.Whole.CountAsync(d => d.CountedWithId == null));
        var before = await OfTheirOwn();
        var counted = await city.ReadAsync(db => db.CountedDistrictsAsync());
        Assert.InRange(counted.Count, before, await OfTheirOwn());
        Assert.Equal((zone.Id, zone.Name, zone.Id), (counted.Of(town.Id), counted.NameOf(town.Id), counted.Of(zone.Id)));
        Assert.Equal(400, await With(third, town));
        Assert.Equal(400, await With(zone, third));
        Assert.Equal(302, await With(town, null));
    }

    private static async Task<District> DistrictAsync(City city)
    {
        var district = new District { Name = TestData.Unique("区") };
        await city.WriteAsync(db => db.Districts.Add(district));
        return district;
    }

    private static Task<Organisation> ReloadAsync(City city, Guid id) =>
        city.ReadAsync(db => db.Organisations.Whole.AsNoTracking().Include(o => o.Qualifications).SingleAsync(o => o.Id == id));
}
