using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;

namespace Wutong.Registry.Organisations;

/// <summary>Any body with a name: enterprise, chamber, institute, fund, department. One record each, whatever it is called where.</summary>
internal sealed partial class Organisation : IVersioned
{
    public const int NameLength = 120;

    private string name = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The registered name, or the name by which it is known where that is not stated.</summary>
    public required string Name
    {
        get => name;
        set { name = value; NameSortKey = Pinyin.SortKey(value); Initials = Pinyin.Initials(value); }
    }

    [NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>First letters of the name's syllables, for search: 信义集团 → xyjt.</summary>
    [NotAudited] public string Initials { get; private set; } = "";

    public OrganisationKind Kind { get; set; }

    /// <summary>Unique where present; abroad there is none.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Country or region of the seat, ISO 3166 alpha-2.</summary>
    public string Country { get; set; } = "CN";

    /// <summary>Where in the city it sits; null when elsewhere or not known.</summary>
    public Guid? DistrictId { get; set; }

    public string? Business { get; set; }

    /// <summary>The public document that the record comes from; null for an entry made here.</summary>
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    public List<OrganisationName> OtherNames { get; private init; } = [];

    /// <summary>Changes the registered name; the old one stays findable as a former name.</summary>
    public void Rename(string newName, DateOnly on)
    {
        if (newName == Name) return;
        AddName(Name, NameKind.Former, on);
        Name = newName;
    }

    /// <summary>Removes another name; former names are history and stay.</summary>
    public bool RemoveName(Guid id) => OtherNames.RemoveAll(n => n.Id == id && n.Kind != NameKind.Former) > 0;

    public void AddName(string other, NameKind kind, DateOnly? until = null)
    {
        if (OtherNames.Any(n => n.Name == other && n.Kind == kind)) return;
        OtherNames.Add(new OrganisationName { OrganisationId = Id, Name = other, Kind = kind, Until = until });
    }
}

/// <summary>A name that an organisation also has or had.</summary>
internal sealed class OrganisationName : IPartOf<Organisation>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; init; }
    public required string Name { get; init; }
    public NameKind Kind { get; init; }

    /// <summary>The last day of a former name, where known.</summary>
    public DateOnly? Until { get; init; }

    Guid IPart.RootId => OrganisationId;
}

internal enum NameKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Name_Former))] Former,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Name_Alias))] Alias,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Name_AsSeen))] AsSeen,
}

/// <summary>What an organisation is in the city's work.</summary>
public enum OrganisationKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Enterprise))] Enterprise,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Group))] Group,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Institute))] Institute,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_University))] University,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Chamber))] Chamber,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Association))] Association,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Fund))] Fund,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_CarrierOperator))] CarrierOperator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Government))] Government,
}
