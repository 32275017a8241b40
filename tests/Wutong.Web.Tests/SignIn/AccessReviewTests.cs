using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Reviews;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Jobs;

namespace Wutong.Web.Tests.SignIn;

public sealed class AccessReviewTests
{
    [Theory, OnBoth]
    public async Task A_review_is_decided_account_by_account_and_then_frozen(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var keeper = await city.Data.UserAsync(Role.SecurityAdministrator);
        using var visitor = await city.NewVisitorAsync(keeper.Name);
        var demo = await city.ReadAsync(db => db.AccessReviews.Whole.Select(r => r.Id).SingleAsync());
        (string, string)[] start = [("Input.Name", "下一次"), ("Input.DueOn", Today().AddDays(5).ToString("yyyy-MM-dd")), ("Input.IdleDays", "30")];
        Assert.Contains(Wutong.Platform.Words.Review_OneAtATime, (await visitor.SubmitAsync("/settings/reviews/new", start)).Text);
        Assert.Contains("未核", (await visitor.SubmitAsync($"/settings/reviews/{demo}", [], "Finish")).Text + (await visitor.GetAsync($"/settings/reviews/{demo}")).Text);

        // Roles are taken from one, another is disabled, the rest kept together.
        var taken = await LineAsync(city, demo, "zhuanjia");
        var role = AccessReviewLine.Read(taken.Roles).Single().Id;
        Assert.Equal(400, (await DecideAsync(visitor, taken.Id, "RolesTaken", "不再评审")).Code);
        Assert.Equal(400, (await DecideAsync(visitor, taken.Id, "RolesTaken", "", ("Input.Roles", role.ToString()))).Code);
        Assert.Equal(302, (await DecideAsync(visitor, taken.Id, "RolesTaken", "不再评审", ("Input.Roles", role.ToString()))).Code);
        Assert.Empty(await city.ReadAsync(db => db.RoleBindings.Where(b => b.UserId == taken.UserId).ToListAsync()));
        Assert.True(AccessReviewLine.Read((await LineAsync(city, demo, "zhuanjia")).Roles).Single().IsTaken);

        var closed = await LineAsync(city, demo, "weiyuan");
        Assert.True(closed.HasLeft);
        using var weiyuan = await city.NewVisitorAsync("weiyuan");
        Assert.Equal(302, (await DecideAsync(visitor, closed.Id, "Disabled", "已离岗")).Code);
        Assert.Equal(302, (await weiyuan.GetAsync("/desk")).Code);

        var open = await city.ReadAsync(db => db.AccessReviewLines.Whole.Where(l => l.ReviewId == demo && l.Decision == AccessDecision.Open).Select(l => l.Id).ToListAsync());
        var many = "/settings/reviews/decide?" + string.Join('&', open.Select(id => $"id={id}"));
        Assert.Equal(400, (await visitor.SubmitAsync(many, [("Input.Decision", "Disabled"), ("Input.Reason", "全停")])).Code);
        Assert.Equal(302, (await visitor.SubmitAsync(many, [("Input.Decision", "Kept"), ("Input.Reason", "仍在岗")])).Code);
        Assert.Equal(302, (await visitor.SubmitAsync($"/settings/reviews/{demo}", [], "Finish")).Code);

        // Frozen: neither decided again nor finished again, but taken away as a sheet.
        Assert.Equal(400, (await visitor.PostWithTokenAsync("/settings/reviews/decide", ("Input.Lines[0].Id", $"{taken.Id}"), ("Input.Lines[0].Version", "2"), ("Input.Decision", "Kept"), ("Input.Reason", "改"))).Code);
        Assert.Equal(400, (await visitor.PostWithTokenAsync($"/settings/reviews/{demo}?handler=Finish", ("version", "2"))).Code);
        var sheet = await visitor.GetAsync($"/tables/access-review/export?review={demo}");
        Assert.Equal(200, sheet.Code);
        Assert.Contains("不再评审", sheet.Body);
        Assert.Contains("已离岗", sheet.Body);

        // The next one lists whoever can sign in, oneself too, whom another has to decide.
        Assert.Equal(302, (await visitor.SubmitAsync("/settings/reviews/new", start)).Code);
        var next = await city.ReadAsync(db => db.AccessReviews.Whole.Where(r => r.Name == "下一次").Select(r => r.Id).SingleAsync());
        Assert.False(await city.ReadAsync(db => db.AccessReviewLines.Whole.AnyAsync(l => l.ReviewId == next && l.Account == "weiyuan")));
        var own = await LineAsync(city, next, keeper.Name);
        Assert.Equal(400, (await DecideAsync(visitor, own.Id, "Kept", "我自己")).Code);
        Assert.Equal(302, (await DecideAsync(await city.VisitorAsync("anquan"), own.Id, "Kept", "仍在岗")).Code);
        Assert.Equal(1, await ToldAsync(city, "review-started"));
    }

    [Theory, OnBoth]
    public async Task The_last_security_administrator_cannot_be_decided_away(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var keeper = await city.Data.UserAsync(Role.SecurityAdministrator);
        using var visitor = await city.NewVisitorAsync(keeper.Name);
        var review = await city.ReadAsync(db => db.AccessReviews.Whole.Select(r => r.Id).SingleAsync());
        var line = await LineAsync(city, review, "anquan");
        // Whoever decides it is disabled a moment before.
        var actor = await city.ActorAsync(keeper.Name);
        await city.WriteAsync(async db => (await db.Users.SingleAsync(u => u.Id == keeper.Id)).IsDisabled = true);
        var outcome = await city.RunAsync(actor, db => new DecideLines { Lines = [new() { Id = line.Id, Version = line.Version }], Decision = AccessDecision.Disabled, Reason = "停" }.Run(db, actor));
        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal(AccessDecision.Open, (await LineAsync(city, review, "anquan")).Decision);
    }

    [Theory, OnBoth]
    public async Task What_nobody_decided_is_overdue_and_reminded_of_once_a_week(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        await city.WriteAsync(db => db.AccessReviews.Add(new AccessReview { Name = "旧的", DueOn = Today().AddDays(-2), IdleDays = 30, StartedAt = TimeProvider.System.Now() }));
        var review = await city.ReadAsync(db => db.AccessReviews.Whole.Where(r => r.Name == "旧的").SingleAsync());
        await city.WriteAsync(async db => { foreach (var line in await ReviewLines.OfAsync(db, review)) db.AccessReviewLines.Add(line); return true; });
        await using var workshop = new Workshop(city, [ReviewReminding.Kind with { Schedule = null }]);
        for (var i = 0; i < 2; i++) await workshop.RunAsync(null, ReviewReminding.Name);
        Assert.Equal(1, await ToldAsync(city, "review-overdue"));
        var page = await (await city.VisitorAsync("anquan")).GetAsync($"/settings/reviews/lines?review={review.Id}&overdue=true");
        Assert.Equal(200, page.Code);
        Assert.NotEmpty(page.Page.QuerySelectorAll("main tbody tr"));
    }

    private static DateOnly Today() => TimeProvider.System.Now().Day();

    private static Task<AccessReviewLine> LineAsync(City city, Guid review, string account) => city.ReadAsync(db => db.AccessReviewLines.Whole.AsNoTracking().SingleAsync(l => l.ReviewId == review && l.Account == account));

    private static Task<int> ToldAsync(City city, string kind) => city.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.Kind == kind));

    private static Task<Answer> DecideAsync(Visitor visitor, Guid line, string decision, string reason, params (string, string)[] more) =>
        visitor.SubmitAsync($"/settings/reviews/decide?id={line}", [("Input.Decision", decision), ("Input.Reason", reason), .. more]);
}
