using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Offices;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>What a report of an office has in it, each week or month: figures, lists, and what is written by hand.</summary>
internal sealed class ReportTemplate : IVersioned, IVisible<ReportTemplate>
{
    public const int NameLength = 60, MostSections = 40;

    private readonly List<ReportSection> sections = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get; set { field = value; NameSortKey = Pinyin.SortKey(value); } }
    [Audit.NotAudited] public string NameSortKey { get; private set; } = "";
    public Rhythm Rhythm { get; set; }

    /// <summary>Whose report it is. Figures of an office of a district are those of the district.</summary>
    public Guid OfficeId { get; set; }
    public bool IsExample { get; init; }
    public IReadOnlyList<ReportSection> Sections => sections;

    /// <summary>The head office all; everybody else who works in an office those of the own one.</summary>
    public static Expression<Func<ReportTemplate, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.HeadOffice)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return template => staff && offices.Contains(template.OfficeId);
    }

    public void Add(ReportSection section)
    {
        if (sections.Count >= MostSections) throw new RuleViolation("", string.Format(null, Words.OfficeReport_TooMany, MostSections));
        section.Number = sections.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
        sections.Add(section);
    }

    public bool Remove(Guid id) => sections.RemoveAll(s => s.Id == id) > 0;

    /// <summary>Changes places with the section before it; the first stays.</summary>
    public bool MoveUp(Guid id)
    {
        var ordered = sections.OrderBy(s => s.Number).ToList();
        var at = ordered.FindIndex(s => s.Id == id);
        if (at < 0) return false;
        if (at > 0) (ordered[at].Number, ordered[at - 1].Number) = (ordered[at - 1].Number, ordered[at].Number);
        return true;
    }

    private sealed class Table : IEntityTypeConfiguration<ReportTemplate>
    {
        public void Configure(EntityTypeBuilder<ReportTemplate> builder)
        {
            builder.ToTable("ReportTemplates");
            builder.Property(t => t.Name).HasMaxLength(NameLength);
            builder.Property(t => t.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(t => t.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(t => t.Sections).WithOne().HasForeignKey(s => s.TemplateId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(t => new { t.OfficeId, t.Name }).IsUnique();
            builder.HasIndex(t => new { t.NameSortKey, t.Id });
        }
    }

    private sealed class SectionTable : IEntityTypeConfiguration<ReportSection>
    {
        public void Configure(EntityTypeBuilder<ReportSection> builder)
        {
            builder.ToTable("ReportSections");
            builder.Property(s => s.Heading).HasMaxLength(ReportSection.HeadingLength);
            builder.Property(s => s.Metrics).HasMaxLength(ReportSection.MetricsLength);
            builder.Property(s => s.TableName).HasMaxLength(60);
            builder.Property(s => s.Query).HasMaxLength(ReportSection.QueryLength);
            builder.Property(s => s.DayColumn).HasMaxLength(60);
            builder.Property(s => s.Hint).HasMaxLength(ReportSection.HintLength);
            builder.Ignore(s => s.MetricNames);
        }
    }
}

/// <summary>What a section of a report is made of.</summary>
internal enum SectionKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Figures))] Figures,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_List))] List,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.OfficeReport_Text))] Text,
}

/// <summary>A part of a template.</summary>
internal sealed class ReportSection : IPartOf<ReportTemplate>
{
    public const int HeadingLength = 60, MetricsLength = 4000, QueryLength = 2000, HintLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TemplateId { get; init; }

    /// <summary>Its place; sections stand in the order of these.</summary>
    public int Number { get; set; }
    public SectionKind Kind { get; init; }
    public required string Heading { get; init; }

    /// <summary>Of figures: JSON of the names of its metrics, in their order.</summary>
    public string? Metrics { get; init; }

    /// <summary>Of a list: the table, and the view as its address has it.</summary>
    public string? TableName { get; init; }
    public string? Query { get; init; }

    /// <summary>Of a list: the column whose day decides what belongs to the period; null for all rows of the view.</summary>
    public string? DayColumn { get; init; }

    /// <summary>Of what is written by hand: what is wanted there.</summary>
    public string? Hint { get; init; }

    public IReadOnlyList<string> MetricNames { get => Metrics is null ? [] : JsonSerializer.Deserialize<List<string>>(Metrics, Json.Options)!; init => Metrics = JsonSerializer.Serialize(value, Json.Options); }

    Guid IPart.RootId => TemplateId;
}

internal static class ReportTables
{
    extension(WutongDb db)
    {
        public Rows<ReportTemplate> ReportTemplates => new(db);
        public Rows<OfficeReport> OfficeReports => new(db);

        /// <summary>A template that the actor may see, with its sections.</summary>
        public Task<ReportTemplate?> ReportTemplateAsync(Actor actor, Guid id) => db.ReportTemplates.VisibleTo(actor).Include(t => t.Sections).SingleOrDefaultAsync(t => t.Id == id);
    }
}
