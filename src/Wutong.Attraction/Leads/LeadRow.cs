using System.Text.Json.Serialization;
using Wutong.Attraction.Projects;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;

namespace Wutong.Attraction.Leads;

/// <summary>A lead as lists and the API show it; a confidential one already bears its code name.</summary>
internal sealed class LeadRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required string Name { get; init; }
    [JsonIgnore] public string NameSortKey { get; init; } = "";

    /// <summary>Known to most by its code name.</summary>
    public bool IsConfidential { get; init; }
    public string? Investor { get; init; }
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public string Office { get; init; } = "";
    public string Holder { get; init; } = "";
    public string? Responsible { get; init; }
    [JsonIgnore] public bool IsMine { get; init; }
    public LeadStage Stage { get; init; }
    public LeadRegistration Registration { get; init; }
    public DateTimeOffset ProtectedUntil { get; init; }
    public Origin Origin { get; init; }
    public string? Product { get; init; }
    [JsonIgnore] public Amount? TotalInvestment { get; init; }
    [JsonIgnore] public long TotalSortValue { get; init; }
    public DropReason? DropReason { get; init; }
    public Guid? ProjectId { get; init; }
    public DateTimeOffset ReportedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
    public bool MayChange { get; init; }

    /// <summary>The total as it was reported, with its unit.</summary>
    public string? Total => TotalInvestment?.ToString();
}
