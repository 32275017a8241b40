using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>What the people of the demo city say about its projects, and what they follow. All made up.</summary>
internal static class DemoComments
{
    private static readonly (string Project, string By, int HoursAgo, string Text)[] Comments =
    [
        ("碳化硅外延设备国产化项目", "heqing", 52, "@周岚 联审会前请把设备清单和到货时间补齐，外资部分单列。"),
        ("碳化硅外延设备国产化项目", "zhoulan", 47, "清单已向企业要，周四前给。进口设备的海关编码还差三台。"),
        ("碳化硅外延设备国产化项目", "heqing", 30, "好，到了先发我看。"),
        ("激光熔覆再制造项目", "zhoulan", 26, "生态环境局答复：按报告表办理，约 30 个工作日。"),
    ];

    private static readonly (string Project, string By)[] Follows =
        [("碳化硅外延设备国产化项目", "zhoulan"), ("碳化硅外延设备国产化项目", "heqing"), ("激光熔覆再制造项目", "zhoulan"), ("仓储机器人关节模组项目", "heqing")];

    public static Task LoadAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Comments.AnyAsync() || await db.Follows.Whole.AnyAsync()) return;
        var people = await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id);
        var projects = await DemoTasks.ProjectsAsync(db, actor);
        foreach (var (project, by, hours, text) in Comments)
            db.Comments.Add(new Comment { RecordId = projects[project], ById = people[by], At = actor.Now.AddHours(-hours), Text = text, IsExample = true });
        foreach (var (project, by) in Follows)
            db.Follows.Add(new Follow { UserId = people[by], RecordId = projects[project], Since = actor.Now, IsExample = true });
    });
}
