using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>A form as it was filled for one period: the file and every value in it with its source. It is never changed; a correction is a further one of the same period.</summary>
internal sealed class ReportFilling : IFrozen, IVisible<ReportFilling>
{
    public const int ReasonLength = 300, ContentLength = 10_000_000;

    /// <summary>The kind of record on which the filled file hangs.</summary>
    public const string FileKind = "report-filling";

    private static readonly JsonSerializerOptions Options = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid FormId { get; init; }
    public required string Period { get; init; }

    /// <summary>1 for the first of its period.</summary>
    public int Number { get; init; }

    /// <summary>Why it follows another of the same period.</summary>
    public string? Reason { get; init; }

    /// <summary>The office for which its filler spoke: its people read the copy, for it holds what the filler may see.</summary>
    public Guid OfficeId { get; init; }
    public Guid BlankId { get; init; }
    public Guid FileId { get; init; }
    public DateTimeOffset FilledAt { get; init; }
    public Guid FilledById { get; init; }
    public bool IsExample { get; init; }

    /// <summary>JSON of the <see cref="Figure"/>s.</summary>
    [NotAudited] public required string Content { get; init; }

    public IReadOnlyList<Figure> Figures() => Read(Content);

    public static string Write(IReadOnlyList<Figure> figures) => JsonSerializer.Serialize(figures, Options);

    public static IReadOnlyList<Figure> Read(string content) => JsonSerializer.Deserialize<List<Figure>>(content, Options)!;

    /// <summary>
    /// The head office all; everybody else those that were filled in the own office. Not whatever belongs to a form that one sees: who filled it may see more than one's
    /// own office does.
    /// </summary>
    public static Expression<Func<ReportFilling, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.HeadOffice)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return filling => staff && offices.Contains(filling.OfficeId);
    }

    private sealed class Table : IEntityTypeConfiguration<ReportFilling>
    {
        public void Configure(EntityTypeBuilder<ReportFilling> builder)
        {
            builder.ToTable("ReportFillings");
            builder.Property(f => f.Period).HasMaxLength(Forms.Period.Length);
            builder.Property(f => f.Reason).HasMaxLength(ReasonLength);
            builder.Property(f => f.Content).HasMaxLength(ContentLength);
            builder.HasOne<ReportForm>().WithMany().HasForeignKey(f => f.FormId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.BlankId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.FilledById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => new { f.FormId, f.Period, f.Number }).IsUnique();
        }
    }
}

/// <summary>One value of a filled form, with where it came from.</summary>
internal sealed record Figure(string Place, string Label, FigureSource Source)
{
    public FormValue Value { get; init; } = FormValue.None;

    /// <summary>Of a sum.</summary>
    public SumUnit? Unit { get; init; }

    /// <summary>The table and the query, with the days of the period, as its address has them.</summary>
    public string? TableName { get; init; }
    public string? Query { get; init; }

    /// <summary>What a sum adds up; of a metric its name.</summary>
    public string? Column { get; init; }

    /// <summary>How many rows are behind it, and in how many of them there was something to add up.</summary>
    public int Rows { get; init; }
    public int Counted { get; init; }

    /// <summary>The rows behind it; the first <see cref="FigureReader.MostIds"/> of them.</summary>
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Rows of a list that were left out because they are confidential.</summary>
    public int LeftOut { get; init; }

    /// <summary>Of a list: the heads of its columns and their places, and what each row says.</summary>
    public IReadOnlyList<ListHead> Heads { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<FormValue>> Cells { get; init; } = [];
    public int BlockRows { get; init; }

    public bool IsList => Source == FigureSource.List;

    /// <summary>It stands on rows that can be opened.</summary>
    public bool HasRows => Source is FigureSource.Count or FigureSource.Sum or FigureSource.List or FigureSource.Metric;
}

/// <param name="At">The column's letter, or the number of the cell in its row.</param>
internal sealed record ListHead(string At, string Label);
