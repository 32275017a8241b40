using System.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Projects;

/// <summary>The funnel counts what the list lists.</summary>
public sealed class FunnelTests
{
    private static readonly string[][] Filters =
    [
        ["", "kind=Industrial", "kind=Technology"], ["", "state=Active", "state=Terminated&state=Paused"], ["", "flagship=true", "origin=Referral"],
        ["", "total.from=10000", "total.to=50000", "signed.is=empty"], ["", "mine=true", "q=示例", "q=项目"],
    ];

    [Theory, OnBoth]
    public async Task Its_totals_are_the_lists_for_every_filter(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        await city.Data.ProjectAsync(post, p => { p.RecordStage(Stage.Registered, DateTimeOffset.UnixEpoch); p.RecordState(ProjectState.Terminated); });
        var random = new Random(7);
        foreach (var account in new[] { "heqing", "zhoulan", post.Account })
        {
            var actor = await city.ActorAsync(account);
            for (var trial = 0; trial < 12; trial++)
            {
                var query = string.Join('&', Filters.Select(f => f[random.Next(f.Length)]).Where(f => f.Length > 0));
                var view = View.Read(ProjectTable.Instance, new QueryCollection(QueryHelpers.ParseQuery(query)), out _)!;
                await city.RunAsync(actor, async db =>
                {
                    // Others go on working meanwhile: both are asked of the same moment.
                    await using var still = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
                    var funnel = await ProjectFunnel.OfAsync(db, actor, (await ProjectTable.Instance.FindRowsAsync(db, actor, view)).Rows);
                    Assert.Equal(await ProjectTable.Instance.CountAsync(db, actor, view, null), funnel.Count);
                    var stage = (Stage)random.Next(10);
                    var column = ProjectTable.Instance.Find("stage")!;
                    var inStage = await ProjectTable.Instance.CountAsync(db, actor, view.With(new Criterion(column) { Values = [stage.ToString()] }), null);
                    var step = funnel.Steps.Single(s => s.Stage == stage);
                    Assert.Equal(inStage, step.Here + step.Lost);
                    return true;
                });
            }
        }
    }
}
