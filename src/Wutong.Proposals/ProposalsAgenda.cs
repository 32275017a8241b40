using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Agenda;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals;

/// <summary>Last days of proposals and of what replies promised, in the calendars of those who work on them.</summary>
internal static class ProposalsAgenda
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<AgendaEntry>> OfAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to)
    {
        if (!actor.IsAny(ProposalsModule.Staff)) return [];
        var due = await db.Proposals.VisibleTo(actor).Where(p => p.DueOn >= from && p.DueOn <= to && (p.State == ProposalState.InHand || p.State == ProposalState.Redo)).OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.Title, p.DueOn, p.IsExample }).ToListAsync();
        var promised = await db.Commitments.VisibleTo(actor).Where(c => c.DueOn >= from && c.DueOn <= to && c.State == CommitmentState.Open).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most).Select(c => new { c.Id, c.Text, c.DueOn, c.IsExample }).ToListAsync();
        return
        [
            .. due.Select(p => new AgendaEntry(p.Id, Words.Agenda_ProposalDue, "file-text", p.Title, p.DueOn!.Value, null, null, $"/proposals/{p.Id}", p.IsExample)),
            .. promised.Select(c => new AgendaEntry(c.Id, Words.Agenda_CommitmentDue, "checklist", c.Text, c.DueOn!.Value, null, null, $"/proposals/commitments/{c.Id}", c.IsExample)),
        ];
    }
}
