using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Agenda;

/// <summary>A month of one's agenda, and the link under which a calendar program reads it.</summary>
internal sealed class Month(WutongDb db, Actor actor) : PageModel
{
    /// <summary>yyyy-MM.</summary>
    [BindProperty(SupportsGet = true, Name = "month")] public string? Asked { get; set; }

    [BindProperty] public MakeCalendarLink Input { get; set; } = new();

    public DateOnly First { get; private set; }
    public WorkCalendar Calendar { get; private set; } = null!;
    public ILookup<DateOnly, AgendaEntry> Entries { get; private set; } = null!;
    public CalendarLink? Link { get; private set; }

    /// <summary>The address just made; this answer is the only one that ever holds it.</summary>
    public string? Address { get; private set; }
    public DateOnly Today => actor.Now.Day();
    public DateTimeOffset Now => actor.Now;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await LoadAsync() ? this.Refuse() : NotFound();
        var (outcome, secret) = await Input.Run(db, actor);
        if (!await LoadAsync()) return NotFound();
        if (outcome is Outcome.Done) Address = $"{Request.Scheme}://{Request.Host}/calendar/{secret}.ics";
        return outcome is Outcome.Done ? Page() : this.Show(outcome, "/agenda");
    }

    public async Task<IActionResult> OnPostWithdrawAsync() => this.Show(await new WithdrawCalendarLink().Run(db, actor), "/agenda");

    private async Task<bool> LoadAsync()
    {
        First = Today.MonthStart();
        if (Asked is not null)
        {
            if (!DateOnly.TryParseExact(Asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) || !CalendarYear.IsPossible(asked.Year)) return false;
            First = asked;
        }
        Calendar = await db.WorkCalendarAsync();
        Entries = (await db.AgendaAsync(actor, First, First.AddMonths(1).AddDays(-1))).ToLookup(e => e.On);
        Link = await db.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.UserId == actor.Id);
        return true;
    }
}
