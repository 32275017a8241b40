using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>A template that a module offers ready-made, to begin from: from then on it is the office's own, to be changed like any other.</summary>
/// <param name="Name">By which forms and programs ask for it.</param>
public sealed record ReadyReport(string Name, Func<string> Label, IReadOnlyList<ReadySection> Sections)
{
    /// <summary>Only to whoever may open every list in it.</summary>
    internal bool IsFor(ModuleList modules, Actor actor) => Sections.All(s => s.Table is null || modules.TableFor(actor, s.Table) is not null);
}

/// <summary>A part of a ready-made template: figures where it names metrics, a list where it names a table, else text.</summary>
/// <param name="Heading">As it is written into the template, in the language of whoever makes it.</param>
public sealed record ReadySection(Func<string> Heading)
{
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>The table of a list.</summary>
    public string? Table { get; init; }

    /// <summary>Its view, as its address has it, without the question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The column whose day decides what belongs to the period; null for all rows of the view.</summary>
    public string? DayColumn { get; init; }

    /// <summary>What is to be written, of a text.</summary>
    public Func<string>? Hint { get; init; }

    internal ReportSection Of(ReportTemplate template) => new()
    {
        TemplateId = template.Id, Heading = Heading(), MetricNames = Metrics, TableName = Table, Query = Table is null ? null : Query, DayColumn = DayColumn, Hint = Hint?.Invoke(),
        Kind = Metrics.Count > 0 ? SectionKind.Figures : Table is not null ? SectionKind.List : SectionKind.Text,
    };
}
