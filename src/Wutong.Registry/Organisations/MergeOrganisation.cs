using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Duplicates;

namespace Wutong.Registry.Organisations;

/// <summary>
/// Reads one record as another from now on. Nothing of either is copied or rewritten: the merged record stays as it is and points to the
/// survivor, whatever refers to it goes on doing so, and undoing it leaves no trace but the log's.
/// </summary>
internal sealed record MergeOrganisation
{
    /// <summary>The record that gives way.</summary>
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>The record that stays.</summary>
    public Guid IntoId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var merged = await db.Organisations.VisibleTo(actor).Include(o => o.Absorbed).SingleOrDefaultAsync(o => o.Id == Id);
        var survivor = await db.Organisations.VisibleTo(actor).SingleOrDefaultAsync(o => o.Id == IntoId);
        if (merged is null || survivor is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Mergers)) return Outcome.Denied;
        if (merged.Id == survivor.Id) return Outcome.Refuse(nameof(IntoId), Words.Merge_Itself);
        if (merged.Version != Version) return new Outcome.Stale(null, merged.Version);
        // Both rows are written before the pair is: two who merge crosswise at once meet there, and one begins again.
        await db.WriteAsync(() =>
        {
            merged.MergeInto(survivor, actor.Now);
            db.Entry(survivor).State = EntityState.Modified;
            return Task.CompletedTask;
        });
        await NoteAsync(db, actor, merged.Id, survivor.Id, DuplicateState.Merged);
        return Outcome.Saved(survivor.Id);
    });

    /// <summary>Keeps the verdict with the pair, whether it was suggested or not.</summary>
    internal static async Task NoteAsync(WutongDb db, Actor actor, Guid one, Guid other, DuplicateState state)
    {
        var (first, second) = DuplicateSuggestion.InOrder(one, other);
        var pair = await db.DuplicateSuggestions.Whole.SingleOrDefaultAsync(s => s.FirstId == first && s.SecondId == second);
        if (pair is null) db.DuplicateSuggestions.Add(pair = new DuplicateSuggestion { FirstId = first, SecondId = second, FoundAt = actor.Now, Reasons = nameof(DuplicateReason.ByHand) });
        pair.Decide(state, state == DuplicateState.Open ? null : actor.Now);
    }
}

/// <summary>Takes a merge back: the record stands for itself again, exactly as it was.</summary>
internal sealed record UnmergeOrganisation
{
    /// <summary>The record that had given way.</summary>
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        // Nobody sees a merged record but through its survivor, so that one is asked.
        var survivor = await db.Organisations.VisibleTo(actor).Include(o => o.Absorbed).SingleOrDefaultAsync(o => o.Absorbed.Any(a => a.Id == Id));
        if (survivor is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Mergers)) return Outcome.Denied;
        var merged = survivor.Absorbed.Single(o => o.Id == Id);
        if (merged.Version != Version) return new Outcome.Stale(null, merged.Version);
        var into = merged.MergedIntoId!.Value;
        merged.Unmerge([.. survivor.Absorbed]);
        // It is read, found and counted without what it gives back.
        db.Entry(survivor).State = EntityState.Modified;
        await MergeOrganisation.NoteAsync(db, actor, merged.Id, into, DuplicateState.Open);
        return Outcome.Saved(merged.Id);
    });
}
