using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Wutong.Platform.Data;

namespace Wutong.Registry.Organisations;

/// <summary>An industry in which an organisation is active beside its main one.</summary>
internal sealed class FurtherIndustry : IPartOf<Organisation>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; init; }

    /// <summary>By GB/T 4754-2017, with the section letter.</summary>
    public required string Code { get; init; }

    Guid IPart.RootId => OrganisationId;
}

/// <summary>What an organisation was recognised as, from when until when.</summary>
internal sealed class Qualification : IPartOf<Organisation>
{
    public const int NumberLength = 60, SourceLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; init; }
    public QualificationKind Kind { get; set; }

    /// <summary>Of the certificate; the code of the share for a listed company, the place on the list for the 500 largest.</summary>
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last day on which it holds; null for one that does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Where it is published, or who said so.</summary>
    public string? Source { get; set; }
    public bool IsExample { get; init; }

    Guid IPart.RootId => OrganisationId;

    /// <summary>Whether it holds on a day; one without a first day is taken to hold already.</summary>
    public static Expression<Func<Qualification, bool>> HeldOn(DateOnly day) => q => (q.IssuedOn == null || q.IssuedOn <= day) && (q.ExpiresOn == null || q.ExpiresOn >= day);

    /// <inheritdoc cref="HeldOn"/>
    public bool HoldsOn(DateOnly day) => (IssuedOn is null || IssuedOn <= day) && (ExpiresOn is null || ExpiresOn >= day);
}

/// <summary>The recognitions that the city asks about.</summary>
internal enum QualificationKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_HighTech))] HighTech,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_TechSme))] TechSme,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_InnovativeSme))] InnovativeSme,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_Specialised))] Specialised,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_LittleGiant))] LittleGiant,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_SingleChampion))] SingleChampion,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_Gazelle))] Gazelle,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_PotentialUnicorn))] PotentialUnicorn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_Unicorn))] Unicorn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_Listed))] Listed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_China500))] China500,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Qualification_Global500))] Global500,
}

/// <summary>A place where an organisation is.</summary>
internal sealed class Site : IPartOf<Organisation>
{
    public const int AddressLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; init; }
    public required string Address { get; set; }

    /// <summary>The district of this city in which it lies; null outside.</summary>
    public Guid? DistrictId { get; set; }
    public SitePurpose Purpose { get; set; }
    public DateOnly? Since { get; set; }
    public DateOnly? Until { get; set; }
    public bool IsExample { get; init; }

    Guid IPart.RootId => OrganisationId;
}

internal enum SitePurpose
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_Registered))] Registered,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_HeadOffice))] HeadOffice,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_Production))] Production,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_Research))] Research,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_Office))] Office,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Site_Storage))] Storage,
}
