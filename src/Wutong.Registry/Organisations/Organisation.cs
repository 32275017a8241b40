using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Text;
using Wutong.Registry.Duplicates;

namespace Wutong.Registry.Organisations;

/// <summary>Any body with a name: enterprise, chamber, institute, fund, department. One record each, whatever it is called where.</summary>
internal sealed partial class Organisation : IVersioned
{
    public const int NameLength = 120, TelephoneLength = 30;

    private string name = "";
    private Amount? registeredCapital;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The registered name, or the name by which it is known where that is not stated.</summary>
    public required string Name
    {
        get => name;
        set { name = value; (NameSortKey, Initials, NameKey) = (Pinyin.SortKey(value), Pinyin.Initials(value), NormalisedName.Of(value).Key); }
    }

    [NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>First letters of the name's syllables, for search: 信义集团 → xyjt.</summary>
    [NotAudited] public string Initials { get; private set; } = "";

    /// <summary>The name without legal form, place, width and script: what doubles share.</summary>
    [NotAudited] public string NameKey { get; private set; } = "";

    public OrganisationKind Kind { get; set; }

    /// <summary>Unique where present; abroad there is none.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Country or region of the seat, ISO 3166 alpha-2.</summary>
    public string Country { get; set; } = "CN";

    /// <summary>Where in the city it sits; null when elsewhere or not known.</summary>
    public Guid? DistrictId { get; set; }

    public string? Business { get; set; }

    /// <summary>The main industry by GB/T 4754-2017, with its section letter: <c>C3973</c>.</summary>
    public string? IndustryCode { get; set; }

    /// <summary>The group or parent that it belongs to.</summary>
    public Guid? ParentId { get; set; }

    public LegalForm? LegalForm { get; set; }
    public Amount? RegisteredCapital { get => registeredCapital; set { registeredCapital = value; CapitalSortValue = value?.CnyMinor ?? -1; } }

    /// <summary>The capital in hundredths of CNY, by which lists sort; below nothing where it is not known.</summary>
    [NotAudited] public long CapitalSortValue { get; private set; } = -1;

    /// <summary>The day of its founding, as the licence has it.</summary>
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>The number that the organisation publishes; nobody's own.</summary>
    public string? Telephone { get; set; }

    /// <summary>The public document that the record comes from; null for an entry made here.</summary>
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    public List<OrganisationName> OtherNames { get; private init; } = [];

    /// <summary>Industries beside the main one.</summary>
    public List<FurtherIndustry> FurtherIndustries { get; private init; } = [];
    public List<Qualification> Qualifications { get; private init; } = [];
    public List<Site> Sites { get; private init; } = [];

    /// <summary>The record that this one was found to double; null while it stands for itself. What refers to a merged record goes on referring to it, and is read as the survivor's.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The record at the end of the chain of merges, which is shown instead of this one; null while it stands for itself.</summary>
    [NotAudited] public Guid? SurvivorId { get; private set; }
    public DateTimeOffset? MergedAt { get; private set; }

    /// <summary>The records that are read as this one.</summary>
    public List<Organisation> Absorbed { get; private init; } = [];

    /// <summary>From now on this record is read as <paramref name="survivor"/>, and so is whatever was read as this one.</summary>
    public void MergeInto(Organisation survivor, DateTimeOffset now)
    {
        (MergedIntoId, SurvivorId, MergedAt) = (survivor.Id, survivor.Id, now);
        foreach (var one in Absorbed.ToList()) one.SurvivorId = survivor.Id;
    }

    /// <summary>Stands for itself again, and so do the records that were merged into it before.</summary>
    /// <param name="others">Whatever is read as the same survivor.</param>
    public void Unmerge(IReadOnlyCollection<Organisation> others)
    {
        (MergedIntoId, SurvivorId, MergedAt) = (null, null, null);
        HashSet<Guid> own = [Id];
        // A chain is short: each pass finds those one merge further away.
        while (others.Where(o => o.MergedIntoId is { } into && own.Contains(into) && !own.Contains(o.Id)).ToList() is { Count: > 0 } next)
            foreach (var one in next) { one.SurvivorId = Id; own.Add(one.Id); }
    }

    /// <summary>Changes the registered name; the old one stays findable as a former name.</summary>
    public void Rename(string newName, DateOnly on)
    {
        if (newName == Name) return;
        AddName(Name, NameKind.Former, on);
        Name = newName;
    }

    /// <summary>Removes another name; former names are history and stay.</summary>
    public bool RemoveName(Guid id) => OtherNames.RemoveAll(n => n.Id == id && n.Kind != NameKind.Former) > 0;

    public void AddName(string other, NameKind kind, DateOnly? until = null, DateOnly? from = null)
    {
        if (OtherNames.Any(n => n.Name == other && n.Kind == kind)) return;
        OtherNames.Add(new OrganisationName { OrganisationId = Id, Name = other, Kind = kind, From = from, Until = until });
    }
}

/// <summary>A name that an organisation also has or had.</summary>
internal sealed class OrganisationName : IPartOf<Organisation>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; init; }
    public required string Name { get; init; }
    public NameKind Kind { get; init; }

    /// <summary>The first day of the name, where known.</summary>
    public DateOnly? From { get; init; }

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
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_ResearchInstitute))] ResearchInstitute,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_University))] University,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Chamber))] Chamber,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Association))] Association,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Fund))] Fund,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_FundManager))] FundManager,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_FinancialInstitution))] FinancialInstitution,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_CarrierOperator))] CarrierOperator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_ServicePlatform))] ServicePlatform,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Intermediary))] Intermediary,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Organisation_Government))] Government,
}
