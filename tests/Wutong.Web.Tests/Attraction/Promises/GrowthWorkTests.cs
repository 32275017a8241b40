using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Promises;

/// <summary>What is expected of a project and what came, how firms grow, who must be visited and who may leave.</summary>
public sealed class GrowthWorkTests
{
    private const string Forecasts = "/attraction/forecasts", Growth = "/attraction/growth", Care = "/attraction/care";

    [Theory, OnBoth]
    public async Task A_forecast_is_compared_with_what_came(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        var officer = await city.VisitorAsync(post.Account);
        (string, string)[] form = [("Input.ProjectId", project.Id.ToString()), ("Input.Measure", "Sales"), ("Input.Value", "5000"), ("Input.MadeOn", "2023-06-12"), ("Input.Text", "预计达到五千万元"), ("Input.Source", "企业负责人")];
        foreach (var wrong in new[] { ("Input.Year", "2022"), ("Input.Year", ""), ("Input.Currency", "XYZ"), ("Input.MadeOn", "2099-01-01") })
            Assert.Equal(400, (await officer.SubmitAsync($"{Forecasts}/new", [.. form.Where(f => f.Item1 != wrong.Item1), .. wrong.Item1 == "Input.Year" ? Array.Empty<(string, string)>() : [("Input.Year", "2024")], wrong])).Code);
        var recorded = await officer.SubmitAsync($"{Forecasts}/new", [.. form, ("Input.Year", "2024"), ("Input.GrowthPercent", "300"), ("Input.WithinYears", "2")]);
        Assert.Equal(302, recorded.Code);
        Assert.Contains("已到期，没有实绩", (await officer.GetAsync(recorded.Location!)).Body, StringComparison.Ordinal);
        var agreement = await PromiseWorkTests.AgreementAsync(city, post, project, "投资协议");
        var actual = new Actual { AgreementId = agreement.Id, ProjectId = project.Id, Measure = Measure.Sales, Year = 2024, SourceNote = "年报", Permission = "企业同意", RecordedById = post.UserId, ChangedAt = TimeProvider.System.Now() }.Be(new MeasuredValue(TestData.Wan(3_000), null));
        await city.WriteAsync(db => db.Actuals.Add(actual));
        Assert.Contains("60%", (await officer.GetAsync(recorded.Location!)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync($"{recorded.Location}/edit", [("Input.Value", "3000")])).Code);
        Assert.Contains("100%", (await officer.GetAsync(recorded.Location!)).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await (await city.VisitorAsync((await city.Data.PostAsync()).Account)).GetAsync(recorded.Location!)).Code);
    }

    [Theory, OnBoth]
    public async Task Growth_stands_on_the_firms_timeline_for_whoever_knows_its_project(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var firm = await city.Data.OrganisationAsync();
        var other = await city.Data.OrganisationAsync();
        var project = await city.Data.ProjectAsync(post, p => p.CodeName = TestData.Unique("代号"), firm.Id);
        var officer = await city.VisitorAsync(post.Account);
        var what = TestData.Unique("甲轮融资");
        (string, string)[] form = [("Input.ProjectId", project.Id.ToString()), ("Input.Kind", "Financing"), ("Input.HappenedOn", "2026-01-05"), ("Input.Text", what), ("Input.Counterparty", other.Name)];
        Assert.Equal(400, (await officer.SubmitAsync($"{Growth}/new", form)).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Growth}/new", [.. form, ("Input.Sum.Number", "100"), ("Input.Sum.Currency", "XYZ")])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Growth}/new", [.. form[..4], ("Input.Counterparty", firm.Name), ("Input.Sum.Number", "100")])).Code);
        // What belongs to no project names its public source.
        Assert.Contains("请写公开来源", (await officer.SubmitAsync($"{Growth}/new", [("Input.Organisation", firm.Name), .. form[1..4], ("Input.Sum.Number", "100")])).Body, StringComparison.Ordinal);
        var recorded = await officer.SubmitAsync($"{Growth}/new", [.. form, ("Input.Sum.Number", "8000")]);
        Assert.Equal(302, recorded.Code);
        Assert.Contains(what, (await officer.GetAsync($"/registry/organisations/{firm.Id}")).Body, StringComparison.Ordinal);
        Assert.Contains(what, (await officer.GetAsync($"/attraction/projects/{project.Id}")).Body, StringComparison.Ordinal);
        // A colleague of the same office knows the code name alone.
        var near = await city.VisitorAsync((await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId)).Name);
        Assert.Equal(404, (await near.GetAsync(recorded.Location!)).Code);
        foreach (var address in new[] { $"/registry/organisations/{firm.Id}", $"/registry/organisations/{other.Id}", Growth, $"{Growth}?q={firm.Name}" }) Assert.DoesNotContain(what, (await near.GetAsync(address)).Body, StringComparison.Ordinal);
        // Once it is confidential no more, the index follows.
        await city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project.Id)).CodeName = null; return true; });
        Assert.Contains(what, (await near.GetAsync($"{Growth}?q={firm.Name}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Settled_firms_are_visited_and_signs_are_dealt_with(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (settled, talking) = (await city.Data.ProjectAsync(post, p => p.RecordStage(Stage.Registered, TimeProvider.System.Now())), await city.Data.ProjectAsync(post));
        // By the order of the stages and not of their names.
        var (completed, signed) = (await city.Data.ProjectAsync(post, p => p.RecordStage(Stage.Completed, TimeProvider.System.Now()), kind: ProjectKind.Industrial), await city.Data.ProjectAsync(post, p => p.RecordStage(Stage.Signed, TimeProvider.System.Now())));
        var officer = await city.VisitorAsync(post.Account);
        var list = await officer.GetAsync(Care);
        Assert.Contains(completed.Name, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(signed.Name, list.Body, StringComparison.Ordinal);
        Assert.Contains(settled.Name, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(talking.Name, list.Body, StringComparison.Ordinal);
        await city.WriteAsync(db => db.Visits.Add(new Wutong.Attraction.Visits.Visit { OrganisationId = settled.InvestorId, Place = "厂区", VisitedOn = TimeProvider.System.Now().Day(), OfficeId = post.OfficeId, ById = post.UserId, RecordedAt = TimeProvider.System.Now() }));
        Assert.DoesNotContain(settled.Name, (await officer.GetAsync(Care)).Body, StringComparison.Ordinal);
        (string, string)[] sign = [("Input.Kind", "EquipmentMoved"), ("Input.SeenOn", "2026-10-05"), ("Input.Text", "两台设备外运")];
        Assert.Equal(400, (await officer.SubmitAsync($"{Care}/signs/new", [("Input.ProjectId", talking.Id.ToString()), .. sign])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Care}/signs/new", [("Input.ProjectId", settled.Id.ToString()), sign[0], ("Input.SeenOn", "2099-10-05"), sign[2]])).Code);
        var seen = await officer.SubmitAsync($"{Care}/signs/new", [("Input.ProjectId", settled.Id.ToString()), .. sign]);
        Assert.Equal(302, seen.Code);
        Assert.Contains(settled.Name, (await officer.GetAsync(Care)).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await (await city.VisitorAsync((await city.Data.PostAsync()).Account)).GetAsync(seen.Location!)).Code);
        Assert.Equal(400, (await officer.SubmitAsync(seen.Location!, [("Input.Done", "")])).Code);
        Assert.Equal(302, (await officer.SubmitAsync(seen.Location!, [("Input.Done", "上门了解，下月运回")])).Code);
        Assert.DoesNotContain(settled.Name, (await officer.GetAsync(Care)).Body, StringComparison.Ordinal);
        Assert.Contains("下月运回", (await officer.GetAsync(seen.Location!)).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_letters_facts_after_landing_hold(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var figures = await city.ReadAsync(db => new Wutong.Attraction.Demo.LetterGrowthFigures(db).ComputeAsync());
        Assert.Equal(["F05", "F06", "F06", "F07", "F08", "F08", "F08", "F09", "F10"], figures.Select(f => f.Fact));
        Assert.All(figures, f => Assert.Equal(f.Expected, f.Computed));
    }
}
