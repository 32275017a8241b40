using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

internal sealed class ActualEdit(WutongDb db, Actor actor) : EditPage<EditActual>(db)
{
    private readonly WutongDb db = db;

    public ActualRow Row { get; private set; } = null!;

    protected override string Next => Row.AgreementId is { } agreement ? $"/attraction/promises/{agreement}" : "/attraction/actuals";

    protected override async Task<EditActual?> StandingAsync(Guid id)
    {
        if (await ActualTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return null;
        Row = row;
        return EditActual.From(await db.Actuals.VisibleTo(actor).AsNoTracking().SingleAsync(a => a.Id == id));
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
