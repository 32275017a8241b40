using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Offices;

/// <summary>What is recorded about an office.</summary>
public record OfficeFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_Name)), Required, StringLength(Office.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_District))]
    public Guid? DistrictId { get; init; }

    internal async Task<Outcome?> CheckAsync(WutongDb db, IBindingNames names, Guid? self)
    {
        if (await db.Offices.Whole.AnyAsync(o => o.Name == Name && o.Id != self)) return Outcome.Refuse(nameof(Name), Words.Office_NameTaken);
        if (DistrictId is { } district && (await names.DistrictsAsync()).All(d => d.Id != district)) return Outcome.Refuse(nameof(DistrictId), Words.Invalid_Choice);
        return null;
    }
}

/// <summary>Founds an office. Only a system administrator may.</summary>
public sealed record CreateOffice : OfficeFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor, IBindingNames names) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        if (await CheckAsync(db, names, self: null) is { } refused) return refused;
        var office = new Office { Name = Name!, DistrictId = DistrictId };
        db.Offices.Add(office);
        return Outcome.Saved(office.Id);
    });
}

/// <summary>Changes an office's name or district, closes it or opens it again.</summary>
public sealed record EditOffice : OfficeFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_IsClosed))]
    public bool IsClosed { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_Chief))]
    public Guid? ChiefId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, IBindingNames names) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var office = await db.Offices.VisibleTo(actor).SingleOrDefaultAsync(o => o.Id == Id);
        if (office is null) return Outcome.Missing;
        if (office.Version != Version) return new Outcome.Stale(From(office), office.Version);
        if (await CheckAsync(db, names, Id) is { } refused) return refused;
        if (ChiefId is { } chief && chief != office.ChiefId && (await db.PeopleOfAsync(Id)).All(p => p.Id != chief)) return Outcome.Refuse(nameof(ChiefId), Words.Office_ChiefElsewhere);
        office.Name = Name!;
        office.DistrictId = DistrictId;
        office.IsClosed = IsClosed;
        office.ChiefId = ChiefId;
        return Outcome.Saved(office.Id);
    });

    internal static EditOffice From(Office office) =>
        new() { Id = office.Id, Version = office.Version, Name = office.Name, DistrictId = office.DistrictId, IsClosed = office.IsClosed, ChiefId = office.ChiefId };
}
