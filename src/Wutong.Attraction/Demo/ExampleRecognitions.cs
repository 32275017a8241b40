using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Demo;

/// <summary>A closed month of recognition and an open one with filings in every state, made of example projects.</summary>
internal sealed class ExampleRecognitions(WutongDb db, Actor actor, Dictionary<string, Guid> users)
{
    private const string Evidence = "示例：合同、营业执照和现场照片，已传到项目附件。";

    public async Task LoadAsync()
    {
        if (await db.MonthlyRecognitions.Whole.AnyAsync()) return;
        // The projects must be stored to be asked for.
        await db.WriteAsync(() => Task.CompletedTask);
        var projects = await db.Projects.Whole.Where(p => p.IsExample && p.CodeName == null && p.State == ProjectState.Active).OrderBy(p => p.Name).ToListAsync();
        var signed = projects.Where(p => p.Stage >= Stage.Signed).ToList();
        if (signed.Count < 4) return;
        var scheme = PointScheme.Example();
        db.PointSchemes.Add(scheme);
        var open = await db.MonthForAsync(actor.Now.Day(), actor.Now);
        await ClosedAsync(open.Month.AddMonths(-1), signed[..^2], scheme);
        var waiting = File(open, signed[^2], ResultKind.Signed, actor.Now.AddDays(-2));
        File(open, signed[^1], ResultKind.Signed, actor.Now.AddDays(-1)).Check(users["heqing"], actor.Now.AddHours(-5));
        waiting.Return("示例：请补传合同全文和法律审查意见。", users["heqing"], actor.Now.AddHours(-4));
        foreach (var project in signed[..^2].Where(p => p.Stage >= Stage.Registered).Take(2)) File(open, project, ResultKind.Registered, actor.Now.AddHours(-3));
    }

    private async Task ClosedAsync(DateOnly month, IEnumerable<InvestmentProject> projects, PointScheme scheme)
    {
        var closed = new MonthlyRecognition { Month = month };
        db.MonthlyRecognitions.Add(closed);
        var at = month.AddDays(9).StartInChina().AddHours(10);
        foreach (var project in projects)
        {
            Recognise(File(closed, project, ResultKind.Signed, at), at);
            if (project is { Kind: ProjectKind.Industrial, Stage: >= Stage.UnderConstruction }) Recognise(File(closed, project, ResultKind.Started, at.AddHours(1)), at);
        }
        // What is issued is read from what is stored.
        await db.WriteAsync(() => Task.CompletedTask);
        closed.Close(scheme.Id, await ClosePeriod.IssueAsync(db, closed.Id, scheme), users["heqing"], month.AddDays(27).StartInChina().AddHours(9));
    }

    private void Recognise(RecognitionFiling filing, DateTimeOffset at)
    {
        filing.Check(users["heqing"], at.AddDays(5));
        filing.Decide(isRecognised: true, "示例：科技招商工作例会", null, users["heqing"], at.AddDays(12));
    }

    private RecognitionFiling File(MonthlyRecognition month, InvestmentProject project, ResultKind result, DateTimeOffset at)
    {
        var filing = new RecognitionFiling
        {
            ProjectId = project.Id, Result = result, Contract = result == ResultKind.Signed ? ContractKind.Formal : null, OfficeId = project.OfficeId, DistrictId = project.DistrictId, OfficerId = project.OwnerId,
            FiledById = project.OwnerId, HappenedOn = Results.DayOf(result, project) is { } day && day <= at.Day() ? day : at.Day().AddDays(-3), Evidence = Evidence, IsExample = true,
        };
        filing.File(month.Id, project, 0, at);
        db.RecognitionFilings.Add(filing);
        return filing;
    }
}
