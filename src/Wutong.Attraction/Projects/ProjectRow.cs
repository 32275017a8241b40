using System.Text.Json.Serialization;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;

namespace Wutong.Attraction.Projects;

/// <summary>A project as lists, boards and the API show it; a confidential one already bears its code name.</summary>
internal sealed class ProjectRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required string Name { get; init; }
    [JsonIgnore] public string NameSortKey { get; init; } = "";

    /// <summary>Known to most by its code name.</summary>
    public bool IsConfidential { get; init; }
    public string? Investor { get; init; }
    public Guid? InvestorId { get; init; }
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public ProjectKind Kind { get; init; }
    public Stage Stage { get; init; }
    [JsonIgnore] public long StageSortValue { get; init; }
    public ProjectState State { get; init; }
    public Nature? Nature { get; init; }
    public Origin Origin { get; init; }
    public bool IsFlagship { get; init; }
    [JsonIgnore] public Amount? TotalInvestment { get; init; }
    [JsonIgnore] public long TotalSortValue { get; init; }

    /// <summary>Of signing, in per cent.</summary>
    public int? Likelihood { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public string? Product { get; init; }
    public DateOnly? SignedOn { get; init; }
    public Guid OfficeId { get; init; }
    public string Office { get; init; } = "";
    public Guid OwnerId { get; init; }
    public string Owner { get; init; } = "";
    [JsonIgnore] public bool IsMine { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
    public bool MayChange { get; init; }

    /// <summary>The total as agreed, with its unit.</summary>
    public string? Total => TotalInvestment?.ToString();
    public string TotalInYi => Amount.InYi(TotalInvestment?.CnyMinor);

    /// <summary>Its stage's place on the way of its kind.</summary>
    public int StageNumber => Stages.Number(Kind, Stage);
    public Stage? Next => State == ProjectState.Active ? Stages.After(Kind, Stage) : null;
}
