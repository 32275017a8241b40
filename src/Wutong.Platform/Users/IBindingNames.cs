namespace Wutong.Platform.Users;

/// <summary>
/// What the pages of accounts and offices must know of the city to bind them: names alone. The platform knows no registry, so the registry
/// answers, and the host brings the two together.
/// </summary>
public interface IBindingNames
{
    /// <summary>All districts in their order.</summary>
    Task<IReadOnlyList<(Guid Id, string Name)>> DistrictsAsync();

    /// <summary>The districts as figures count them, in their order: a zone and the towns that it administers are one.</summary>
    Task<IReadOnlyList<CountedDistrict>> CountedDistrictsAsync();

    /// <summary>The names of some organisations; one that is not known is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OrganisationsAsync(IEnumerable<Guid> ids);

    /// <summary>An organisation's id with those of all records that are read as the same one.</summary>
    Task<IReadOnlyList<Guid>> ReadAsTheSameAsync(Guid organisation);

    /// <summary>The organisation that bears exactly this name, old or new; null when none or several do.</summary>
    Task<Guid?> OrganisationNamedAsync(string name);
}

/// <summary>A district as figures count it.</summary>
/// <param name="Ids">Itself and whatever is counted with it.</param>
public sealed record CountedDistrict(Guid Id, string Name, IReadOnlyList<Guid> Ids);
