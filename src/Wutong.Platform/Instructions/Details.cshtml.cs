using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ActOnInstruction Input { get; set; } = new();

    public Instruction Item { get; private set; } = null!;
    public InstructionRow Row { get; private set; } = null!;
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];
    public IReadOnlyList<InstructionAct> Acts { get; private set; } = [];
    public bool MayChange => Item.IsKeptBy(actor) && Item.State != InstructionState.Closed;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (Input with { Id = id }).Run(db, actor), next: $"/instructions/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await InstructionTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return false;
        Row = row;
        Item = await db.Instructions.VisibleTo(actor).AsNoTracking().SingleAsync(i => i.Id == id);
        Acts = Item.ActsFor(actor);
        Tasks = await TaskTable.Instance.Rows(db, actor).Where(t => t.InstructionId == id).OrderBy(t => t.DueSortMoment).ThenBy(t => t.Id).Take(100).ToListAsync();
        return true;
    }
}
