using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>What the head office does with a month and the points of it.</summary>
internal abstract record PeriodAct : RecordAct<MonthlyRecognition>
{
    protected override IQueryable<MonthlyRecognition> With(IQueryable<MonthlyRecognition> rows) => rows.Include(m => m.Points);
    protected override bool May(MonthlyRecognition month, Actor actor) => actor.Is(Role.HeadOffice);
}

/// <summary>Closes a month (封账): what is recognised gets its points, what is not decided goes on into the next open month.</summary>
internal sealed record ClosePeriod : PeriodAct
{
    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, MonthlyRecognition month, Guid by)
    {
        var scheme = await db.SchemeForAsync(month.Month);
        if (actor.Now < month.Month.AddDays(scheme.CutOffDay).StartInChina()) return Outcome.Refuse("", Words.Period_TooEarly);
        if (!await db.PointSchemes.Whole.AnyAsync(s => s.Id == scheme.Id)) db.PointSchemes.Add(scheme);
        month.Close(scheme.Id, await IssueAsync(db, month.Id, scheme), by, actor.Now);
        var late = await db.RecognitionFilings.Whole.Where(f => f.MonthId == month.Id && f.State != FilingState.Recognised && f.State != FilingState.Refused).ToListAsync();
        if (late.Count == 0) return null;
        // The search for an open month reads what is stored.
        await db.WriteAsync(() => Task.CompletedTask);
        var next = await db.OpenMonthAsync(month.Month.AddMonths(1), actor.Now);
        foreach (var filing in late) filing.CarryTo(next.Id, actor.Now);
        return null;
    }

    /// <summary>The points of what is recognised in a month: for the districts, by their shares, and for the officers.</summary>
    public static async Task<List<IssuedPoints>> IssueAsync(WutongDb db, Guid month, PointScheme scheme)
    {
        var (projects, leads, offices) = (db.Projects.Whole, db.Leads.Whole, db.Offices.Whole);
        var filings = await db.RecognitionFilings.Whole.AsNoTracking().Where(f => f.MonthId == month && f.State == FilingState.Recognised).OrderBy(f => f.FiledAt).ThenBy(f => f.Id).ToListAsync();
        var ids = filings.Select(f => f.ProjectId).Distinct().ToList();
        var kinds = await projects.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Kind);
        var shared = (await leads.Where(l => l.ProjectId != null && ids.Contains(l.ProjectId.Value))
            .SelectMany(l => l.Shares, (l, s) => new { Project = l.ProjectId!.Value, s.Percent, District = offices.Where(o => o.Id == s.OfficeId).Select(o => o.DistrictId).FirstOrDefault() }).ToListAsync())
            .ToLookup(s => s.Project, s => (s.District, s.Percent));
        List<IssuedPoints> issued = [];
        foreach (var filing in filings)
        {
            var tenths = PointCounting.Of(CountedResult.Of(filing, kinds[filing.ProjectId]), scheme);
            var shares = shared[filing.ProjectId].GroupBy(s => s.District).Select(g => (District: g.Key, Percent: g.Sum(s => s.Percent))).ToList();
            if (shares.Count == 0) shares = [(filing.DistrictId, 100)];
            foreach (var (share, part) in shares.Zip(PointCounting.Split(tenths, [.. shares.Select(s => s.Percent)])))
                issued.Add(new IssuedPoints { MonthId = month, FilingId = filing.Id, DistrictId = share.District, Percent = share.Percent, Tenths = part });
            issued.Add(new IssuedPoints { MonthId = month, FilingId = filing.Id, UserId = filing.OfficerId, Tenths = tenths });
        }
        return issued;
    }
}

/// <summary>Opens a closed month again to correct it. The reason stays in its history.</summary>
internal sealed record ReopenPeriod : PeriodAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(MonthlyRecognition.ReasonLength)]
    public string? Reason { get; init; }

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, MonthlyRecognition month, Guid by)
    {
        month.Reopen(Reason!, by, actor.Now);
        return NoObjection;
    }
}
