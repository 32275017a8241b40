using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>Notes a place where an organisation is, or changes a noted one.</summary>
internal sealed record SaveSite : ISavePart
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>The one that is changed; null for a new one.</summary>
    public Guid? PartId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Address)), Required, StringLength(Site.AddressLength)]
    public string? Address { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_SitePurpose)), Required, EnumDataType(typeof(SitePurpose))]
    public SitePurpose? Purpose { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_DistrictId))]
    public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Since))]
    public DateOnly? Since { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Until))]
    public DateOnly? Until { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, async organisation =>
    {
        if (Until < Since) return Outcome.Refuse(nameof(Until), Words.Invalid_UntilBeforeFrom);
        if (DistrictId is { } district && !await db.Districts.Whole.AnyAsync(d => d.Id == district)) return Outcome.Refuse(nameof(DistrictId), Platform.Words.Invalid_Choice);
        if (organisation.Sites.Any(s => s.Id != PartId && s.Address == Address && s.Purpose == Purpose)) return Outcome.Refuse(nameof(Address), Words.Site_Taken);
        var part = organisation.Sites.Find(s => s.Id == PartId);
        if (part is null && PartId is not null) return Outcome.Missing;
        if (part is null) organisation.Sites.Add(part = new Site { OrganisationId = organisation.Id, Address = "" });
        (part.Address, part.Purpose, part.DistrictId, part.Since, part.Until) = (Address!, Purpose!.Value, DistrictId, Since, Until);
        return Outcome.Saved(organisation.Id);
    });

    public static SaveSite From(Organisation organisation, Site part) => new()
    {
        Id = organisation.Id, Version = organisation.Version, PartId = part.Id, Address = part.Address, Purpose = part.Purpose, DistrictId = part.DistrictId, Since = part.Since, Until = part.Until,
    };
}
