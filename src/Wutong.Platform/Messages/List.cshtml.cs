using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>One's own messages, newest first.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public bool Unread { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<Message> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public int UnreadCount { get; private set; }
    public string UnreadText => UnreadCount > Messaging.CountLimit ? $"{Messaging.CountLimit}+" : UnreadCount.ToString(null, null);
    public DateTimeOffset Now => actor.Now;

    public string SentenceOf(Message message) => db.Modules.Messages.SentenceOf(message.Kind, message.ArgumentList);

    public async Task OnGetAsync()
    {
        UnreadCount = await db.UnreadAsync(actor);
        var messages = db.Messages.VisibleTo(actor);
        if (Unread) messages = messages.Where(m => m.ReadAt == null);
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await messages.AsNoTracking().PageAsync(m => m.CreatedAt, m => m.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Pager = Pager.For(Request, page, m => new Position<DateTimeOffset>(m.CreatedAt, m.Id), "");
    }

    /// <summary>Opening a message reads it, and leads to what it is about.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid id)
    {
        if (await new ReadMessage { Id = id }.Run(db, actor) is not Outcome.Done) return NotFound();
        return LocalRedirect(await db.Messages.VisibleTo(actor).Where(m => m.Id == id).Select(m => m.Link).SingleAsync());
    }

    public async Task<IActionResult> OnPostReadAllAsync(DateTimeOffset? upTo)
    {
        if (!ModelState.IsValid) return BadRequest();
        await new ReadAllMessages { UpTo = upTo }.Run(db, actor);
        TempData["Done"] = Words.Message_AllRead;
        return LocalRedirect("/messages");
    }
}
