using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;
using Wutong.Registry.Industries;

namespace Wutong.Registry.Organisations;

/// <summary>Enters an organisation in the registry.</summary>
internal sealed record CreateOrganisation : OrganisationFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ShortName)), StringLength(Organisation.NameLength)]
    public string? ShortName { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        // Named once the fields are checked: until then no name is its own.
        var organisation = new Organisation { Name = "" };
        await this.FillAsync(db, actor, organisation);
        organisation.Name = Name!;
        if (ShortName is not null && ShortName != Name) organisation.AddName(ShortName, NameKind.Alias);
        db.Organisations.Add(organisation);
        return Outcome.Saved(organisation.Id);
    });
}

/// <summary>Changes what is recorded about an organisation. A name that is replaced stays findable as a former one.</summary>
internal sealed record EditOrganisation : OrganisationFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, async organisation =>
    {
        await this.FillAsync(db, actor, organisation);
        organisation.Rename(Name!, actor.Now.Day());
        return Outcome.Saved(organisation.Id);
    });

    public static async Task<EditOrganisation> FromAsync(WutongDb db, Organisation organisation) => new()
    {
        Id = organisation.Id, Version = organisation.Version, Name = organisation.Name, Kind = organisation.Kind, CreditCode = organisation.CreditCode,
        Country = organisation.Country, DistrictId = organisation.DistrictId, Business = organisation.Business,
        Industry = IndustryTree.Find(organisation.IndustryCode)?.Label, LegalForm = organisation.LegalForm, RegisteredCapital = AmountInput.From(organisation.RegisteredCapital),
        Parent = organisation.ParentId is { } parent ? (await db.OrganisationRefsAsync([parent]))[parent].Name : null,
        RegisteredOn = organisation.RegisteredOn, Telephone = organisation.Telephone,
    };
}

/// <summary>Notes a short name, or a spelling seen in a document, under which the organisation is found too.</summary>
internal sealed record AddOrganisationName
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OtherName)), Required, StringLength(Organisation.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_NameKind)), Required, EnumDataType(typeof(NameKind))]
    public NameKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_From))]
    public DateOnly? From { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Until))]
    public DateOnly? Until { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, organisation =>
    {
        if (organisation.Name == Name || organisation.OtherNames.Any(n => n.Name == Name))
            return Task.FromResult(Outcome.Refuse(nameof(Name), Words.Name_Taken));
        if (Until < From) return Task.FromResult(Outcome.Refuse(nameof(Until), Words.Invalid_UntilBeforeFrom));
        organisation.AddName(Name!, Kind!.Value, Until, From);
        return Task.FromResult(Outcome.Saved(organisation.Id));
    });
}

/// <summary>Takes away a short name or a spelling that was noted by mistake.</summary>
internal sealed record RemoveOrganisationName
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid NameId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, organisation =>
        Task.FromResult(organisation.RemoveName(NameId) ? Outcome.Saved(organisation.Id) : Outcome.Missing));
}

internal static class OrganisationWrites
{
    /// <summary>Runs a change of one organisation by somebody who may write the registry, on the version that was seen.</summary>
    public static Task<Outcome> ChangeOrganisationAsync(this WutongDb db, Actor actor, Guid id, int version, Func<Organisation, Task<Outcome>> change) => db.WriteAsync(async () =>
    {
        var organisation = await db.Organisations.VisibleTo(actor).Include(o => o.OtherNames).Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id);
        if (organisation is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        return organisation.Version == version ? await change(organisation) : new Outcome.Stale(await EditOrganisation.FromAsync(db, organisation), organisation.Version);
    });
}
