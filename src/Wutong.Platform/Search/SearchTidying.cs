using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>
/// Puts the parts of the index together, every night. Each save adds a part; SQLite merges them as they come but leaves a dozen, and every question looks
/// into each of them. PostgreSQL keeps what was saved last in a list beside the index, which every question reads through.
/// </summary>
internal static class SearchTidying
{
    public const string Name = "search-tidy";

    /// <summary>Pages of the index that are written in one turn: some 50 ms of holding the gate.</summary>
    private const int Pages = 250;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_SearchTidy, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Daily(3, 50),
    };

    private static async Task RunAsync(JobRun run)
    {
        var turns = run.Db.Kind == DatabaseKind.Sqlite ? await MergeAsync(run) : await EmptyListAsync(run);
        run.Finish(Words.Job_SearchTidied, data: new { turns });
    }

    private static async Task<int> EmptyListAsync(JobRun run)
    {
        await run.Db.Database.ExecuteSqlRawAsync("""SELECT gin_clean_pending_list('"IX_SearchTerms_Terms"')""", run.Cancel);
        return 1;
    }

    // As the manual of FTS5 has it: a negative number begins to merge all parts into one, positive ones go on until a turn has nothing left to do.
    private static async Task<int> MergeAsync(JobRun run)
    {
        await TurnAsync(run.Db, -Pages);
        var turns = 1;
        do await run.ReportAsync(turns++);
        while (await TurnAsync(run.Db, Pages));
        return turns;
    }

    /// <summary>Whether anything was merged: the statement alone counts as one change.</summary>
    private static Task<bool> TurnAsync(WutongDb db, int pages) => db.WriteAsync(async () =>
    {
        var before = await ChangesAsync(db);
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchTerms" ("SearchTerms", "rank") VALUES ('merge', {0})""", pages);
        return await ChangesAsync(db) - before > 1;
    });

    private static Task<long> ChangesAsync(WutongDb db) => db.Database.SqlQueryRaw<long>("SELECT total_changes() AS \"Value\"").SingleAsync();
}
