using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>Instructions and meetings of the demo city with the tasks that follow from them, reckoned back from the day on which it is loaded. All made up.</summary>
internal static class DemoMeetings
{
    private static readonly (string Account, Presence Presence)[] AtReview =
    [
        ("jiangfan", Presence.Present), ("heqing", Presence.Present), ("zhoulan", Presence.Present), ("gunan", Presence.Present), ("shenzhiyuan", Presence.Excused), ("luoqing", Presence.Present), ("tangyi", Presence.Absent),
    ];

    private static readonly string[] AtRegular = ["heqing", "zhoulan", "gunan", "shenzhiyuan", "luyifan"];

    public static Task LoadAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Meetings.Whole.AnyAsync()) return;
        var people = await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id);
        var projects = await DemoTasks.ProjectsAsync(db, actor);
        var calendar = await db.WorkCalendarAsync();
        DateTimeOffset Ago(int workdays, int hour = 9) => calendar.AddWorkdays(actor.Now, -workdays).Day().StartInChina() + new TimeSpan(hour, 30, 0);
        async Task<Guid> OfficeOf(string account) => (await db.RoleBindings.FirstAsync(b => b.UserId == people[account] && b.OfficeId != null)).OfficeId!.Value;

        async Task<WorkTask> TaskAsync(string title, string giver, string owner, int ago, int days, Guid? record, Guid? instruction = null, Guid? meeting = null)
        {
            var task = new WorkTask { Title = title, GiverId = people[giver], RecordId = record, InstructionId = instruction, MeetingId = meeting, StartedAt = Ago(ago), LimitAmount = days, LimitUnit = LimitUnit.WorkingDays, IsExample = true };
            task.GiveTo(people[owner], await OfficeOf(owner), Ago(ago));
            task.Recount(calendar, new Reminders(WarnDays: 1, EscalateDays: 3), actor.Now);
            db.Tasks.Add(task);
            return task;
        }

        async Task<Instruction> InstructionAsync(string text, int ago, Guid? record)
        {
            var instruction = new Instruction { LeaderId = people["jiangfan"], By = "江帆", Text = text, GivenOn = Ago(ago).Day(), RecordId = record, RecordedById = people["fangning"], OfficeId = await OfficeOf("fangning"), RecordedAt = Ago(ago, 15), ChangedAt = Ago(ago, 15), IsExample = true };
            db.Instructions.Add(instruction);
            return instruction;
        }

        var gas = projects["半导体电子特气纯化项目"];
        var first = await InstructionAsync("请招商办牵头，一周内拿出电子特气项目的选址比选方案，危化品的底线不能碰。", 8, gas);
        await TaskAsync("提出电子特气项目选址比选方案", "jiangfan", "heqing", 8, 5, gas, first.Id);
        await TaskAsync("征求应急、生态环境两部门对选址的意见", "jiangfan", "shenzhiyuan", 8, 10, gas, first.Id);
        var second = await InstructionAsync("固态电解质中试线的场地租金，按“拎包入住”标准谈一次，结果报我。", 15, projects["固态电解质中试线项目"]);
        var done = await TaskAsync("谈定中试线场地租金", "jiangfan", "zhoulan", 15, 8, projects["固态电解质中试线项目"], second.Id);
        done.Report(people["zhoulan"], Ago(9), "已谈妥前两年减半，第三年起按评估价。");
        done.Close(people["jiangfan"], Ago(8), "同意。");
        done.Recount(calendar, new Reminders(WarnDays: 1, EscalateDays: 3), actor.Now);
        second.Do(InstructionAct.Report, "租金已谈妥：前两年减半。企业计划下月初签意向书。", Ago(7));

        var held = new Meeting { Kind = MeetingKind.JointReview, Title = "科技招商项目联审会（第 11 次）", HeldAt = Ago(6), Place = "市科技局三楼会议室", ChairId = people["jiangfan"], KeeperId = people["heqing"], OfficeId = await OfficeOf("heqing"), RecordedAt = Ago(10), ChangedAt = Ago(6, 16), IsExample = true };
        foreach (var (guest, _) in AtReview) held.Invite(people[guest]);
        held.AddTopic("氢能储运瓶阀项目准入和供地", projects["氢能储运瓶阀项目"]);
        held.AddTopic("碳化硅外延设备国产化项目扶持条款的公平竞争审查", projects["碳化硅外延设备国产化项目"]);
        foreach (var (guest, presence) in AtReview) held.NotePresence(people[guest], presence);
        held.Decide("同意氢能储运瓶阀项目准入，用地按工业用地弹性年期供应，由高新区招商局两周内对接资规局。", held.Topics[0].Id);
        held.Decide("碳化硅外延设备项目的设备补贴条款删去“在本地注册”的前提，重新送公平竞争审查。", held.Topics[1].Id);
        held.Decide("下次联审会安排在两周后。", null);
        held.Become(MeetingState.Held);
        db.Meetings.Add(held);
        held.CarryOut(held.Decisions[0].Id, (await TaskAsync("对接资规局，落实瓶阀项目弹性年期供地", "heqing", "gunan", 6, 10, projects["氢能储运瓶阀项目"], meeting: held.Id)).Id);
        held.CarryOut(held.Decisions[1].Id, (await TaskAsync("修改设备补贴条款，重新送公平竞争审查", "heqing", "zhoulan", 6, 4, projects["碳化硅外延设备国产化项目"], meeting: held.Id)).Id);

        var next = new Meeting { Kind = MeetingKind.Regular, Title = "科技招商双周例会", HeldAt = Ago(-3, 14), Place = "市科技局二楼会议室", ChairId = people["heqing"], KeeperId = people["zhoulan"], OfficeId = await OfficeOf("zhoulan"), RecordedAt = Ago(1), ChangedAt = Ago(1), IsExample = true };
        foreach (var guest in AtRegular) next.Invite(people[guest]);
        next.AddTopic("在谈项目逐个过堂：本月可签、可注册的", null);
        next.AddTopic("激光熔覆再制造项目环评", projects["激光熔覆再制造项目"]);
        db.Meetings.Add(next);
    });
}
