using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditInstruction>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Leaders { get; private set; } = [];

    protected override string Next => $"/instructions/{Input.Id}";

    private bool mayEdit;

    protected override bool MayEdit => mayEdit;

    protected override async Task<EditInstruction?> StandingAsync(Guid id)
    {
        if (await db.Instructions.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } found) return null;
        mayEdit = found.IsKeptBy(actor) && found.State != InstructionState.Closed;
        return EditInstruction.Of(found);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Leaders = await db.LeaderChoicesAsync();

    protected override IReadOnlyDictionary<Guid, string> Names => Leaders.NamesById();
}
