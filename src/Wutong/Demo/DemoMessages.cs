using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>A few messages of one account, so that the bell has something to say. They are made up, as their mark says.</summary>
internal static class DemoMessages
{
    private static readonly (string Kind, string Subject, int HoursAgo)[] All =
        [(JobMessages.Failed.Name, "导入引荐台账（示例）", 2), (JobMessages.Done.Name, "导出招商项目（示例）", 5), (JobMessages.Done.Name, "导出推介会清单（示例）", 29)];

    public static async Task LoadAsync(WutongDb db, Actor actor)
    {
        if (await db.Messages.Whole.AnyAsync(m => m.IsExample)) return;
        var reader = await db.Users.Where(u => u.UserName == "zhoulan").Select(u => u.Id).SingleAsync();
        foreach (var (kind, subject, hours) in All)
            db.Messages.Add(new Message { UserId = reader, Kind = kind, Subject = subject, Link = "/jobs", Arguments = "[]", Key = $"demo:{hours}", CreatedAt = actor.Now.AddHours(-hours), IsExample = true });
    }
}
