using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Reviews;

namespace Wutong.Demo;

/// <summary>A review of accounts under way, and where 周岚 is signed in: examples.</summary>
internal static class DemoAccess
{
    private static readonly string[] Kept = ["zhoulan", "heqing", "luoqing", "fangning"];

    public static Task LoadAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.AccessReviews.Whole.AnyAsync()) return;
        // What is listed is what has been written so far.
        var users = await db.Users.ToDictionaryAsync(u => u.UserName!);
        var keeper = users["anquan"];
        foreach (var (user, days) in new[] { ("zhoulan", 1), ("heqing", 2), ("luoqing", 5), ("fangning", 3), ("qianwen", 40), ("zhuanjia", 130), ("jiangfan", 9) }) users[user].LastSignInAt = actor.Now.AddDays(-days);
        users["weiyuan"].LeavesOn = actor.Now.Day().AddDays(-6);
        await db.WriteAsync(() => Task.CompletedTask);
        var review = new AccessReview { Name = "2026 年下半年", DueOn = actor.Now.Day().AddDays(9), IdleDays = AccessReview.UsualIdleDays, StartedById = keeper.Id, StartedAt = actor.Now, IsExample = true };
        db.AccessReviews.Add(review);
        var by = new Actor(keeper.Id, keeper.UserName!, keeper.DisplayName, [], actor.Now);
        foreach (var line in await ReviewLines.OfAsync(db, review))
        {
            if (Kept.Contains(line.Account)) line.Decide(AccessDecision.Kept, "仍在岗，职责没有变", by, []);
            db.AccessReviewLines.Add(line);
        }
        foreach (var (device, address, days, hours) in new[] { ("Edge 131 · Windows", "10.20.3.*", 1, 2), ("WeCom 4 · Android", "112.4.87.*", 3, 1) })
            db.SignInSessions.Add(new SignInSession
            {
                UserId = users["zhoulan"].Id, Way = SignInWay.Authenticator, Device = device, Address = address, DeviceKey = ApiToken.HashOf(device), IsExample = true,
                StartedAt = actor.Now.AddDays(-days), SeenAt = actor.Now.AddDays(-days).AddHours(hours), EndedAt = actor.Now.AddDays(-days).AddHours(hours),
            });
    });
}
