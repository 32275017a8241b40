using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Timeline;

/// <summary>The whole timeline of a record, with the form for a comment. Also where the form and the button on the record's own page lead.</summary>
internal sealed class Of(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }

    /// <summary>Whether the list of those who may be mentioned is wanted: most type the name, and to find them is a quarter of the work of the page.</summary>
    [BindProperty(SupportsGet = true)] public bool Mention { get; set; }

    [BindProperty] public WriteComment Input { get; set; } = new();

    /// <summary>Whether what was sent came from the record's own page.</summary>
    [BindProperty] public bool Home { get; set; }

    public TimelinePage Shown { get; private set; } = null!;
    public bool Follows { get; private set; }
    public List<SelectListItem>? People { get; private set; }
    public IEnumerable<TimelineKind> Kinds => db.Modules.Timeline.Kinds;

    public string Link(Position<DateTimeOffset>? from)
    {
        var query = new QueryBuilder();
        if (Kind is not null) query.Add("kind", Kind);
        if (from is not null) query.Add(Pager.AfterName, PageLink.Encode(from));
        return Request.Path + query.ToString();
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (Kind is not null && db.Modules.Timeline.Find(Kind) is null)
        {
            ModelState.AddModelError("kind", Words.Invalid_Choice);
            return new StatusCodeResult(400);
        }
        Input = new WriteComment { RecordId = id };
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Input = Input with { RecordId = id };
        ModelState.Remove("Input.RecordId");
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor), Next) : this.Refuse();
    }

    public Task<IActionResult> OnPostFollowAsync(Guid id) => AnswerAsync(id, new FollowRecord { RecordId = id }.Run);

    public Task<IActionResult> OnPostUnfollowAsync(Guid id) => AnswerAsync(id, new UnfollowRecord { RecordId = id }.Run);

    private async Task<IActionResult> AnswerAsync(Guid id, Func<WutongDb, Actor, Task<Outcome>> act)
    {
        ModelState.Clear();
        Input = new WriteComment { RecordId = id };
        return await LoadAsync(id) ? this.Show(await act(db, actor), Next) : NotFound();
    }

    private string Next => Home ? Shown.Record.Address + "#timeline" : $"/timeline/{Shown.Record.Id}";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.TimelineAsync(actor, id, Kind, PageLink.Decode<DateTimeOffset>(After), PageSize) is not { } page) return false;
        Shown = page;
        Follows = await db.FollowsAsync(actor, id);
        if (Mention || Input.MentionId is not null) People = await db.MentionChoicesAsync(actor, page.Record);
        return true;
    }
}
