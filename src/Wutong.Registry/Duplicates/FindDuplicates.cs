using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Registry.Duplicates;

/// <summary>
/// Compares all organisations and keeps the pairs that look like one: asked for by the head office, and every night. A pair that was decided about stays
/// decided; an open one that no longer looks alike is dropped. Begun anew it finds the same pairs and changes none that is as it was, so it can be
/// stopped anywhere.
/// </summary>
internal static class FindDuplicates
{
    public const string Name = "find-duplicates";

    // A batch holds the write gate for some milliseconds, so others go on working.
    private const int Batch = 200;

    public static JobKind Kind { get; } = new(Name, () => Words.Duplicate_Find, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Daily(2, 40),
    };

    /// <summary>How much is kept and dropped by now.</summary>
    internal sealed record Position(int Kept, int Dropped);

    /// <summary>What came of it.</summary>
    internal sealed record Result(int Compared, int Found, int Dropped);

    private static async Task RunAsync(JobRun run)
    {
        var (db, actor) = (run.Db, run.Actor);
        // The rights are those of now: whoever lost the role meanwhile finds nothing.
        if (!actor.IsAny(RegistryModule.Mergers)) throw new JobFailed(Platform.Words.Error_Forbidden);
        var records = await RecordsAsync(db, actor);
        var pairs = DuplicateFinder.Find(records, progress: share => run.ReportAsync((long)(share * records.Count), records.Count, Words.Duplicate_Comparing));
        var at = new Position(0, 0);
        foreach (var batch in pairs.Chunk(Batch))
        {
            var next = at with { Kept = at.Kept + batch.Length };
            await db.WriteAsync(async () =>
            {
                await KeepAsync(db, actor, batch);
                await run.CheckpointAsync(next);
            });
            at = next;
            await run.ReportAsync(records.Count, records.Count, string.Format(null, Words.Duplicate_Keeping, at.Kept, pairs.Count));
        }
        foreach (var batch in (await GoneAsync(db, actor, pairs)).Chunk(Batch))
        {
            var next = at with { Dropped = at.Dropped + batch.Length };
            await db.WriteAsync(async () =>
            {
                foreach (var gone in await db.DuplicateSuggestions.Whole.Where(s => batch.Contains(s.Id) && s.State == DuplicateState.Open).ToListAsync()) db.DuplicateSuggestions.Remove(gone);
                await run.CheckpointAsync(next);
            });
            at = next;
        }
        run.Finish(string.Format(null, Words.Duplicate_Found, records.Count.ToString("#,##0", null), pairs.Count.ToString("#,##0", null)), actor.Id is null ? null : "/registry/duplicates?state=Open", new Result(records.Count, pairs.Count, at.Dropped));
    }

    private static async Task<List<DuplicateRecord>> RecordsAsync(WutongDb db, Actor actor)
    {
        // Four plain reads instead of one with lists in it: a hundred thousand rows come in a second.
        var rows = await db.Organisations.VisibleTo(actor).Select(o => new { o.Id, o.Name, o.CreditCode, o.Telephone }).ToListAsync();
        var names = (await db.Organisations.VisibleTo(actor).SelectMany(o => o.OtherNames).Select(n => new { n.OrganisationId, n.Name }).ToListAsync()).ToLookup(n => n.OrganisationId, n => n.Name);
        var addresses = (await db.Organisations.VisibleTo(actor).SelectMany(o => o.Sites).Where(s => s.Until == null).Select(s => new { s.OrganisationId, s.Address }).ToListAsync()).ToLookup(s => s.OrganisationId, s => s.Address);
        return [.. rows.Select(o => new DuplicateRecord(o.Id, o.Name, [.. names[o.Id]], o.CreditCode, o.Telephone is null ? [] : [o.Telephone], [.. addresses[o.Id]]))];
    }

    private static async Task KeepAsync(WutongDb db, Actor actor, DuplicatePair[] batch)
    {
        var ordered = batch.Select(p => (Pair: p, Ids: DuplicateSuggestion.InOrder(p.One, p.Other))).ToList();
        var firsts = ordered.Select(p => p.Ids.First).ToList();
        var known = (await db.DuplicateSuggestions.Whole.Where(s => firsts.Contains(s.FirstId)).ToListAsync()).ToDictionary(s => (s.FirstId, s.SecondId));
        foreach (var (pair, ids) in ordered)
        {
            if (!known.TryGetValue(ids, out var suggestion))
                db.DuplicateSuggestions.Add(suggestion = new DuplicateSuggestion { FirstId = ids.First, SecondId = ids.Second, FoundAt = actor.Now });
            var (score, reasons) = ((long)Math.Round(pair.Score * 1000), string.Join(',', pair.Reasons));
            // A pair that is as it was is left alone, so that nobody's open page is out of date.
            if (suggestion.State == DuplicateState.Open && (suggestion.Score, suggestion.Reasons) != (score, reasons)) (suggestion.Score, suggestion.Reasons) = (score, reasons);
        }
    }

    /// <summary>The open pairs that were found once and now are not.</summary>
    private static async Task<List<Guid>> GoneAsync(WutongDb db, Actor actor, List<DuplicatePair> pairs)
    {
        var found = pairs.Select(p => DuplicateSuggestion.InOrder(p.One, p.Other)).ToHashSet();
        var open = await db.DuplicateSuggestions.VisibleTo(actor).AsNoTracking().Where(s => s.State == DuplicateState.Open && s.Reasons != nameof(DuplicateReason.ByHand)
            && s.First.MergedIntoId == null && s.Second.MergedIntoId == null).Select(s => new { s.Id, s.FirstId, s.SecondId }).ToListAsync();
        return [.. open.Where(s => !found.Contains((s.FirstId, s.SecondId))).Select(s => s.Id)];
    }
}

/// <summary>Remembers that two records are two organisations, so that nobody is asked again.</summary>
internal sealed record DecideDifferent
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var pair = await db.DuplicateSuggestions.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == Id);
        if (pair is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Mergers)) return Outcome.Denied;
        if (pair.Version != Version) return new Outcome.Stale(null, pair.Version);
        pair.Decide(DuplicateState.Different, actor.Now);
        return Outcome.Saved(pair.Id);
    });
}

/// <summary>Puts two records side by side that nobody suggested.</summary>
internal sealed record SuggestPair
{
    public Guid OneId { get; init; }
    public Guid OtherId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(RegistryModule.Mergers)) return Outcome.Denied;
        if (OneId == OtherId) return Outcome.Refuse(nameof(OtherId), Words.Merge_Itself);
        if (await db.Organisations.VisibleTo(actor).CountAsync(o => o.Id == OneId || o.Id == OtherId) != 2) return Outcome.Missing;
        var (first, second) = DuplicateSuggestion.InOrder(OneId, OtherId);
        var pair = await db.DuplicateSuggestions.Whole.SingleOrDefaultAsync(s => s.FirstId == first && s.SecondId == second);
        if (pair is null) db.DuplicateSuggestions.Add(pair = new DuplicateSuggestion { FirstId = first, SecondId = second, FoundAt = actor.Now, Reasons = nameof(DuplicateReason.ByHand) });
        else if (pair.State == DuplicateState.Different) pair.Decide(DuplicateState.Open, null);
        return Outcome.Saved(pair.Id);
    });
}
