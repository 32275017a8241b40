using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditInstruction>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Leaders { get; private set; } = [];

    protected override string Next => $"/instructions/{Input.Id}";

    protected override async Task<EditInstruction?> StandingAsync(Guid id) => await db.InstructionToChangeAsync(actor, id) is { } found ? EditInstruction.Of(found) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    protected override async Task LoadAsync() => Leaders = await db.LeaderChoicesAsync();

    protected override IReadOnlyDictionary<Guid, string> Names => Leaders.NamesById();
}
