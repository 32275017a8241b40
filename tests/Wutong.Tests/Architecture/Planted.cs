using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

// A little city in which every rule is broken once, so that each rule can be seen to fail.
#pragma warning disable IDE0130, CA1050

namespace Wutong.Tests.Planted.Platform
{
    internal sealed class KnowsAModule { public Registry.Contracts.Fine? Of { get; set; } }
}

namespace Wutong.Tests.Planted.Platform.Data
{
    internal sealed class MaySave { public static Task Save(DbContext db) => db.SaveChangesAsync(); }
}

namespace Wutong.Tests.Planted.Registry.Contracts
{
    public sealed class Fine;
}

namespace Wutong.Tests.Planted.Registry.Rows
{
    public sealed class TooPublic;

    internal sealed class KnowsAttraction { public Attraction.Room? Of { get; set; } }

    internal sealed class KnowsTheHost { public Host.Door? Of { get; set; } }

    internal sealed class Saves
    {
        public static async Task Save(DbContext db)
        {
            await Task.Yield();
            await db.SaveChangesAsync();
        }
    }

    internal sealed class SavesInALambda { public static Func<Task> Save(DbContext db) => () => db.SaveChangesAsync(); }

    internal sealed class OpensASet
    {
        public static async Task<int> Count(DbContext db)
        {
            await Task.Yield();
            return await db.Set<TooPublic>().CountAsync();
        }
    }

    internal sealed class ReadsTheClock { public static DateTimeOffset Now() => DateTimeOffset.UtcNow; }

    internal sealed class ReadsTheDayLater
    {
        public static async Task<DateTime> Today()
        {
            await Task.Yield();
            return DateTime.Today;
        }
    }

    public sealed class PublicPage : PageModel;
}

namespace Wutong.Tests.Planted.Attraction
{
    internal sealed class Room { public Registry.Contracts.Fine? Allowed { get; set; } }

    internal sealed class ReachesIn { public Registry.Rows.TooPublic? Of { get; set; } }
}

namespace Wutong.Tests.Planted.Rules
{
    internal sealed class EngineThatKnows { public Platform.KnowsAModule? Of { get; set; } }
}

namespace Wutong.Tests.Planted.Host
{
    internal sealed class Door;
}
