using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Guests;

/// <summary>The guests of an event: invitations, passes, cards taken, and what is to be followed up.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 500;

    public AddGuest Add { get; set; } = new();
    public FollowGuest Follow { get; set; } = new();

    public PromotionEvent Held { get; private set; } = null!;
    public IReadOnlyList<EventGuest> Guests { get; private set; } = [];
    public List<SelectListItem> ToFollow { get; private set; } = [];

    /// <summary>The page of a pass that was just made, shown once.</summary>
    public string? Pass { get; private set; }

    /// <summary>The event's own page, where it has one.</summary>
    public string? SignUp => Held.Code is { } code && Held.HeldOn >= actor.Now.Day() ? $"{Request.Scheme}://{Request.Host}/event/{code}" : null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, [Bind(Prefix = nameof(Add))] AddGuest input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Add = input with { EventId = id };
        return ModelState.IsValid ? this.Show(await Add.Run(db, actor), $"/attraction/events/{id}/guests", nameof(Add)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostFollowAsync(Guid id, [Bind(Prefix = nameof(Follow))] FollowGuest input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Follow = input with { Id = input.GuestId ?? Guid.Empty, Version = Guests.FirstOrDefault(g => g.Id == input.GuestId)?.Version ?? 0 };
        return ModelState.IsValid ? this.Show(await Follow.Run(db, actor), $"/attraction/events/{id}/guests", nameof(Follow)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, Guid guest, int version) =>
        await LoadAsync(id) ? this.Show(await new DeclineGuest { Id = guest, Version = version }.Run(db, actor), $"/attraction/events/{id}/guests") : NotFound();

    public async Task<IActionResult> OnPostPassAsync(Guid id, Guid guest, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        var act = new GivePass { Id = guest, Version = version };
        var outcome = await act.Run(db, actor);
        if (outcome is not Outcome.Done) return this.Show(outcome, $"/attraction/events/{id}/guests");
        Pass = $"{Request.Scheme}://{Request.Host}/event/pass/{act.Secret}";
        await LoadAsync(id);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } held) return false;
        Held = held;
        Guests = await db.EventGuests.VisibleTo(actor).AsNoTracking().Where(g => g.EventId == id).OrderByDescending(g => g.RecordedAt).ThenByDescending(g => g.Id).Take(Most).ToListAsync();
        ToFollow = [new(Platform.Words.Form_Choose, ""), .. Guests.Where(g => g.DutyId is null && g.Name is not null).Select(g => new SelectListItem($"{g.Name} · {g.Company}", g.Id.ToString()))];
        return true;
    }
}
