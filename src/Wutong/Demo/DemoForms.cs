using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Demo;

/// <summary>Two forms of superiors, mapped, each with two frozen periods so that the difference shows something. All of it is made up.</summary>
internal static class DemoForms
{
    public const string Quarterly = "科技招商项目进展情况季报表（示例）", HalfYearly = "科技招商工作情况表（示例）";

    /// <summary>A place and what goes there.</summary>
    private sealed record Place(string At, string Label, FigureSource Source, string? Table = null, string? Day = null, Span? Span = null, string? Sum = null, SumUnit? Unit = null, bool IsTyped = false, ListColumn[]? Columns = null, int Rows = 0, string? Metric = null);

    private static Place[] WorkbookPlaces(string sheet) =>
    [
        new($"{sheet}!C2", "填报单位", FigureSource.Bureau), new($"{sheet}!F2", "报告期", FigureSource.Period), new($"{sheet}!C3", "填报人", FigureSource.Filler), new($"{sheet}!F3", "填报日期", FigureSource.FilledOn),
        new($"{sheet}!F5", "本季度签约项目（个）", FigureSource.Count, "projects", "signed", Span.Within), new($"{sheet}!F6", "年初以来签约项目（个）", FigureSource.Metric, Span: Span.YearToDate, Metric: "projects.signed"),
        new($"{sheet}!F7", "年初以来签约项目总投资（亿元）", FigureSource.Sum, "projects", "signed", Span.YearToDate, "total", SumUnit.Yi),
        new($"{sheet}!F8", "本季度举办推介活动（场）", FigureSource.Count, "events", "heldOn", Span.Within), new($"{sheet}!C9", "主要做法", FigureSource.Typed, IsTyped: true),
        new($"{sheet}!A12", "签约项目清单", FigureSource.List, "projects", "signed", Span.YearToDate, Rows: 3, Columns:
            [new("A", ListColumn.RunningNumber), new("B", "name"), new("C", "investor"), new("D", "district"), new("E", "stage"), new("F", "total", SumUnit.Wan), new("G", "signed"), new("H", "owner")]),
    ];

    private static readonly Place[] DocumentPlaces =
    [
        new("p2~1", "填报单位", FigureSource.Bureau), new("p2~2", "填报人", FigureSource.Filler), new("p2~3", "填报日期", FigureSource.FilledOn), new("t1.r1.c2", "报告期", FigureSource.Period),
        new("t1.r2.c2", "本期签约项目（个）", FigureSource.Count, "projects", "signed", Span.Within), new("t1.r3.c2", "主要做法", FigureSource.Typed, IsTyped: true), new("t1.r4.c2", "存在问题和建议", FigureSource.Typed, IsTyped: true),
        new("t2.r2.c1", "累计签约项目", FigureSource.List, "projects", "signed", Span.UpToEnd, Rows: 2, Columns: [new("1", ListColumn.RunningNumber), new("2", "name"), new("3", "stage"), new("4", "total", SumUnit.Yi)]),
    ];

    public static async Task LoadAsync(WutongDb db, IBindingNames names)
    {
        if (await db.ReportForms.Whole.AnyAsync()) return;
        var workbook = await FormAsync(db, "heqing", Quarterly, "示例：省级科技主管部门", Rhythm.Quarter, DemoBlanks.Workbook(), FileType.ExcelX, WorkbookPlaces(DemoBlanks.Sheet));
        await FreezeAsync(db, names, "heqing", workbook, "2026-Q1", new DateOnly(2026, 4, 3), ("主要做法", "走访在谈企业，梳理一季度签约计划。"));
        await FreezeAsync(db, names, "heqing", workbook, "2026-Q2", new DateOnly(2026, 7, 3), ("主要做法", "以商引商，集中签约；签约项目逐个明确代办专员。"));
        var document = await FormAsync(db, "zhoulan", HalfYearly, "示例：市级招商主管部门", Rhythm.HalfYear, DemoBlanks.Document(), FileType.WordX, DocumentPlaces);
        await FreezeAsync(db, names, "zhoulan", document, "2025-H2", new DateOnly(2026, 1, 5), ("主要做法", "建立线索台账。"), ("存在问题和建议", "可用厂房信息不全。"));
        await FreezeAsync(db, names, "zhoulan", document, "2026-H1", new DateOnly(2026, 7, 6), ("主要做法", "建立线索台账，每两周跟踪一次。"), ("存在问题和建议", "可用厂房信息不全。"));
    }

    /// <summary>An account as it acts on a day.</summary>
    internal static async Task<Actor> ActorAsync(WutongDb db, string account, DateOnly on)
    {
        var user = await db.Users.AsNoTracking().Include(u => u.Bindings).SingleAsync(u => u.UserName == account);
        return new Actor(user.Id, user.UserName!, user.DisplayName, user.Bindings.Select(b => new Right(b.Role, b.OfficeId, b.DistrictId)), new DateTimeOffset(on, new TimeOnly(2, 30), TimeSpan.Zero));
    }

    private static async Task<Guid> FormAsync(WutongDb db, string account, string name, string recipient, Rhythm rhythm, byte[] blank, FileType type, Place[] places)
    {
        var actor = await ActorAsync(db, account, new DateOnly(2026, 1, 4));
        var form = new ReportForm { Name = name, Recipient = recipient, Rhythm = rhythm, OfficeId = actor.Offices[0], Note = "演示用：表式和填报内容都是编的。", ChangedAt = actor.Now, IsExample = true };
        var staged = await db.StageAsync(ReportForm.FileKind, form.Id, $"{name}.{type.Ending()}", actor, blank, CancellationToken.None);
        await db.WriteAsync(async () =>
        {
            await db.Complete(staged, type, actor);
            (form.BlankId, form.BlankType) = (staged.FileId, type);
            form.Mappings.Clear();
            form.Mappings.AddRange(places.Select(p => Mapping(form.Id, p)));
            db.ReportForms.Add(form);
        });
        return form.Id;
    }

    private static ReportMapping Mapping(Guid form, Place p) => new()
    {
        FormId = form, Place = p.At, Label = p.Label, Source = p.Source, TableName = p.Table, Query = p.Table is null ? null : "", DayColumn = p.Day, Span = p.Span, SumColumn = p.Sum, Unit = p.Unit, Metric = p.Metric,
        Typed = p.IsTyped ? TypedKind.Text : null, BlockRows = p.Rows, Columns = p.Columns is null ? null : JsonSerializer.Serialize(p.Columns, Json.Options),
    };

    private static async Task FreezeAsync(WutongDb db, IBindingNames names, string account, Guid id, string period, DateOnly on, params (string Label, string Text)[] typed)
    {
        var actor = await ActorAsync(db, account, on);
        var form = await db.ReportForms.Whole.AsNoTracking().Include(f => f.Mappings).SingleAsync(f => f.Id == id);
        var said = form.Mappings.Where(m => m.Source == FigureSource.Typed).ToDictionary(m => m.Id, m => (string?)typed.Single(t => t.Label == m.Label).Text);
        var outcome = await new FillForm { Id = id, Version = form.Version, Period = period, Typed = said, IsExample = true }.Run(db, actor, CityModules.List, names);
        if (outcome is not Outcome.Done) throw new InvalidOperationException($"The demo city's form for {period} was not filled: {outcome}.");
    }
}
