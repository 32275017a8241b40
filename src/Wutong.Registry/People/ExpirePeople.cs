using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Registry.People;

/// <summary>
/// Every night erases the contacts that nobody needed for <see cref="Person.YearsKept"/> years, and once a week tells the head office which will follow
/// within 30 days: so what is still needed can be said in time.
/// </summary>
internal static class ExpirePeople
{
    public const string Name = "expire-people";

    /// <summary>The contacts that come next, as a list. The span is that of the message.</summary>
    public const string NextPath = "/registry/people?kept.in=next30&cols=name,organisation,post,kept";

    public static MessageKind Soon { get; } = new("people-expire", () => Words.Message_PeopleExpire, () => Words.Message_PeopleExpireText);

    public static JobKind Kind { get; } = new(Name, () => Words.Job_ExpirePeople, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Daily(3, 40),
    };

    /// <summary>How many were erased by now.</summary>
    internal sealed record Erased(int People);

    private static async Task RunAsync(JobRun run)
    {
        var (db, today) = (run.Db, run.Actor.Now.Day());
        var sum = run.CheckpointAs<Erased>() ?? new Erased(0);
        var over = db.People.Whole.Where(p => p.KeptUntil < today);
        var total = sum.People + await over.CountAsync();
        // One write each: a contact that somebody changes meanwhile is kept.
        while (await over.OrderBy(p => p.KeptUntil).ThenBy(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync() is { } person)
        {
            var next = new Erased(sum.People + 1);
            sum = await db.WriteAsync(async () =>
            {
                if (!await over.AnyAsync(p => p.Id == person)) return sum;
                await db.EraseAsync(run.Actor, nameof(Person), person, InChinese(nameof(Words.Person_KeptIsOver)));
                await run.CheckpointAsync(next);
                return next;
            });
            await run.ReportAsync(sum.People, total);
        }
        await TellAsync(db, run.Actor.Now);
        run.Finish(string.Format(null, Words.Job_ExpiredPeople, sum.People), data: sum);
    }

    private static Task TellAsync(WutongDb db, DateTimeOffset now) => db.WriteAsync(async () =>
    {
        var today = now.Day();
        var week = ISOWeek.ToDateTime(ISOWeek.GetYear(now.InChina().DateTime), ISOWeek.GetWeekOfYear(now.InChina().DateTime), DayOfWeek.Monday);
        var until = today.AddDays(29);
        var count = await db.People.Whole.CountAsync(p => p.KeptUntil >= today && p.KeptUntil <= until);
        if (count == 0) return;
        foreach (var keeper in await db.UsersAs(Role.HeadOffice).Select(u => u.Id).ToListAsync())
            await db.SendMessageAsync(Soon, keeper, new MessageText(InChinese(nameof(Words.Menu_People)), NextPath, $"{week:yyyy-MM-dd}", count.ToString(null, null), until.ToString("yyyy-MM-dd", null)), now);
    });

    // What stands in records is data of the city, whatever language the program that writes it speaks.
    private static string InChinese(string name) => Words.ResourceManager.GetString(name, new CultureInfo("zh-CN"))!;
}
