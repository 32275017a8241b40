using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Instructions;

/// <summary>An instruction on its own timeline and on that of the record which it is about: when it was given, and when it was closed.</summary>
internal sealed class InstructionTimeline : TimelineSource<Instruction>
{
    private static readonly TimelineKind Kind = new("instruction", () => Words.Menu_Instructions, "pencil") { SourceKind = SearchableInstructions.Name, Say = code => Enum.Parse<InstructionState>(code).Label(), IsBig = true };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Instructions.Whole.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync();
        return [.. found.SelectMany(i => FactsOf(i).SelectMany(fact => fact.OnEach(i.Id, i.RecordId)))];
    }

    private static IEnumerable<TimelineFact> FactsOf(Instruction i)
    {
        yield return new(Kind, i.Id, i.Id, TimelineFact.On(i.GivenOn, i.RecordedAt), i.LeaderId, nameof(InstructionState.Open), i.Text, i.IsExample);
        if (i.ReportedAt is { } reported) yield return new(Kind, i.Id, i.Id, reported, i.RecordedById, nameof(InstructionState.Reported), i.Report, i.IsExample);
        if (i.ClosedAt is { } closed) yield return new(Kind, i.Id, i.Id, closed, i.LeaderId, nameof(InstructionState.Closed), i.Answer, i.IsExample);
    }
}
