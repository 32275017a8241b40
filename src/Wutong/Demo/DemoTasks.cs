using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>Tasks between the people of the demo city, reckoned back from the day on which it is loaded, so that something is due, something late and something done. All made up.</summary>
internal static class DemoTasks
{
    public static Task LoadAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        // Duties, which nobody gave, come with the modules before.
        if (await db.Tasks.Whole.AnyAsync(t => t.GiverId != null)) return;
        var load = new Loading(db, actor, await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id), await ProjectsAsync(db, actor), await db.WorkCalendarAsync());
        await HeadsAsync(db, load.People);
        var (zhoulan, shen, heqing, jiangfan, fangning) = ("zhoulan", "shenzhiyuan", "heqing", "jiangfan", "fangning");

        await load.GiveAsync("请燎原半导体补齐外延设备的进口清单", zhoulan, heqing, 3, new(5, LimitUnit.WorkingDays), "碳化硅外延设备国产化项目", "按联审会要求，逐台列明型号、海关编码和到货时间。");
        await load.GiveAsync("约固态电解质项目团队来张实地看厂房", zhoulan, zhoulan, 1, new(8, LimitUnit.WorkingDays), "固态电解质中试线项目");
        await load.GiveAsync("核实激光熔覆项目的环评类别", zhoulan, heqing, 9, new(5, LimitUnit.WorkingDays), "激光熔覆再制造项目", "向生态环境局书面咨询。", (task, ids, now) => task.AskExtension(ids[zhoulan], now(2), 3, "环评机构的踏勘排在下周一，请延 3 个工作日。"));
        await load.GiveAsync("补正储能电池簇项目的安评材料", zhoulan, heqing, 12, new(10, LimitUnit.WorkingDays), "储能电池簇集成项目", null, (task, ids, now) => task.Pause(ids[zhoulan], now(5), PauseReason.AwaitingDocuments, "等企业提交消防设计说明"));
        await load.GiveAsync("整理三季度以商引商线索清单", zhoulan, jiangfan, 7, new(5, LimitUnit.WorkingDays), null, "江帆批示：把引荐人、进展和卡点写清楚。");
        await load.GiveAsync("向机器人关节模组项目反馈厂房租金方案", "gunan", heqing, 6, new(4, LimitUnit.WorkingDays), "仓储机器人关节模组项目", null, (task, ids, now) => task.Report(ids["gunan"], now(1), "已发三套方案，企业倾向高新区科创园二期，周五回复。"));
        await load.GiveAsync("催办特气纯化项目的危化品选址意见", shen, heqing, 15, new(5, LimitUnit.WorkingDays), "半导体电子特气纯化项目", "应急局、资规局各一份书面意见。");
        await load.GiveAsync("准备下周联审会材料", heqing, jiangfan, 2, new(6, LimitUnit.WorkingDays), null, "拟签项目每个一页纸。");
        await load.GiveAsync("会签提案复函征求意见稿", "luoqing", fangning, 4, new(7, LimitUnit.NaturalDays), null, "如有修改请直接改在稿上。");
        await load.GiveAsync("登记凤凰镇走访纪要", "luyifan", "luyifan", 5, new(3, LimitUnit.WorkingDays), "精密医疗床驱动系统项目", null, (task, ids, now) => task.Close(ids["luyifan"], now(3), "已登记。"));
        await load.GiveAsync("核对功率器件二期的到账外资", shen, "qianwen", 20, new(5, LimitUnit.WorkingDays), "功率器件封测二期项目", null, (task, ids, now) => { task.Report(ids[shen], now(16), "银行入账单已附。"); task.Close(ids["qianwen"], now(15), null); });
        await load.GiveAsync("催交科技招商季报", heqing, fangning, 1, new(3, LimitUnit.WorkingDays), null);
        var today = actor.Now.Day();
        db.Absences.Add(new Absence { UserId = load.People["qianwen"], DeputyId = load.People["jiangfan"], From = today.AddDays(10), To = today.AddDays(14), Note = "休假", RecordedAt = actor.Now, IsExample = true });
    });

    /// <summary>Heads of two offices, so that what is very late reaches somebody.</summary>
    private static async Task HeadsAsync(WutongDb db, Dictionary<string, Guid> people)
    {
        foreach (var (office, head) in new[] { ("市科技招商办公室", "heqing"), ("保税区招商局", "shenzhiyuan"), ("市科技局招商一科", "zhoulan") })
            (await db.Offices.Whole.SingleAsync(o => o.Name == office)).ChiefId ??= people[head];
    }

    /// <summary>The projects by name, read through their list: the host knows no module's tables.</summary>
    internal static async Task<Dictionary<string, Guid>> ProjectsAsync(WutongDb db, Actor actor)
    {
        var table = CityModules.List.TableFor(actor, "projects")!;
        var sheet = await table.ReadAsync(db, actor, new View { Sort = table.DefaultSort }, 200);
        return sheet.Rows.Cast<IRow>().GroupBy(r => table.Find("name")!.TextOf(r)!).ToDictionary(g => g.Key, g => g.First().Id);
    }

    /// <param name="People">Accounts by name.</param>
    /// <param name="Projects">Projects by name.</param>
    private sealed record Loading(WutongDb Db, Actor Actor, Dictionary<string, Guid> People, Dictionary<string, Guid> Projects, WorkCalendar Calendar)
    {
        /// <summary>A moment in the morning some working days ago.</summary>
        private DateTimeOffset Ago(int workdays)
        {
            var day = Calendar.AddWorkdays(Actor.Now, -workdays).Day();
            return day.StartInChina() + new TimeSpan(9, 30, 0);
        }

        public async Task GiveAsync(string title, string owner, string giver, int workdaysAgo, TimeLimit limit, string? project = null, string? note = null, Action<WorkTask, Dictionary<string, Guid>, Func<int, DateTimeOffset>>? then = null)
        {
            var user = People[owner];
            var office = (await Db.RoleBindings.FirstAsync(b => b.UserId == user && b.OfficeId != null)).OfficeId!.Value;
            var start = Ago(workdaysAgo);
            var task = new WorkTask { Title = title, Note = note, GiverId = People[giver], RecordId = project is null ? null : Projects[project], StartedAt = start, LimitAmount = limit.Amount, LimitUnit = limit.Unit, IsExample = true };
            task.GiveTo(user, office, start);
            var reminders = new Reminders(WarnDays: 1, EscalateDays: 3);
            task.Recount(Calendar, reminders, start);
            then?.Invoke(task, People, Ago);
            task.Recount(Calendar, reminders, Actor.Now);
            Db.Tasks.Add(task);
        }
    }
}
