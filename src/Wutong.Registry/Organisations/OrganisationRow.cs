using System.Text.Json.Serialization;
using Wutong.Platform;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Registry.Industries;

namespace Wutong.Registry.Organisations;

/// <summary>An organisation with what lists and programs read beside it.</summary>
internal sealed class OrganisationRow : IRow
{
    /// <summary>Another name, with the days on which it was one where they are known.</summary>
    internal sealed record OtherName(Guid Id, string Name, NameKind Kind, DateOnly? From, DateOnly? Until);

    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    [JsonIgnore] public string NameSortKey { get; init; } = "";
    public OrganisationKind Kind { get; init; }
    public string? CreditCode { get; init; }
    public string Country { get; init; } = "";
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public string? Business { get; init; }
    public string? IndustryCode { get; init; }

    /// <summary>The letter of the industry's section.</summary>
    [JsonIgnore] public string? Section { get; init; }
    public Guid? ParentId { get; init; }
    public string? Parent { get; init; }
    public LegalForm? LegalForm { get; init; }
    public Amount? RegisteredCapital { get; init; }
    [JsonIgnore] public long CapitalSortValue { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public string? Telephone { get; init; }
    public string? Source { get; init; }
    public bool IsExample { get; init; }
    public IReadOnlyList<OtherName> OtherNames { get; set; } = [];

    /// <summary>What it is recognised as today.</summary>
    public IReadOnlyList<QualificationKind> Qualifications { get; set; } = [];

    [JsonIgnore] public string? CountryName => Countries.Label(Country);
    [JsonIgnore] public string? Industry => IndustryTree.Find(IndustryCode)?.Name;
    [JsonIgnore] public string OtherNamesText => string.Join("、", OtherNames.Select(n => n.Name).Distinct());
    [JsonIgnore] public string QualificationsText => string.Join(Platform.Words.Comma, Qualifications.Select(q => q.Label()));
}
