using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.City;

/// <summary>Changes the names under which the platform appears. Whether it is the demo is settled when the database is made.</summary>
public sealed record EditCity : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.City_Name)), Required, StringLength(60)]
    public string? CityName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.City_Bureau)), Required, StringLength(100)]
    public string? BureauName { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var city = await db.Deployments.SingleOrDefaultAsync(d => d.Id == Id);
        if (city is null) return Outcome.Missing;
        if (city.Version != Version) return new Outcome.Stale(From(city), city.Version);
        city.CityName = CityName!;
        city.BureauName = BureauName!;
        return Outcome.Saved(city.Id);
    });

    internal static EditCity From(Deployment city) => new() { Id = city.Id, Version = city.Version, CityName = city.CityName, BureauName = city.BureauName };
}
