using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Guests;

/// <summary>Clears who guests were, a year after their event as the notice says. That somebody of a firm came stays.</summary>
internal static class ExpireGuests
{
    public const string Name = "expire-guests";
    private const int Batch = 50;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_ExpireGuests, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator }, Schedule = Schedule.Every(720), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, today, count) = (run.Db, run.Actor.Now.Day(), 0);
        while (true)
        {
            var cleared = 0;
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                var over = await db.EventGuests.Whole.Where(g => g.KeptUntil < today).OrderBy(g => g.Id).Take(Batch).ToListAsync();
                foreach (var guest in over) guest.Forget();
                cleared = over.Count;
            });
            if (cleared == 0) break;
            count += cleared;
        }
        run.Finish(string.Format(null, Words.Job_ExpiredGuests, count), data: new { guests = count });
    }
}
