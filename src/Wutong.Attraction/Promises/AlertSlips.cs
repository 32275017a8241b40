using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>Every morning: tells the owner of a project which promises of years that are over slipped, once each, and asks for what happened by a duty.</summary>
internal static class AlertSlips
{
    public const string Name = "alert-slips";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_AlertSlips, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Daily(6, 40),
        IsQuiet = true,
    };

    public static MessageKind Slipped { get; } = new("promise-slipped", () => Words.Message_Slipped, () => Words.Message_SlippedText);

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        var rule = await db.PromiseRuleAsync();
        var after = Guid.Empty;
        while (await Slipping(db, rule.SlipPercent, now.Day().Year).Where(a => a.Id > after).OrderBy(a => a.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync() is { } next)
        {
            // One write each: what somebody records meanwhile counts.
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await AlertAsync(db, next, rule, now)) count++;
            });
            after = next;
        }
        run.Finish(string.Format(null, Words.Job_SlipsAlerted, count), data: new { agreements = count });
    }

    /// <summary>Agreements of which something slipped that nobody was told of; what was kept is not looked at again each morning.</summary>
    private static IQueryable<Agreement> Slipping(WutongDb db, int percent, int year)
    {
        var actuals = db.Actuals.Whole;
        return db.Agreements.Whole.Where(a => a.SignedOn != null && a.Kind == Recognitions.ContractKind.Formal && a.Promised.Any(v => v.AlertedAt == null && v.Year < year
            && !actuals.Any(c => c.AgreementId == v.AgreementId && c.Measure == v.Measure && c.Year == v.Year && c.Worth >= v.Worth / 100 * percent)));
    }

    /// <summary>Tells of what slipped and was not told of before; whether there was any.</summary>
    internal static async Task<bool> AlertAsync(WutongDb db, Guid id, PromiseRule rule, DateTimeOffset now)
    {
        var agreement = await db.Agreements.Whole.Include(a => a.Promised).Include(a => a.Project).SingleAsync(a => a.Id == id);
        var actuals = await db.Actuals.Whole.AsNoTracking().Where(a => a.AgreementId == id).ToListAsync();
        var slipped = PromiseKeeping.Compare(agreement.Promised, actuals, agreement.IsInForce, rule.SlipPercent, now.Day()).Where(l => l.HasSlipped).Select(l => (l.Measure, l.Year)).ToHashSet();
        var fresh = agreement.Promised.Where(v => v.AlertedAt is null && slipped.Contains((v.Measure, v.Year))).ToList();
        if (fresh.Count == 0) return false;
        foreach (var value in fresh) value.AlertedAt = now;
        var project = agreement.Project;
        // The owner is of its team and knows it whole.
        await db.SendMessageAsync(Slipped, project.OwnerId, new MessageText(project.CodeName ?? project.Name, $"/attraction/promises/{id}", $"{id}:{now.UtcTicks}", fresh.Count.ToString(null, null)), now);
        await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_AskSlip)), project.OwnerId, project.OfficeId, project.Id, new TimeLimit(rule.AnswerDays, LimitUnit.WorkingDays), now, agreement.IsExample);
        return true;
    }
}
