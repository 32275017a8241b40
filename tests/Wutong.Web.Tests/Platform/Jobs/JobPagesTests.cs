using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Tables.Import;

namespace Wutong.Web.Tests.Jobs;

/// <summary>The pages of jobs: the administrator's, one's own, and one job.</summary>
public sealed class JobPagesTests
{
    [Theory, OnBoth]
    public async Task The_administrator_starts_the_clearing_and_sees_what_came_of_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var user = await city.Data.UserAsync(Role.Expert);
        var (old, fresh) = (OneTimeLink.Create(user.Id, TimeProvider.System.Now().AddDays(-32)).Link, OneTimeLink.Create(user.Id, TimeProvider.System.Now().AddDays(-20)).Link);
        await city.WriteAsync(db => { db.OneTimeLinks.Add(old); db.OneTimeLinks.Add(fresh); });
        using var officer = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var brought = new List<Guid>();
        foreach (var days in new[] { 31, 29 })
        {
            var sheet = await city.BringAsync(officer, "organisations", SheetFile.Of(["单位名称", "类别"], [TestData.Unique("旧表"), "企业"], ["坏行", "企页"]));
            await city.ActAsync(officer, sheet.Id, "Write", ("choice.Mode", "GoodRows"));
            var then = TimeProvider.System.Now().AddDays(-days);
            await city.ReadAsync(db => db.ImportRuns.Whole.Where(r => r.Id == sheet.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.CreatedAt, then)));
            await city.ReadAsync(db => db.Files.Where(f => f.RecordId == sheet.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.UploadedAt, then)));
            brought.Add(sheet.Id);
        }
        using var visitor = await city.NewVisitorAsync("xitong");
        var started = await visitor.SubmitAsync("/settings/jobs", [("Input.Kind", Clearing.Name)], "/settings/jobs");
        Assert.Equal(302, started.Code);
        var page = await visitor.GetAsync(started.Location!);
        for (var i = 0; i < 300 && page.Page.QuerySelector("#job .st")!.TextContent != JobState.Done.Label(); i++)
        {
            await Task.Delay(100);
            page = await visitor.GetAsync(started.Location!);
        }
        Assert.Contains(string.Format(null, Wutong.Platform.Words.Job_Cleared, 1, 0, 0, 1, 1, 0, 0, 0), page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main [hx-trigger]"));
        Assert.Equal([fresh.Id], await city.ReadAsync(db => db.OneTimeLinks.Where(l => l.UserId == user.Id).Select(l => l.Id).ToListAsync()));
        // Of the old sheet stays which row became which record, without its cells; the younger one is whole.
        var left = await city.ReadAsync(db => db.ImportRows.Where(r => brought.Contains(r.ImportId)).OrderBy(r => r.Number).Select(r => new { r.ImportId, r.State, r.Cells }).ToListAsync());
        Assert.Null(Assert.Single(left, r => r.ImportId == brought[0]).Cells);
        Assert.Equal(2, left.Count(r => r.ImportId == brought[1] && r.Cells != null));
        Assert.Equal(200, (await officer.GetAsync($"/imports/{brought[0]}")).Code);
        Assert.True(await IsListedAsync(visitor, "/settings/jobs?state=Done", started.Location!));
        Assert.False(await IsListedAsync(visitor, "/settings/jobs?state=Failed", started.Location!));
        Assert.Equal(400, (await visitor.GetAsync("/settings/jobs?state=Moon")).Code);
    }

    // On whichever page: other tests leave jobs meanwhile.
    private static async Task<bool> IsListedAsync(Visitor visitor, string list, string job)
    {
        for (var next = list; next is not null;)
        {
            var page = await visitor.GetAsync(next);
            if (page.Body.Contains(job, StringComparison.Ordinal)) return true;
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        return false;
    }

    [Theory, OnBoth]
    public async Task A_kind_that_is_none_or_not_theirs_is_refused(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var (account, page) in new[] { ("xitong", "/settings/jobs"), ("zhoulan", "/jobs") })
        {
            using var visitor = await city.NewVisitorAsync(account);
            foreach (var kind in new[] { "", "moon", account == "zhoulan" ? Clearing.Name : "x" })
                Assert.Equal(400, (await visitor.PostWithTokenAsync(page, ("Input.Kind", kind))).Code);
        }
    }

    [Theory, OnBoth]
    public async Task Ones_own_job_is_cancelled_after_a_question_and_tried_again(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var id = await WaitingAsync(city, "zhoulan");
        using var visitor = await city.NewVisitorAsync("zhoulan");
        Assert.Contains($"/jobs/{id}/cancel", (await visitor.GetAsync("/jobs")).Body, StringComparison.Ordinal);
        Assert.Contains(Wutong.Platform.Words.Job_CancelWaiting, (await visitor.GetAsync($"/jobs/{id}/cancel")).Text, StringComparison.Ordinal);
        Assert.Equal(JobState.Waiting, await StateAsync(city, id));
        Assert.Equal($"/jobs/{id}", (await visitor.SubmitAsync($"/jobs/{id}/cancel", [])).Location);
        Assert.Equal(JobState.Cancelled, await StateAsync(city, id));
        Assert.Equal(400, (await visitor.PostWithTokenAsync($"/jobs/{id}/cancel")).Code);
        Assert.Contains(Wutong.Platform.Words.Job_CancelledText, (await visitor.GetAsync($"/jobs/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.SubmitAsync($"/jobs/{id}", [], "Retry")).Code);
        Assert.Equal(JobState.Waiting, await StateAsync(city, id));
        // Nobody knows how to do it any more, so it waits; the page looks again by itself meanwhile, and has a link for who has no script.
        var page = (await visitor.GetAsync($"/jobs/{id}")).Page;
        Assert.NotNull(page.QuerySelector("#job[hx-trigger]"));
        Assert.NotNull(page.QuerySelector($"#job a[href='/jobs/{id}']"));
        Assert.Equal(400, (await visitor.PostWithTokenAsync($"/jobs/{id}?handler=Retry")).Code);
    }

    [Theory, OnBoth]
    public async Task A_job_of_somebody_else_is_not_there_and_the_administrator_sees_only_that_it_runs(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (asked, failed) = (TestData.Unique("密参"), TestData.Unique("原因"));
        var id = await WaitingAsync(city, "zhoulan", asked);
        await city.WriteAsync(db => db.Jobs.Whole.Where(j => j.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.FinishedAt, TimeProvider.System.Now()).SetProperty(j => j.Failure, failed)
            .SetProperty(j => j.Result, asked).SetProperty(j => j.Message, asked).SetProperty(j => j.ResultLink, "/" + asked).SetProperty(j => j.Checkpoint, asked)));
        using var other = await city.NewVisitorAsync("gunan");
        foreach (var address in new[] { $"/jobs/{id}", $"/jobs/{id}/cancel" }) Assert.Equal(404, (await other.GetAsync(address)).Code);
        Assert.Equal(404, (await other.PostWithTokenAsync($"/jobs/{id}/cancel")).Code);
        Assert.Equal(404, (await other.PostWithTokenAsync($"/jobs/{id}?handler=Retry")).Code);
        Assert.DoesNotContain($"{id}", (await other.GetAsync("/jobs")).Body, StringComparison.Ordinal);

        using var keeper = await city.NewVisitorAsync("xitong");
        foreach (var address in new[] { $"/jobs/{id}", "/settings/jobs", "/settings/jobs?state=Failed" })
        {
            var page = await keeper.GetAsync(address);
            Assert.Contains(failed, page.Body, StringComparison.Ordinal);
            Assert.Contains("周岚", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(asked, page.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>A job of a kind that no program knows any more, so that none takes it.</summary>
    private static async Task<Guid> WaitingAsync(City city, string account, string? arguments = null)
    {
        var actor = await city.ActorAsync(account);
        return await city.WriteAsync(db => WaitingAsync(db, actor, arguments));
    }

    internal static Task<Guid> WaitingAsync(WutongDb db, Actor actor, string? arguments = null)
    {
        var job = Job.For(actor, TestData.Unique("gone"), new { arguments });
        db.Jobs.Add(job);
        return Task.FromResult(job.Id);
    }

    private static Task<JobState> StateAsync(City city, Guid id) => city.ReadAsync(db => db.Jobs.Whole.Where(j => j.Id == id).Select(j => j.State).SingleAsync());
}
