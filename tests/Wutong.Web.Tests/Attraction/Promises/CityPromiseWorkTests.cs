using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Promises;

/// <summary>The city's promises: what keeps a project from its signing, and what may be paid.</summary>
public sealed class CityPromiseWorkTests
{
    private const string Promises = "/attraction/city-promises";

    [Theory, OnBoth]
    public async Task A_project_is_not_signed_with_a_red_promise_or_one_without_its_reviews(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => { p.LegalReviewOn = new DateOnly(2026, 1, 5); p.SignedOn = new DateOnly(2026, 1, 6); p.RecordStage(Stage.PreSigning, TimeProvider.System.Now()); });
        await city.Data.PapersAsync(project.Id, "due-diligence", "legal-review", "contract");
        var agreement = await PromiseWorkTests.AgreementAsync(city, post, project, "投资协议", isSigned: false);
        var officer = await city.VisitorAsync(post.Account);
        var recorded = await officer.SubmitAsync($"{Promises}/new", [("Input.AgreementId", agreement.Id.ToString()), ("Input.Kind", "Award"), ("Input.Text", "甲方按乙方缴纳的增值税地方留成部分100%给予奖励。"), ("Input.IsOpenToAll", "true")]);
        Assert.Equal(302, recorded.Code);
        Assert.Contains("红色，不能写入协议", (await officer.GetAsync(recorded.Location!)).Body, StringComparison.Ordinal);
        Assert.Contains("红色，不能写入协议", (await officer.GetAsync($"/attraction/projects/{project.Id}")).Body, StringComparison.Ordinal);
        var advance = $"/attraction/projects/{project.Id}/advance";
        var refused = await officer.SubmitAsync(advance, [("Input.Next", "Signed")]);
        Assert.Equal(400, refused.Code);
        Assert.Contains("红色，不能写入协议", refused.Body, StringComparison.Ordinal);
        // Nor is the agreement itself; one from before the regulation keeps its date.
        Assert.Contains("红色，不能写入协议", (await officer.SubmitAsync($"/attraction/promises/{agreement.Id}/edit", [("Input.SignedOn", "2025-03-18")])).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync($"{recorded.Location}/edit", [("Input.Text", "按公开发布的政策申报奖励。")])).Code);
        Assert.Contains("缺公平竞争审查", (await officer.SubmitAsync(advance, [("Input.Next", "Signed")])).Body, StringComparison.Ordinal);
        // A conclusion without its reviewer, an exception without its end, a review in the future.
        (string, string)[] reviews = [("Input.LegalBasis", "市级政策第 8 条"), ("Input.DraftingUnit", "管委会"), ("Input.LegalReviewBy", "法律顾问"), ("Input.LegalReviewOn", "2026-01-05"), ("Input.LegalReviewPassed", "true"), ("Input.FairConclusion", "Passed")];
        Assert.Equal(400, (await officer.SubmitAsync($"{recorded.Location}/edit", reviews)).Code);
        (string, string)[] fair = [("Input.FairReviewBy", "市场监管局"), ("Input.FairReviewOn", "2026-01-04")];
        Assert.Equal(400, (await officer.SubmitAsync($"{recorded.Location}/edit", [.. reviews[..5], ("Input.FairConclusion", "Exception"), .. fair])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{recorded.Location}/edit", [.. reviews, fair[0], ("Input.FairReviewOn", "2099-01-04")])).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"{recorded.Location}/edit", [.. reviews, .. fair])).Code);
        // A later correction keeps the reviews.
        Assert.Equal(302, (await officer.SubmitAsync($"{recorded.Location}/edit", [("Input.Conditions", "按期投产")])).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"/attraction/promises/{agreement.Id}/edit", [("Input.SignedOn", "2025-03-18")])).Code);
        Assert.Equal(302, (await officer.SubmitAsync(advance, [("Input.Next", "Signed")])).Code);
        Assert.Equal(Stage.Signed, (await city.Data.ReloadAsync(project.Id)).Stage);
    }

    [Theory, OnBoth]
    public async Task Payments_and_clawbacks_keep_their_limits(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var agreement = await PromiseWorkTests.AgreementAsync(city, post, await city.Data.ProjectAsync(post), "投资协议");
        var promise = new CityPromise { AgreementId = agreement.Id, Kind = CityPromiseKind.Award, Text = "按政策给予奖励", Limit = TestData.Wan(100), RecordedById = post.UserId, ChangedAt = TimeProvider.System.Now() };
        promise.Judge();
        await city.WriteAsync(db => db.CityPromises.Add(promise));
        var officer = await city.VisitorAsync(post.Account);
        var address = $"{Promises}/{promise.Id}";
        Task<Answer> PayAsync(string isClawback, string wan, string currency = "CNY", string on = "2026-02-03") =>
            officer.SubmitAsync(address, [("Input.IsClawback", isClawback), ("Input.Sum.Number", wan), ("Input.Sum.Currency", currency), ("Input.PaidOn", on), ("Input.Note", "纪要第 3 号")]);
        Assert.Equal(400, (await PayAsync("true", "1")).Code);
        Assert.Equal(302, (await PayAsync("false", "60")).Code);
        Assert.Contains("超过承诺的上限", (await PayAsync("false", "40.5")).Body, StringComparison.Ordinal);
        Assert.Contains("超过已付的数", (await PayAsync("true", "60.5")).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await PayAsync("false", "1", "USD")).Code);
        Assert.Equal(400, (await PayAsync("false", "1", "XYZ")).Code);
        Assert.Equal(400, (await PayAsync("false", "1", on: "2099-02-03")).Code);
        Assert.Equal(400, (await PayAsync("false", "1", on: "2023-02-03")).Code);
        Assert.Equal(400, (await PayAsync("false", "")).Code);
        Assert.Equal(302, (await PayAsync("true", "60")).Code);
        Assert.Equal(302, (await PayAsync("false", "40")).Code);
        var standing = await city.ReadAsync(db => db.CityPromises.Whole.AsNoTracking().Include(p => p.Payments).SingleAsync(p => p.Id == promise.Id));
        Assert.Equal((TestData.Wan(100).Minor, TestData.Wan(60).Minor, 3), (standing.PaidMinor, standing.ClawedBackMinor, standing.Payments.Count));
        // The limit does not go below what was paid.
        Assert.Equal(400, (await officer.SubmitAsync($"{address}/edit", [("Input.Limit.Number", "99")])).Code);
        Assert.Equal(404, (await (await city.VisitorAsync((await city.Data.PostAsync()).Account)).GetAsync(address)).Code);
        var leader = await city.VisitorAsync((await city.Data.UserAsync(Role.Leader, post.OfficeId)).Name);
        Assert.Equal(200, (await leader.GetAsync(address)).Code);
        Assert.Equal(403, (await leader.GetAsync($"{address}/edit")).Code);
    }
}
