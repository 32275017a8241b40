using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>What is recorded about a template besides its sections.</summary>
internal record TemplateFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Name)), Required, StringLength(ReportTemplate.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Rhythm)), Required, EnumDataType(typeof(Rhythm))]
    public Rhythm? Rhythm { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Office)), Required]
    public Guid? OfficeId { get; init; }

    private protected async Task<Outcome?> RefusalAsync(WutongDb db, Actor actor, ReportTemplate? standing = null)
    {
        if (Rhythm is Forms.Rhythm.Once) return Outcome.Refuse(nameof(Rhythm), Words.Invalid_Choice);
        if (OfficeId != standing?.OfficeId && !await FormFields.OfficesOf(db, actor).AnyAsync(o => o.Id == OfficeId)) return Outcome.Refuse(nameof(OfficeId), Words.Invalid_Choice);
        var id = standing?.Id;
        return await db.ReportTemplates.Whole.AnyAsync(t => t.OfficeId == OfficeId && t.Name == Name && t.Id != id) ? Outcome.Refuse(nameof(Name), Words.OfficeReport_NameTaken) : null;
    }
}

/// <summary>Makes a template; its sections follow.</summary>
internal sealed record CreateTemplate : TemplateFields
{
    /// <summary>Name of the ready-made template whose sections it begins with; null for none.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Ready)), StringLength(60)]
    public string? Ready { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await RefusalAsync(db, actor) is { } refused) return refused;
        var ready = db.Modules.ReadyReports.FirstOrDefault(r => r.Name == Ready && r.IsFor(db.Modules, actor));
        if (Ready is not null && ready is null) return Outcome.Refuse(nameof(Ready), Words.Invalid_Choice);
        var template = new ReportTemplate { Name = Name!, Rhythm = Rhythm!.Value, OfficeId = OfficeId!.Value };
        foreach (var section in ready?.Sections ?? []) template.Add(section.Of(template));
        db.ReportTemplates.Add(template);
        return Outcome.Saved(template.Id);
    });
}

/// <summary>Changes a template's name, rhythm or office. Reports that were given stay as they are.</summary>
internal sealed record EditTemplate : TemplateFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ReportTemplateAsync(actor, Id) is not { } template) return Outcome.Missing;
        if (template.Version != Version) return new Outcome.Stale(From(template), template.Version);
        if (await RefusalAsync(db, actor, template) is { } refused) return refused;
        (template.Name, template.Rhythm, template.OfficeId) = (Name!, Rhythm!.Value, OfficeId!.Value);
        return Outcome.Saved(template.Id);
    });

    public static EditTemplate From(ReportTemplate template) => new() { Id = template.Id, Version = template.Version, Name = template.Name, Rhythm = template.Rhythm, OfficeId = template.OfficeId };
}

/// <summary>Adds a section to a template.</summary>
internal sealed record AddSection
{
    public Guid Id { get; init; }

    /// <summary>Of the template, as for all its parts.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Kind)), Required, EnumDataType(typeof(SectionKind))]
    public SectionKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Heading)), Required, StringLength(ReportSection.HeadingLength)]
    public string? Heading { get; init; }

    /// <summary>Names of metrics, of a section of figures.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Metrics))]
    public List<string> Metrics { get; init; } = [];

    /// <summary>The address of a view, of a list: as a browser shows it, with or without the site in front.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Address)), StringLength(ReportSection.QueryLength)]
    public string? Address { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_DayColumn)), StringLength(60)]
    public string? DayColumn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Hint)), StringLength(ReportSection.HintLength)]
    public string? Hint { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ReportTemplateAsync(actor, Id) is not { } template) return Outcome.Missing;
        if (template.Version != Version) return new Outcome.Stale(null, template.Version);
        var (section, refused) = Make(db, actor);
        if (section is null) return refused!;
        template.Add(section);
        return Outcome.Saved(template.Id);
    });

    private (ReportSection? Section, Outcome? Refused) Make(WutongDb db, Actor actor) => Kind switch
    {
        SectionKind.Figures => Metrics.Count == 0 ? Wrong(nameof(Metrics), Words.OfficeReport_NoMetrics)
            : Metrics.Find(m => db.Modules.Metrics.Find(m) is null) is { } unknown ? Wrong(nameof(Metrics), string.Format(null, Words.OfficeReport_NoMetric, unknown))
            : (new ReportSection { TemplateId = Id, Kind = SectionKind.Figures, Heading = Heading!, MetricNames = [.. Metrics.Distinct(StringComparer.Ordinal)] }, null),
        SectionKind.List => MakeList(db, actor),
        _ => (new ReportSection { TemplateId = Id, Kind = SectionKind.Text, Heading = Heading!, Hint = Hint }, null),
    };

    private (ReportSection?, Outcome?) MakeList(WutongDb db, Actor actor)
    {
        if (Address is null) return Wrong(nameof(Address), Words.OfficeReport_NoAddress);
        var local = Uri.TryCreate(Address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.PathAndQuery : Address;
        var at = local.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (local, "") : (local[..at], local[at..]);
        if (db.Modules.TablesFor(actor).FirstOrDefault(t => t.Path == path) is not { } table) return Wrong(nameof(Address), Words.OfficeReport_NoTable);
        if (View.Read(table, QueryHelpers.ParseQuery(query), out var parameter) is not { } view) return Wrong(nameof(Address), string.Format(null, Words.Report_BadQuery, parameter));
        var days = table.Columns.Where(c => c is { IsFilterable: true, IsFilterOnly: false, Kind: ColumnKind.Date or ColumnKind.Moment }).ToList();
        var day = DayColumn is null ? null : days.Find(c => c.Name == DayColumn || c.Label == DayColumn);
        if (DayColumn is not null && day is null) return Wrong(nameof(DayColumn), string.Format(null, Words.OfficeReport_NoDayColumn, string.Join('、', days.Select(c => c.Label))));
        return (new ReportSection { TemplateId = Id, Kind = SectionKind.List, Heading = Heading!, TableName = table.Name, Query = (view with { After = null, Before = null }).Query(table), DayColumn = day?.Name }, null);
    }

    private static (ReportSection?, Outcome?) Wrong(string field, string message) => (null, Outcome.Refuse(field, message));
}

/// <summary>Takes a section off, or moves it up by one.</summary>
internal sealed record ChangeSection
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid SectionId { get; init; }
    public bool MovesUp { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ReportTemplateAsync(actor, Id) is not { } template) return Outcome.Missing;
        if (template.Version != Version) return new Outcome.Stale(null, template.Version);
        return (MovesUp ? template.MoveUp(SectionId) : template.Remove(SectionId)) ? Outcome.Saved(template.Id) : Outcome.Missing;
    });
}
