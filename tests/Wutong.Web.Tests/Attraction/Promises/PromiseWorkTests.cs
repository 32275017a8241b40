using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Time;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Tables.Import;

namespace Wutong.Web.Tests.Attraction.Promises;

/// <summary>Agreements, what came of them, and who may know it.</summary>
public sealed class PromiseWorkTests
{
    private const string Agreements = "/attraction/promises", Actuals = "/attraction/actuals";

    [Theory, OnBoth]
    public async Task What_was_promised_is_held_against_what_came(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        var officer = await city.VisitorAsync(post.Account);
        (string, string)[] form = [("Input.ProjectId", project.Id.ToString()), ("Input.Title", "投资协议"), ("Input.Kind", "Formal")];
        // A line lacks its year, one has an unknown currency, one letters for a number, one a year before the signing.
        foreach (var (field, value) in new[] { ("Year", ""), ("Currency", "XYZ"), ("Value", "五千"), ("Year", "2023") })
        {
            var line = new Dictionary<string, string> { ["Measure"] = "Sales", ["Year"] = "2025", ["Value"] = "5000", ["Currency"] = "" };
            line[field] = value;
            var wrong = await officer.SubmitAsync($"{Agreements}/new", [.. form, ("Input.SignedOn", "2024-03-18"), .. line.Select(l => ($"Input.Promised[0].{l.Key}", l.Value))]);
            Assert.Equal(400, wrong.Code);
        }
        var draft = await officer.SubmitAsync($"{Agreements}/new", [.. form, ("Input.Promised[0].Measure", "Sales"), ("Input.Promised[0].Year", "2025"), ("Input.Promised[0].Value", "5000"),
            ("Input.Promised[1].Measure", "Jobs"), ("Input.Promised[1].Year", "2025"), ("Input.Promised[1].Value", "60")]);
        Assert.Equal(302, draft.Code);
        var address = draft.Location!;
        var id = address.Split('/')[^1];
        (string, string)[] actual = [("Input.AgreementId", id), ("Input.Measure", "Sales"), ("Input.Year", "2025"), ("Input.Value", "3900"), ("Input.Source", "FirmReport"), ("Input.SourceNote", "2025年度报告"), ("Input.Permission", "企业书面同意")];
        Assert.Contains("协议还没有签订", (await officer.SubmitAsync($"{Actuals}/new", actual)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync($"{address}/edit", [("Input.SignedOn", "2024-03-18")])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Actuals}/new", [actual[0], actual[1], ("Input.Year", "2023"), .. actual[3..]])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Actuals}/new", [actual[0], actual[1], ("Input.Year", "2098"), .. actual[3..]])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Actuals}/new", [.. actual, ("Input.Currency", "XYZ")])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Actuals}/new", [.. actual[..6], ("Input.Permission", "")])).Code);
        Assert.Equal(0, await city.ReadAsync(db => db.Actuals.Whole.CountAsync(a => a.ProjectId == project.Id)));
        Assert.Equal(302, (await officer.SubmitAsync($"{Actuals}/new", actual)).Code);
        Assert.Contains("已经登记", (await officer.SubmitAsync($"{Actuals}/new", actual)).Body, StringComparison.Ordinal);
        // 78 of 100 is below four fifths; of the jobs nothing is known.
        var page = await officer.GetAsync(address);
        Assert.Contains("78%", page.Body, StringComparison.Ordinal);
        Assert.Contains("有落空", page.Body, StringComparison.Ordinal);
        Assert.Contains("投资协议", (await officer.GetAsync($"{Agreements}?slipped=true")).Body, StringComparison.Ordinal);
        // What is recorded of a year holds the signing.
        Assert.Equal(400, (await officer.SubmitAsync($"{address}/edit", [("Input.SignedOn", "")])).Code);
        var standing = await city.ReadAsync(db => db.Actuals.Whole.AsNoTracking().SingleAsync(a => a.ProjectId == project.Id));
        Assert.Equal(302, (await officer.SubmitAsync($"{Actuals}/{standing.Id}/edit", [("Input.Value", "4000")])).Code);
        Assert.Contains("80%", (await officer.GetAsync(address)).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Only_who_knows_the_project_whole_knows_what_it_promised(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.CodeName = TestData.Unique("代号"));
        var agreement = await AgreementAsync(city, post, project, "密约" + TestData.Unique("甲"));
        // An officer of its district who is not of its team knows the code name alone.
        var near = (await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId)).Name;
        foreach (var account in new[] { near, (await city.Data.PostAsync()).Account })
        {
            var visitor = await city.VisitorAsync(account);
            Assert.Equal(404, (await visitor.GetAsync($"{Agreements}/{agreement.Id}")).Code);
            Assert.Equal(404, (await visitor.GetAsync($"/api{Agreements}/{agreement.Id}")).Code);
            Assert.DoesNotContain(agreement.Title, (await visitor.GetAsync(Agreements)).Body, StringComparison.Ordinal);
            Assert.Equal(400, (await visitor.SubmitAsync($"{Actuals}/new", [("Input.AgreementId", agreement.Id.ToString()), ("Input.Measure", "Sales"), ("Input.Year", "2025"), ("Input.Value", "1"), ("Input.Source", "FirmReport"), ("Input.SourceNote", "x"), ("Input.Permission", "x")])).Code);
        }
        Assert.Equal(200, (await (await city.VisitorAsync(post.Account)).GetAsync($"{Agreements}/{agreement.Id}")).Code);
        Assert.Equal(200, (await (await city.VisitorAsync("heqing")).GetAsync($"{Agreements}/{agreement.Id}")).Code);
        // A leader reads and records nothing; the firm itself has no part in it.
        Assert.Equal(403, (await (await city.VisitorAsync((await city.Data.UserAsync(Role.Leader, post.OfficeId)).Name)).GetAsync($"{Agreements}/new")).Code);
        Assert.Equal(403, (await (await city.VisitorAsync("ruimai")).GetAsync(Agreements)).Code);
    }

    [Theory, OnBoth]
    public async Task Whoever_answers_for_it_is_told_once_of_what_slipped(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        var agreement = await AgreementAsync(city, post, project, "投资协议");
        var now = TimeProvider.System.Now();
        Assert.True(await city.WriteAsync(db => AlertSlips.AlertAsync(db, agreement.Id, new PromiseRule(), now)));
        Assert.False(await city.WriteAsync(db => AlertSlips.AlertAsync(db, agreement.Id, new PromiseRule(), now.AddDays(1))));
        var told = await city.ReadAsync(db => db.Messages.Whole.Where(m => m.UserId == post.UserId && m.Kind == "promise-slipped").ToListAsync());
        Assert.Equal($"{Agreements}/{agreement.Id}", Assert.Single(told).Link);
        Assert.Single(await city.ReadAsync(db => db.Tasks.Whole.Where(t => t.RecordId == project.Id).ToListAsync()));
    }

    [Theory, OnBoth]
    public async Task A_sheet_of_actuals_comes_in_by_the_same_rules(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (signed, drafted) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(post));
        await AgreementAsync(city, post, signed, "投资协议");
        await AgreementAsync(city, post, drafted, "投资协议", isSigned: false);
        var visitor = await city.VisitorAsync(post.Account);
        string[] heads = ["项目", "协议", "事项", "年份", "数值", "币种", "来源", "来源说明", "使用许可"];
        string?[] Line(string project, string year, string? currency = null, string? agreement = null) => [project, agreement, "销售收入", year, "4200", currency, "企业自报", "年度报告", "企业书面同意"];
        var run = await city.BringAsync(visitor, "actuals", SheetFile.Of(heads, Line(signed.Name, "2025"), Line(signed.Name, "2023"), Line(drafted.Name, "2025", agreement: "投资协议"), Line(drafted.Name, "2025"), Line(signed.Name, "2026", "卢比"), Line("没有的项目", "2025")));
        Assert.Equal((1, 5), (run.Good, run.Bad));
        await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "GoodRows"));
        var actual = await city.ReadAsync(db => db.Actuals.Whole.AsNoTracking().SingleAsync(a => a.ProjectId == signed.Id));
        Assert.Equal((Measure.Sales, 2025, 4_200_000_000L, ActualSource.FirmReport), (actual.Measure, actual.Year, actual.Worth, actual.Source));
        Assert.Equal(0, await city.ReadAsync(db => db.Actuals.Whole.CountAsync(a => a.ProjectId == drafted.Id)));
    }

    internal static async Task<Agreement> AgreementAsync(City city, Post post, InvestmentProject project, string title, bool isSigned = true)
    {
        var agreement = new Agreement { ProjectId = project.Id, Title = title, Kind = ContractKind.Formal, SignedOn = isSigned ? new DateOnly(2024, 3, 18) : null, RecordedById = post.UserId, ChangedAt = TimeProvider.System.Now() };
        agreement.Promised.Add(new PromisedValue { AgreementId = agreement.Id, Measure = Measure.Sales, Year = 2025 }.Be(new MeasuredValue(TestData.Wan(5_000), null)));
        await city.WriteAsync(db => db.Agreements.Add(agreement));
        return agreement;
    }
}
