using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>A report as it was given: every figure with its rows, as known then, and the two files. It is never changed; a correction is a further one of the same period.</summary>
internal sealed class OfficeReport : IFrozen, IVisible<OfficeReport>
{
    public const int ReasonLength = 300, ContentLength = 5_000_000;

    /// <summary>The kind of record on which its files hang.</summary>
    public const string FileKind = "office-report";

    private static readonly JsonSerializerOptions Options = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid TemplateId { get; init; }
    public required string Title { get; init; }
    public required string Period { get; init; }

    /// <summary>The last day that it tells of.</summary>
    public DateOnly Until { get; init; }

    /// <summary>1 for the first of its period.</summary>
    public int Number { get; init; }

    /// <summary>Why it follows another of the same period.</summary>
    public string? Reason { get; init; }
    public Guid OfficeId { get; init; }
    public Guid WordId { get; init; }
    public Guid ExcelId { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public Guid WrittenById { get; init; }
    public bool IsExample { get; init; }

    /// <summary>JSON of the <see cref="ReportBlock"/>s.</summary>
    [NotAudited] public required string Content { get; init; }

    public IReadOnlyList<ReportBlock> Blocks() => JsonSerializer.Deserialize<List<ReportBlock>>(Content, Options)!;

    public static string Write(IReadOnlyList<ReportBlock> blocks) => JsonSerializer.Serialize(blocks, Options);

    /// <summary>Leaders and the head office all; everybody else those of the own office.</summary>
    public static Expression<Func<OfficeReport, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return report => staff && offices.Contains(report.OfficeId);
    }

    private sealed class Table : IEntityTypeConfiguration<OfficeReport>
    {
        public void Configure(EntityTypeBuilder<OfficeReport> builder)
        {
            builder.ToTable("OfficeReports");
            builder.Property(r => r.Title).HasMaxLength(ReportTemplate.NameLength + Office.NameLength + 40);
            builder.Property(r => r.Period).HasMaxLength(Forms.Period.Length);
            builder.Property(r => r.Reason).HasMaxLength(ReasonLength);
            builder.Property(r => r.Content).HasMaxLength(ContentLength);
            builder.HasOne<ReportTemplate>().WithMany().HasForeignKey(r => r.TemplateId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.WordId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.ExcelId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.WrittenById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.TemplateId, r.Period, r.Number }).IsUnique();
            builder.HasIndex(r => new { r.WrittenAt, r.Id });
            builder.HasIndex(r => new { r.OfficeId, r.WrittenAt, r.Id });
        }
    }
}

/// <summary>A section of a report as it was given.</summary>
/// <param name="SectionId">Of the template.</param>
internal sealed record ReportBlock(Guid SectionId, SectionKind Kind, string Heading)
{
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];
    public ReportList? List { get; init; }
    public string? Text { get; init; }
    [JsonIgnore] public string? Hint { get; init; }
}

/// <summary>A figure of a report.</summary>
/// <param name="Value">Of what happens, within the period; of what there is, on its last day. In the metric's unit; sums in hundredths of a yuan.</param>
/// <param name="Total">Of what happens, since the year began.</param>
/// <param name="Rows">The address of the rows, as they were known when the report was given.</param>
internal sealed record ReportFigure(string Metric, string Label, MetricKind Kind, MetricUnit Unit, long Value, long? Total, string Rows)
{
    /// <summary>What the report of the period before said; null where there was none.</summary>
    public long? Before { get; init; }

    /// <summary>The same as it is known by now; another number where it was corrected since.</summary>
    public long? BeforeNow { get; init; }

    /// <summary>How much of the value is made up for the demo city.</summary>
    public long Examples { get; init; }

    [JsonIgnore] public long? Change => Value - (BeforeNow ?? Before);

    [JsonIgnore] public bool IsCorrected => Before is not null && BeforeNow is not null && Before != BeforeNow;
}

/// <summary>A list in a report.</summary>
/// <param name="Address">The view, with the days of the period.</param>
/// <param name="Ids">Of its rows; beside each what its cells say.</param>
/// <param name="LeftOut">Rows that are confidential.</param>
internal sealed record ReportList(string Table, string Address, IReadOnlyList<string> Heads, IReadOnlyList<Guid> Ids, IReadOnlyList<IReadOnlyList<string>> Cells, int LeftOut)
{
    /// <summary>The rows that were not in the report before; null where there was none.</summary>
    public IReadOnlyList<Guid>? New { get; init; }
}
