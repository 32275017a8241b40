using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Recognitions;

/// <summary>A result from its filing to the decision; months that close and do not change.</summary>
public sealed class RecognitionWorkTests
{
    private const string Filings = "/attraction/recognitions";

    [Theory, OnBoth]
    public async Task A_result_is_filed_returned_filed_again_checked_and_decided(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => { p.TotalInvestment = TestData.Wan(20_000); p.RecordStage(Stage.Signed, TimeProvider.System.Now()); });
        var (officer, head, leader) = (await city.VisitorAsync(post.Account), await city.VisitorAsync("heqing"), await city.VisitorAsync((await city.Data.UserAsync(Role.Leader, post.OfficeId)).Name));
        (string, string)[] form = [("Input.ProjectId", project.Id.ToString()), ("Input.Result", "Signed"), ("Input.HappenedOn", "2026-01-05"), ("Input.Evidence", "合同编号1")];
        Assert.Contains("合同性质", (await officer.SubmitAsync($"{Filings}/new", form)).Body, StringComparison.Ordinal);
        Assert.Contains("只有正式合同计入", (await officer.SubmitAsync($"{Filings}/new", [.. form, ("Input.Contract", "Framework")])).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await officer.SubmitAsync($"{Filings}/new", [form[0], ("Input.Result", "Started"), .. form[2..]])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Filings}/new", [form[0], ("Input.Result", "Increase"), .. form[2..]])).Code);
        Assert.Equal(400, (await officer.SubmitAsync($"{Filings}/new", [form[0], form[1], ("Input.HappenedOn", "2099-01-05"), form[3], ("Input.Contract", "Formal")])).Code);
        var filed = await officer.SubmitAsync($"{Filings}/new", [.. form, ("Input.Contract", "Formal")]);
        Assert.Equal(302, filed.Code);
        var address = filed.Location!;
        Assert.Contains("一个项目只认定一次", (await officer.SubmitAsync($"{Filings}/new", [.. form, ("Input.Contract", "Formal")])).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await head.SubmitAsync(address, [("Check.IsComplete", "false")], "Check")).Code);
        Assert.Equal(302, (await head.SubmitAsync(address, [("Check.IsComplete", "false"), ("Check.Note", "缺法审意见")], "Check")).Code);
        Assert.Contains("缺法审意见", (await officer.GetAsync(address)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync($"{address}/edit", [("Input.Evidence", "合同编号1，法审意见编号2")])).Code);
        Assert.Equal(302, (await head.SubmitAsync(address, [("Check.IsComplete", "true")], "Check")).Code);
        Assert.Equal(400, (await head.SubmitAsync(address, [("Decide.IsRecognised", "true")], "Decide")).Code);
        Assert.Equal(302, (await leader.SubmitAsync(address, [("Decide.IsRecognised", "true")], "Decide")).Code);
        var standing = await city.ReadAsync(db => db.RecognitionFilings.Whole.AsNoTracking().SingleAsync(f => f.ProjectId == project.Id));
        Assert.Equal((FilingState.Recognised, 200_000_000L * 100), (standing.State, standing.CountedMinor));
        Assert.Contains("科招认定", (await officer.GetAsync($"/attraction/projects/{project.Id}")).Body, StringComparison.Ordinal);
        // Another district's officer knows nothing of it.
        var stranger = await city.VisitorAsync((await city.Data.PostAsync()).Account);
        Assert.Equal(404, (await stranger.GetAsync(address)).Code);
        Assert.DoesNotContain(project.Name, (await stranger.GetAsync($"{Filings}?q={project.Name}")).Body.Replace($"value=\"{project.Name}\"", "", StringComparison.Ordinal).Replace($"“{project.Name}”", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_scheme_takes_only_what_it_can_count(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var head = await city.VisitorAsync("heqing");
        var page = await head.SubmitAsync("/attraction/point-schemes/new", [("Input.FromMonth", "2031-05-17"), ("Input.PerYi", "1.25"), ("Input.Rules[0].Result", "")]);
        Assert.Equal(400, page.Code);
        Assert.Contains("最多一位小数", page.Body, StringComparison.Ordinal);
        Assert.Equal(400, (await head.SubmitAsync("/attraction/point-schemes/new", [("Input.FromMonth", "2021-01-01")])).Code);
        var month = database == DatabaseKind.Sqlite ? "2032-02" : "2032-03";
        Assert.Equal(302, (await head.SubmitAsync("/attraction/point-schemes/new", [("Input.FromMonth", $"{month}-17"), ("Input.Rules[0].Points", "7.5")])).Code);
        Assert.Equal(400, (await head.SubmitAsync("/attraction/point-schemes/new", [("Input.FromMonth", $"{month}-01")])).Code);
        Assert.Contains("7.5", (await head.GetAsync("/attraction/point-schemes")).Body, StringComparison.Ordinal);
    }

    /// <summary>Whatever is filed late, checked, decided or closed afterwards: a closed month keeps its list, its sums and its points, and counting again gives the same.</summary>
    [Theory, OnBoth]
    public async Task A_closed_month_never_changes(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        List<Guid> projects = [];
        for (var i = 0; i < 6; i++)
            projects.Add((await city.Data.ProjectAsync(post, p => { p.TotalInvestment = TestData.Wan(12_000 + 7_000 * projects.Count); p.RecordStage(Stage.AtCapacity, TimeProvider.System.Now()); })).Id);
        var (officer, head) = ((await city.ActorAsync(post.Account)).Rights, (await city.ActorAsync("heqing")).Rights);
        var headId = await city.UserIdAsync("heqing");
        var random = new Random(20261130);
        var now = TimeProvider.System.Now().AddMonths(2);
        Dictionary<Guid, string> frozen = [];
        var closings = 0;
        // Which months are closed with what depends on the day of the month on which it begins: so it goes on until one of them has points.
        for (var step = 0; step < 60 || (step < 300 && !frozen.Values.Any(HasPoints)); step++)
        {
            now = now.AddHours(random.Next(4, 90));
            var (by, heads) = (new Actor(post.UserId, post.Account, "", officer, now), new Actor(headId, "heqing", "", head, now));
            var filing = await AnyAsync(city, random, step % 2 == 0 ? FilingState.Filed : FilingState.Checked);
            var month = await city.ReadAsync(db => db.MonthlyRecognitions.Whole.AsNoTracking().OrderBy(m => m.Month).Where(m => !m.IsClosed).FirstOrDefaultAsync());
            var outcome = random.Next(5) switch
            {
                0 or 1 => await city.RunAsync(by, db => new FileResult { ProjectId = projects[random.Next(projects.Count)], Result = (ResultKind)random.Next(5), Contract = ContractKind.Formal, HappenedOn = now.Day(), Evidence = "证据" }.Run(db, by)),
                2 when filing is not null && step % 2 == 0 => await city.RunAsync(heads, db => new CheckFiling { Id = filing.Id, Version = filing.Version, IsComplete = random.Next(4) > 0, Note = "补充" }.Run(db, heads)),
                2 or 3 when filing is not null => await city.RunAsync(heads, db => new DecideFiling { Id = filing.Id, Version = filing.Version, IsRecognised = random.Next(4) > 0, Meeting = "例会", Note = "意见" }.Run(db, heads)),
                _ when month is not null => await city.RunAsync(heads, db => new ClosePeriod { Id = month.Id, Version = month.Version }.Run(db, heads)),
                _ => null,
            };
            if (outcome is Outcome.Done { Id: { } id } && id == month?.Id) { frozen[id] = await PictureAsync(city, id); closings++; }
            foreach (var (closed, picture) in frozen) Assert.Equal(picture, await PictureAsync(city, closed));
        }
        Assert.True(closings >= 3, $"{closings} months were closed");
        Assert.Contains(frozen.Values, HasPoints);
        foreach (var closed in frozen.Keys) await CountsTheSameAgainAsync(city, closed);

        static bool HasPoints(string picture) => picture.Contains("points", StringComparison.Ordinal);
    }

    private static Task<RecognitionFiling?> AnyAsync(City city, Random random, FilingState state) => city.ReadAsync(async db =>
    {
        var all = await db.RecognitionFilings.Whole.AsNoTracking().Where(f => f.State == state && !f.IsExample).ToListAsync();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    });

    private static Task<string> PictureAsync(City city, Guid month) => city.ReadAsync(async db =>
    {
        var filings = await db.RecognitionFilings.Whole.AsNoTracking().Where(f => f.MonthId == month).OrderBy(f => f.Id).ToListAsync();
        var points = await db.MonthlyRecognitions.Whole.AsNoTracking().Where(m => m.Id == month).SelectMany(m => m.Points).OrderBy(p => p.Id).ToListAsync();
        return string.Join('\n', filings.Select(f => $"{f.Id} {f.State} {f.Result} {f.CountedMinor} {f.Version}").Concat(points.Select(p => $"points {p.Id} {p.FilingId} {p.DistrictId} {p.UserId} {p.Tenths}")));
    });

    private static Task<bool> CountsTheSameAgainAsync(City city, Guid id) => city.ReadAsync(async db =>
    {
        var month = await db.MonthlyRecognitions.Whole.AsNoTracking().Include(m => m.Points).SingleAsync(m => m.Id == id);
        var again = await ClosePeriod.IssueAsync(db, id, await db.SchemeForAsync(month.Month));
        Assert.Equal(Said(month.Points), Said(again));
        return true;

        static IEnumerable<string> Said(IEnumerable<IssuedPoints> points) => points.Select(p => $"{p.FilingId} {p.DistrictId} {p.UserId} {p.Percent} {p.Tenths}").Order(StringComparer.Ordinal);
    });
}
