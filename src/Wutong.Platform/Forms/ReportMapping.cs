using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>Where a value of a form comes from. A new kind of source is a member here and a case in <see cref="FigureReader"/>.</summary>
internal enum FigureSource
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Bureau))] Bureau,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_City))] City,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Office))] Office,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Filler))] Filler,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_FilledOn))] FilledOn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Period))] Period,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Typed))] Typed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Count))] Count,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Sum))] Sum,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_List))] List,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Metric))] Metric,
}

/// <summary>What somebody types each time.</summary>
internal enum TypedKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Typed_Text))] Text,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Typed_Number))] Number,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Typed_Date))] Date,
}

/// <summary>The unit in which a form wants sums.</summary>
internal enum SumUnit
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Unit_Yuan))] Yuan,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Unit_WanYuan))] Wan,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Unit_YiYuan))] Yi,
}

/// <summary>One place of a form and where its value comes from.</summary>
internal sealed class ReportMapping : IPartOf<ReportForm>
{
    public const int PlaceLength = 120, LabelLength = 100, NameLength = 60, ColumnsLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FormId { get; init; }

    /// <summary>As the blank names it; of a list, its first cell.</summary>
    public required string Place { get; init; }

    /// <summary>What the form calls it.</summary>
    public required string Label { get; init; }
    public FigureSource Source { get; init; }

    /// <summary>The table whose rows count, and the query of its address that narrows them.</summary>
    public string? TableName { get; init; }
    public string? Query { get; init; }

    /// <summary>The column by whose day a row belongs to the period; null where every row of the view does.</summary>
    public string? DayColumn { get; init; }
    public Span? Span { get; init; }

    /// <summary>Of a sum.</summary>
    public string? SumColumn { get; init; }
    public SumUnit? Unit { get; init; }

    /// <summary>The metric, and the counted district that is asked for; null for the whole city.</summary>
    public string? Metric { get; init; }
    public Guid? DistrictId { get; init; }

    public TypedKind? Typed { get; init; }
    public bool IsRequired { get; init; }

    /// <summary>How many rows of the blank a list may use before more are inserted.</summary>
    public int BlockRows { get; init; }

    /// <summary>JSON of a list's <see cref="ListColumn"/>s.</summary>
    public string? Columns { get; init; }

    public IReadOnlyList<ListColumn> ListColumns => Columns is null ? [] : JsonSerializer.Deserialize<List<ListColumn>>(Columns, Json.Options)!;

    Guid IPart.RootId => FormId;

    /// <summary>Where it says the same as another: for a blank that was looked at in the meantime.</summary>
    private sealed class Table : IEntityTypeConfiguration<ReportMapping>
    {
        public void Configure(EntityTypeBuilder<ReportMapping> builder)
        {
            builder.ToTable("ReportMappings");
            builder.Property(m => m.Place).HasMaxLength(PlaceLength);
            builder.Property(m => m.Label).HasMaxLength(LabelLength);
            builder.Property(m => m.TableName).HasMaxLength(NameLength);
            builder.Property(m => m.Query).HasMaxLength(SavedView.QueryLength);
            builder.Property(m => m.DayColumn).HasMaxLength(NameLength);
            builder.Property(m => m.SumColumn).HasMaxLength(NameLength);
            builder.Property(m => m.Metric).HasMaxLength(Metrics.Metric.NameLength);
            builder.Property(m => m.Columns).HasMaxLength(ColumnsLength);
            builder.Ignore(m => m.ListColumns);
            builder.HasIndex(m => new { m.FormId, m.Place }).IsUnique();
        }
    }
}

/// <summary>A column of a list in the form, and what it is filled with.</summary>
/// <param name="At">The column's letter, or the number of the cell in its row.</param>
/// <param name="Column">Of the table; <see cref="RunningNumber"/> for 1, 2, 3.</param>
internal sealed record ListColumn(string At, string Column, SumUnit? Unit = null)
{
    public const string RunningNumber = "#";
}
