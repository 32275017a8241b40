using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Reports;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Demo;

/// <summary>A weekly and a monthly report, made up, with those of the periods before the day on which the city is loaded.</summary>
internal static class DemoReports
{
    private sealed record Part(SectionKind Kind, string Heading, string[]? Metrics = null, string? Table = null, string? Day = null, string? Hint = null);

    /// <summary>What was written under the headings of the ready-made weekly report, in their order.</summary>
    private static readonly string[] WeeklyTexts = ["固态电解质项目用地预审待市资源规划局答复。", "走访高新区两家在谈企业，确定固态电解质项目踏勘时间。"];

    private static readonly Part[] Monthly =
    [
        new(SectionKind.Figures, "项目推进", ["projects.open", "projects.begun", "projects.signed", "projects.signed-total", "projects.construction-started", "projects.completed"]),
        new(SectionKind.Figures, "企业与日常工作", ["organisations.high-tech", "organisations.tech-sme", "tasks.given", "tasks.done", "meetings.held"]),
        new(SectionKind.List, "本月签约项目", Table: "projects", Day: "signed"),
        new(SectionKind.Text, "存在问题和下步打算", Hint: "一条一行，不超过三条。"),
    ];

    /// <summary>After the city is written: figures have their rows only then.</summary>
    public static Task LoadAsync(WutongDb db, IBindingNames names) => db.WriteAsync(async () =>
    {
        if (await db.ReportTemplates.Whole.AnyAsync()) return;
        var today = db.Clock.Day();
        await GiveAsync(db, names, "zhoulan", "科技招商周报", Period.Of(Rhythm.Week, today), [], "attraction-week", WeeklyTexts);
        await GiveAsync(db, names, "heqing", "科技招商月报", Period.Of(Rhythm.Month, today), Monthly, null, ["可用厂房信息不全，下月逐幢核对。\n跨板块项目的牵头单位尚未明确。"]);
    });

    private static async Task GiveAsync(WutongDb db, IBindingNames names, string account, string name, Period running, Part[] parts, string? ready, string[] texts)
    {
        var actor = await DemoForms.ActorAsync(db, account, running.From);
        var template = new ReportTemplate { Name = name, Rhythm = running.Rhythm, OfficeId = actor.Offices[0], IsExample = true };
        foreach (var section in db.Modules.ReadyReports.FirstOrDefault(r => r.Name == ready)?.Sections ?? []) template.Add(section.Of(template));
        foreach (var part in parts)
            template.Add(new ReportSection { TemplateId = template.Id, Kind = part.Kind, Heading = part.Heading, MetricNames = part.Metrics ?? [], TableName = part.Table, Query = part.Table is null ? null : "", DayColumn = part.Day, Hint = part.Hint });
        await db.WriteAsync(() => { db.ReportTemplates.Add(template); return Task.CompletedTask; });
        var typed = template.Sections.Where(s => s.Kind == SectionKind.Text).Zip(texts).ToDictionary(s => s.First.Id, string? (s) => s.Second);
        foreach (var period in new[] { running.Previous.Previous, running.Previous })
        {
            // Given on the day after.
            var writer = await DemoForms.ActorAsync(db, account, period.To.AddDays(1));
            var outcome = await new GiveReport { Id = template.Id, Version = template.Version, Period = period.ToString(), Typed = typed, IsExample = true }.Run(db, writer, names);
            if (outcome is not Outcome.Done) throw new InvalidOperationException($"The demo city's report for {period} was not given: {outcome}.");
        }
    }
}
