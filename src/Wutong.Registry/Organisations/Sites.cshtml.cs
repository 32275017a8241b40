using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>The places where one organisation is.</summary>
internal sealed class Sites(WutongDb db, Actor actor) : PartsPage<SaveSite>(db, actor)
{
    public List<SelectListItem> Districts { get; private set; } = [];

    protected override string Name => "sites";

    protected override SaveSite FormFor(Organisation organisation, Guid? part) => organisation.Sites.Find(s => s.Id == part) is { } standing
        ? SaveSite.From(organisation, standing) : new() { Id = organisation.Id, Version = organisation.Version };

    protected override async Task LoadAsync(WutongDb database) => Districts = await OrganisationForms.DistrictsAsync(database);

    public string? DistrictOf(Site site) => site.DistrictId is { } id ? Districts.NamesById().GetValueOrDefault(id) : null;
}
