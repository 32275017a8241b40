using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

internal sealed class List(WutongDb db, Actor actor) : TablePage(ProjectTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    /// <summary>The view as the board reads it too.</summary>
    public string Query => Sheet.View.Query(Table);
    public bool MayCreate => actor.IsAny(AttractionModule.Officers);
}
