using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Statistics;

/// <summary>What came of the proposals of a year, for one office or all.</summary>
/// <param name="Name">Of the office that leads; null for the whole.</param>
internal sealed record YearLine(string? Name, int Received, int Answered, int OnTime, int Late, int Consulted, IReadOnlyDictionary<ReplyCategory, int> Classes, IReadOnlyDictionary<Satisfaction, int> Words, int Published)
{
    public static string Share(int part, int whole) => whole == 0 ? "—" : $"{Math.Round(100.0 * part / whole, 1).ToString("0.#", null)}%";

    public int Judged => Words.Values.Sum();
}

/// <summary>The proposals that came in a year, counted: those sent back are not this bureau's and do not count. Of one that was answered again the last answer counts.</summary>
internal sealed record ProposalYear(int Year, IReadOnlyList<int> Years, YearLine All, IReadOnlyList<YearLine> Offices, IReadOnlyDictionary<ProposalKind, int> Kinds, int Extended, int Redone)
{
    /// <summary>A bureau gets some hundred a year.</summary>
    private const int Most = 10_000;

    private sealed record Case(Proposal Proposal, Reply? Reply, bool HasConsultation);

    /// <summary>Of what the actor may see.</summary>
    public static async Task<ProposalYear> OfAsync(WutongDb db, Actor actor, int? asked, Func<Guid, string?> nameOf)
    {
        var visible = db.Proposals.VisibleTo(actor);
        var days = (Min: await visible.MinAsync(p => (DateOnly?)p.ReceivedOn), Max: await visible.MaxAsync(p => (DateOnly?)p.ReceivedOn));
        List<int> years = days is { Min: { } first, Max: { } last } ? [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse()] : [];
        var year = asked ?? (years.Count > 0 ? years[0] : actor.Now.Day().Year);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var proposals = await visible.AsNoTracking().AsSplitQuery().Include(p => p.Handlers).Include(p => p.Proposers).Include(p => p.Extensions).Include(p => p.Consultations).Where(p => p.ReceivedOn >= from && p.ReceivedOn <= to && p.State != ProposalState.Returned).OrderBy(p => p.Id).Take(Most).ToListAsync();
        var ids = proposals.Select(p => p.Id).ToList();
        var replies = (await db.Replies.Whole.AsNoTracking().Include(r => r.Evaluations).Where(r => ids.Contains(r.ProposalId) && r.OfficeId == null && r.SignedOn != null).ToListAsync()).GroupBy(r => r.ProposalId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Round)!);
        var rule = await db.HandlingRuleAsync();
        var cases = proposals.Select(p => new Case(p, replies.GetValueOrDefault(p.Id), p.Consultations.Count > 0)).ToList();
        var today = actor.Now.Day();
        var offices = cases.GroupBy(c => c.Proposal.Handlers.Find(h => h.Part == HandlerPart.Lead)?.OfficeId).Where(g => g.Key is not null).Select(g => Count(nameOf(g.Key!.Value), [.. g], rule, today)).OrderByDescending(l => l.Received).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();
        return new(year, years, Count(null, cases, rule, today), offices, proposals.GroupBy(p => p.Kind).ToDictionary(g => g.Key, g => g.Count()), proposals.Count(p => p.Extensions.Count > 0), proposals.Count(p => p.Round > 1));
    }

    private static YearLine Count(string? name, IReadOnlyList<Case> cases, HandlingRule rule, DateOnly today)
    {
        var answered = cases.Where(c => c.Reply is not null).ToList();
        return new(name, cases.Count, answered.Count, answered.Count(c => c.Reply!.SignedOn <= c.Proposal.DueOn || c.Proposal.DueOn is null), cases.Count(c => IsLate(c, today)), cases.Count(c => c.HasConsultation),
            answered.Where(c => c.Reply!.Category is not null).GroupBy(c => c.Reply!.Category!.Value).ToDictionary(g => g.Key, g => g.Count()),
            answered.Select(c => Word(c, rule)).OfType<Satisfaction>().GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()),
            answered.Count(c => c.Reply!.IsPublic == true && c.Reply.State == ReplyState.Sent));
    }

    private static bool IsLate(Case one, DateOnly today) => one.Proposal.DueOn is { } due && (one.Reply?.SignedOn ?? today) > due;

    /// <summary>The word of the one that leads; where all are asked, the least satisfied.</summary>
    private static Satisfaction? Word(Case one, HandlingRule rule)
    {
        var said = one.Reply!.Evaluations;
        if (rule.Evaluators == Evaluators.All) return said.Count == 0 ? null : said.Max(e => e.Satisfaction);
        return one.Proposal.Lead is { } lead ? said.Find(e => e.ProposerId == lead.Id)?.Satisfaction : null;
    }
}
