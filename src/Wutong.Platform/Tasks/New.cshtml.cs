using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Search;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tasks;

internal sealed class New(WutongDb db, Actor actor, AccountLookup accounts) : PageModel
{
    [BindProperty] public GiveTask Input { get; set; } = new();

    public List<SelectListItem> Seats { get; private set; } = [];

    /// <summary>What the task is about.</summary>
    public RecordLink? Record { get; private set; }

    /// <summary>Where one came from.</summary>
    public string Back => Input.InstructionId is { } instruction ? $"/instructions/{instruction}" : Input.MeetingId is { } meeting ? $"/meetings/{meeting}" : Record?.Address ?? "/tasks";

    /// <summary>With <paramref name="about"/> the task is about that record; with an instruction, or a meeting and its decision, it begins with their words and follows from them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? about, Guid? instruction, Guid? meeting, Guid? decision)
    {
        Input = new GiveTask { OwnerId = actor.Id, Amount = 5, Unit = LimitUnit.WorkingDays, RecordId = about };
        if (instruction is { } given)
        {
            if (await db.InstructionToChangeAsync(actor, given) is not { } source) return NotFound();
            Input = Input with { InstructionId = given, RecordId = source.RecordId, Title = Shortening.Beginning(source.Text, WorkTask.TitleLength), Note = source.Text.Length > WorkTask.TitleLength ? source.Text : null };
        }
        if (meeting is { } held)
        {
            if (await db.MeetingToChangeAsync(actor, held) is not { } source || source.Decisions.FirstOrDefault(d => d.Id == decision) is not { } decided) return NotFound();
            var record = source.Topics.FirstOrDefault(t => t.Id == decided.TopicId)?.RecordId;
            Input = Input with { MeetingId = held, DecisionId = decision, RecordId = record, Title = Shortening.Beginning(decided.Text, WorkTask.TitleLength), Note = decided.Text.Length > WorkTask.TitleLength ? decided.Text : null };
        }
        await LoadAsync();
        // A record that the actor does not see does not keep the task from being given; it is then about nothing that can be opened.
        if (about is null && Record is null) Input = Input with { RecordId = null };
        return about is not null && Record is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor, accounts);
        return this.Show(outcome, next: Input.InstructionId is null && Input.MeetingId is null ? $"/tasks/{(outcome as Outcome.Done)?.Id}" : Back);
    }

    private async Task LoadAsync()
    {
        Seats = await db.SeatChoicesAsync(actor);
        Record = Input.RecordId is { } id ? await db.RecordLinkAsync(actor, id) : null;
    }
}
