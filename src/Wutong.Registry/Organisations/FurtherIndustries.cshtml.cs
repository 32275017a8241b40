using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

/// <summary>The industries of one organisation beside its main one.</summary>
internal sealed class FurtherIndustries(WutongDb db, Actor actor) : PartsPage<AddIndustry>(db, actor)
{
    protected override string Name => "industries";

    protected override AddIndustry FormFor(Organisation organisation, Guid? part) => new() { Id = organisation.Id, Version = organisation.Version };
}
