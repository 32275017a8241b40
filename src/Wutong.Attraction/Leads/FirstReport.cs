using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Rules;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>Who holds an investor already: a lead, or a project that is negotiated.</summary>
internal sealed record Holder(Guid? LeadId, Guid? ProjectId);

/// <summary>
/// The rule of the first report. An investor is held by whoever reported it first; who comes second learns that it is held and whom to ask. What is done for the
/// answer is the same whoever holds it, so neither its words nor its time tell a confidential holder from a plain one.
/// </summary>
internal sealed class FirstReport(WutongDb db)
{
    private string? refusal;

    /// <summary>Runs a report as one write. A refused one is saved as well, as a case, and still answered as refused.</summary>
    public static async Task<Outcome> RunAsync(WutongDb db, Func<FirstReport, Task<Outcome>> work)
    {
        var report = new FirstReport(db);
        var outcome = await db.WriteAsync(() =>
        {
            report.refusal = null;
            return work(report);
        });
        return report.refusal is { } why && outcome is Outcome.Done ? Outcome.Refuse(nameof(LeadFields.Investor), why) : outcome;
    }

    /// <summary>Registers a new lead, or records the case of its refusal.</summary>
    public async Task<Outcome> HoldAsync(Actor actor, Lead lead)
    {
        var investor = await db.InvestorAsync(lead.Investor, lead.CreditCode);
        if (await db.HolderOfAsync(investor) is { } holder) return await RefuseAsync(actor, lead, holder);
        await db.RegisterAsync(lead, investor.Marks, actor.Now);
        return Outcome.Saved(lead.Id);
    }

    /// <summary>Holds the investor that a standing lead was changed to, or leaves everything as it was and records the case.</summary>
    public async Task<Outcome> RenameAsync(Actor actor, Lead lead)
    {
        var investor = await db.InvestorAsync(lead.Investor, lead.CreditCode);
        if (await db.HolderOfAsync(investor, except: lead.Id) is { } holder)
        {
            var asked = LeadCase.Of(lead, holder, actor);
            db.ChangeTracker.Clear();
            return await RecordAsync(actor, asked, holder);
        }
        lead.Rename(investor.Marks);
        return Outcome.Saved(lead.Id);
    }

    private Task<Outcome> RefuseAsync(Actor actor, Lead lead, Holder holder) => RecordAsync(actor, LeadCase.Of(lead, holder, actor), holder);

    private async Task<Outcome> RecordAsync(Actor actor, LeadCase asked, Holder holder)
    {
        // Whoever sees the holder anyway is told which it is: a colleague is no rival, and no case for the head office.
        if (await db.OpenNameOfAsync(actor, holder) is { } known) return Outcome.Refuse(nameof(LeadFields.Investor), string.Format(null, Words.Lead_HeldByOwn, known));
        refusal = string.Format(null, Words.Lead_Held, await db.RecordCaseAsync(asked, actor.Now));
        return Outcome.Saved();
    }
}

internal static class FirstReports
{
    extension(WutongDb db)
    {
        /// <summary>Who holds this investor by any of its marks; null when it is free.</summary>
        /// <param name="except">A lead that does not count, since it is the one that asks.</param>
        public async Task<Holder?> HolderOfAsync(Investor investor, Guid? except = null)
        {
            var (keys, cores, group) = (investor.Marks.Select(m => m.Key).ToList(), investor.Marks.Select(m => m.Core).OfType<string>().Distinct().ToList(), investor.Group.ToList());
            var near = await db.Leads.Whole.SelectMany(l => l.Marks).Where(m => keys.Contains(m.Key) || (m.Core != null && cores.Contains(m.Core))).Where(m => m.LeadId != except).AsNoTracking().ToListAsync();
            var negotiated = await db.Projects.Whole
                .Where(p => group.Contains(p.InvestorId) && p.StageSortValue < (long)Stage.Signed && p.State != ProjectState.Terminated && p.State != ProjectState.Lapsed)
                .OrderBy(p => p.BegunAt).ThenBy(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync();
            var held = near.FirstOrDefault(m => investor.Marks.Any(own => Investors.AreOne(own, m.Mark)));
            return held is null && negotiated is null ? null : new Holder(held?.LeadId, held is null ? negotiated : null);
        }

        /// <summary>Lets a new lead hold its investor, and starts its clocks where it is large enough.</summary>
        public async Task RegisterAsync(Lead lead, IEnumerable<InvestorMark> marks, DateTimeOffset now)
        {
            var rule = await db.LeadRuleAsync();
            lead.Hold(marks, rule.MonthsFor(lead.TotalInvestment), await db.WorkCalendarAsync(), now);
            db.Leads.Add(lead);
            await db.StartClockAsync(lead, rule, now);
            if (lead.ReferredBy is not null && rule.HasClock(lead.TotalInvestment)) await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_Answer)), lead.HolderId, lead.OfficeId, lead.Id, rule.Answer, now, lead.IsExample);
        }

        /// <summary>The name of the holder, if the actor may see it whole; null for everybody else.</summary>
        public async Task<string?> OpenNameOfAsync(Actor actor, Holder holder)
        {
            var lead = await db.Leads.VisibleTo(actor).Where(Lead.OpenTo(actor)).Where(l => l.Id == holder.LeadId).Select(l => l.Name).FirstOrDefaultAsync();
            var project = await db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor)).Where(p => p.Id == holder.ProjectId).Select(p => p.Name).FirstOrDefaultAsync();
            return lead ?? project;
        }
    }
}
