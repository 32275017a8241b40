namespace Wutong.Platform.Jobs;

/// <summary>Goes through every record of several kinds, a few in a transaction, and goes on where it was after a crash.</summary>
internal static class RootWalk
{
    /// <summary>Records a transaction: well under 50 ms of holding the gate.</summary>
    public const int Batch = 50;

    /// <summary>A kind of record.</summary>
    /// <param name="Next">The ids after one, in their order, at most <see cref="Batch"/>.</param>
    /// <param name="Work">What is done about them, inside a write.</param>
    public sealed record Source(Type Root, Func<Guid, Task<List<Guid>>> Next, Func<Task<int>> Count, Func<IReadOnlyCollection<Guid>, Task> Work);

    /// <summary>How far it is.</summary>
    /// <param name="Source">Which of the kinds.</param>
    /// <param name="Last">The last of its records that was done.</param>
    internal sealed record Place(int Source, Guid Last, long Done);

    /// <returns>How many records it went through.</returns>
    public static async Task<long> RunAsync(JobRun run, IEnumerable<Source> all)
    {
        // In an order that a restarted program has, too.
        var sources = all.OrderBy(s => s.Root.FullName, StringComparer.Ordinal).ToList();
        var place = run.CheckpointAs<Place>() ?? new Place(0, Guid.Empty, 0);
        long total = 0;
        foreach (var source in sources) total += await source.Count();
        while (place.Source < sources.Count)
        {
            var next = place;
            await run.Db.WriteAsync(async () =>
            {
                var ids = await sources[place.Source].Next(place.Last);
                if (ids.Count > 0) await sources[place.Source].Work(ids);
                next = ids.Count == 0 ? place with { Source = place.Source + 1, Last = Guid.Empty } : place with { Last = ids[^1], Done = place.Done + ids.Count };
                await run.CheckpointAsync(next);
            });
            place = next;
            await run.ReportAsync(place.Done, Math.Max(total, place.Done));
        }
        return place.Done;
    }
}
