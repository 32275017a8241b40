using Wutong.Attraction.Projects;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Gates;

/// <summary>
/// What a firm with a foreign investor reports after its initial report (外商投资信息报告办法): changes within 20 working days, and each year from 1 January to 30 June. The
/// project's owner is reminded by a duty; the initial report itself is a paper of the gate.
/// </summary>
internal static class ForeignReports
{
    private static readonly TimeLimit Change = new(20, LimitUnit.WorkingDays);
    private const int LastMonth = 6, LastDay = 30;

    /// <summary>What of a project a change report is about.</summary>
    public static (Guid Investor, Amount? Registered, Amount? PaidIn, Amount? Contracted, Amount? Arrived) ContentOf(InvestmentProject project) =>
        (project.InvestorId, project.RegisteredCapital, project.PaidInCapital, project.ContractedForeignCapital, project.ArrivedForeignCapital);

    /// <summary>On registration: the first yearly report, in the next year.</summary>
    public static async Task RemindAsync(WutongDb db, InvestmentProject project, DateTimeOffset now)
    {
        if (project.Stage != Stage.Registered || !await IsForeignAsync(db, project)) return;
        var today = now.Day();
        var days = new DateOnly(today.Year + 1, LastMonth, LastDay).DayNumber - today.DayNumber;
        await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_ForeignYearly)), project.OwnerId, project.OfficeId, project.Id, new TimeLimit(days, LimitUnit.NaturalDays), now, project.IsExample);
    }

    /// <summary>What was reported has changed.</summary>
    public static async Task RemindOfChangeAsync(WutongDb db, InvestmentProject project, DateTimeOffset now)
    {
        if (project.Stage < Stage.Registered || !await IsForeignAsync(db, project)) return;
        await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_ForeignChange)), project.OwnerId, project.OfficeId, project.Id, Change, now, project.IsExample);
    }

    private static async Task<bool> IsForeignAsync(WutongDb db, InvestmentProject project) =>
        (await db.OrganisationRefsAsync([project.InvestorId])).TryGetValue(project.InvestorId, out var investor) && investor.IsForeign;
}
