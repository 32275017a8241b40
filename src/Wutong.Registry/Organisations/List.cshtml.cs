using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

internal sealed class List(WutongDb db, Actor actor) : TablePage(OrganisationTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayCreate => actor.IsAny(RegistryModule.Writers);

    /// <summary>What was looked for in vain is what is to be entered.</summary>
    public string NewLink => "/registry/organisations/new" + (Sheet is { Rows.Count: 0, View.Search: { } text } ? "?name=" + Uri.EscapeDataString(text) : "");
}
