using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Districts;

/// <summary>What is recorded about a district.</summary>
internal record DistrictFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_DistrictName)), Required, StringLength(District.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_AlsoCalled)), StringLength(District.NameLength)]
    public string? AlsoCalled { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Order)), Required, Range(0, 999)]
    public int? Order { get; init; }

    /// <summary>The zone that administers this town too (区镇合一).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CountedWithId))]
    public Guid? CountedWithId { get; init; }

    /// <summary>A name may stand once, be it as the first or as the other name of a district: both count once.</summary>
    public async Task FillAsync(WutongDb db, District district)
    {
        var names = new[] { Name, AlsoCalled }.OfType<string>().ToList();
        var taken = await db.Districts.Whole.Where(d => d.Id != district.Id && (names.Contains(d.Name) || names.Contains(d.AlsoCalled!)))
            .Select(d => new { d.Name, d.AlsoCalled }).FirstOrDefaultAsync();
        if (taken is not null) throw new RuleViolation(taken.Name == Name || taken.AlsoCalled == Name ? nameof(Name) : nameof(AlsoCalled), Words.District_NameTaken);
        await CheckZoneAsync(db, district);
        district.CountedWithId = CountedWithId;
        district.Name = Name!;
        district.AlsoCalled = AlsoCalled == Name ? null : AlsoCalled;
        district.Order = Order!.Value;
    }

    /// <summary>A town counts with a zone that counts for itself: there is no chain, so each figure has one place.</summary>
    private async Task CheckZoneAsync(WutongDb db, District district)
    {
        if (CountedWithId is null) return;
        var zone = await db.Districts.Whole.Where(d => d.Id == CountedWithId).Select(d => new { d.CountedWithId }).SingleOrDefaultAsync();
        if (zone is null) throw new RuleViolation(nameof(CountedWithId), Platform.Words.Invalid_Choice);
        if (CountedWithId == district.Id) throw new RuleViolation(nameof(CountedWithId), Words.District_WithItself);
        if (zone.CountedWithId is not null || await db.Districts.Whole.AnyAsync(d => d.CountedWithId == district.Id)) throw new RuleViolation(nameof(CountedWithId), Words.District_NoChain);
    }
}

/// <summary>Puts a district on the map. Only a system administrator may.</summary>
internal sealed record CreateDistrict : DistrictFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var district = new District { Name = "" };
        await FillAsync(db, district);
        db.Districts.Add(district);
        return Outcome.Saved(district.Id);
    });
}

/// <summary>Changes a district's names or its place in lists.</summary>
internal sealed record EditDistrict : DistrictFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var district = await db.Districts.VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == Id);
        if (district is null) return Outcome.Missing;
        if (district.Version != Version) return new Outcome.Stale(From(district), district.Version);
        await FillAsync(db, district);
        return Outcome.Saved(district.Id);
    });

    public static EditDistrict From(District district) =>
        new() { Id = district.Id, Version = district.Version, Name = district.Name, AlsoCalled = district.AlsoCalled, Order = district.Order, CountedWithId = district.CountedWithId };
}
