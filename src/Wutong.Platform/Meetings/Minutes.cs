using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

/// <summary>The minutes of a meeting (会议纪要) as a Word document: who met, what was spoken about, what was decided, who carries it out by when.</summary>
internal static class Minutes
{
    /// <summary>Always Chinese: it goes to colleagues and into the archive, whoever's page it was taken from.</summary>
    public static async Task<byte[]> WriteAsync(WutongDb db, Actor actor, Meeting meeting)
    {
        var names = await db.NamesOfUsers(meeting.Attendees.Select(a => a.UserId).Append(meeting.ChairId).Append(meeting.KeeperId));
        var taskIds = meeting.Decisions.Select(d => d.TaskId).OfType<Guid>().ToList();
        // A task that was passed on to somebody else is still the meeting's, and in its minutes.
        var tasks = await db.Tasks.Whole.AsNoTracking().Where(t => taskIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => new { t.OwnerId, t.DueAt });
        var owners = await db.NamesOfUsers(tasks.Values.Select(t => t.OwnerId));
        var office = await db.Offices.Whole.Where(o => o.Id == meeting.OfficeId).Select(o => o.Name).SingleAsync();
        string People(Presence presence) => string.Join('、', meeting.Attendees.Where(a => a.Presence == presence).Select(a => names[a.UserId]));

        List<DocumentPart> parts =
        [
            new Paragraph(TextStyle.Title, $"{meeting.Title}\n会议纪要"),
            Line("时间", meeting.HeldAt.InChina().ToString("yyyy年M月d日 HH:mm", null)), Line("地点", meeting.Place), Line("主持", names[meeting.ChairId]),
            Line("出席", People(meeting.State == MeetingState.Held ? Presence.Present : Presence.Invited)), Line("请假", People(Presence.Excused)), Line("缺席", People(Presence.Absent)), Line("记录", names[meeting.KeeperId]),
            new Paragraph(TextStyle.Heading1, "一、会议议题"),
            .. meeting.Topics.OrderBy(t => t.Number).Select(t => new Paragraph(TextStyle.Body, $"{t.Number}．{t.Title}")),
            new Paragraph(TextStyle.Heading1, "二、议定事项"),
        ];
        foreach (var topic in meeting.Topics.OrderBy(t => t.Number).Where(t => meeting.Decisions.Any(d => d.TopicId == t.Id)))
        {
            parts.Add(new Paragraph(TextStyle.Heading2, $"（{ChineseNumber.Of(topic.Number)}）{topic.Title}"));
            parts.AddRange(Decided(d => d.TopicId == topic.Id));
        }
        parts.AddRange(Decided(d => d.TopicId is null));
        var carried = meeting.Decisions.OrderBy(d => d.Number).Where(d => d.TaskId is { } id && tasks.ContainsKey(id)).ToList();
        if (carried.Count > 0)
        {
            parts.Add(new Paragraph(TextStyle.Heading1, "三、任务分工"));
            parts.Add(new TablePart(["序号", "事项", "责任人", "完成时限"], [1, 6, 2, 3],
                [.. carried.Select((d, i) => (IReadOnlyList<string>)[$"{i + 1}", d.Text, owners[tasks[d.TaskId!.Value].OwnerId], tasks[d.TaskId.Value].DueAt?.InChina().ToString("yyyy年M月d日", null) ?? "—"])]));
        }
        parts.Add(new Paragraph(TextStyle.Right, $"{office}\n{meeting.HeldAt.InChina():yyyy年M月d日}"));

        using var file = new MemoryStream();
        WordDocument.Write(file, $"{meeting.Title}会议纪要", office, actor.Now, parts);
        return file.ToArray();

        IEnumerable<Paragraph> Decided(Func<Decision, bool> which) => meeting.Decisions.Where(which).OrderBy(d => d.Number).Select(d => new Paragraph(TextStyle.Body, $"{d.Number}．{d.Text}"));
    }

    private static Paragraph Line(string label, string value) => new(TextStyle.Plain, [new Run($"{label}：", IsStrong: true), new Run(value.Length == 0 ? "—" : value)]);
}
