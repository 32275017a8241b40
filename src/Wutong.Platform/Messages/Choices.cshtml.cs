using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>How one wants to be told: by which channels, of what, how soon, and at which hours not.</summary>
internal sealed class Choices(WutongDb db, Actor actor, MessageSecrets secrets, MessageOptions options) : PageModel
{
    [BindProperty] public EditChoices Input { get; set; } = new();

    public IReadOnlyList<MessageKind> Kinds => [.. db.Modules.Messages.All];

    /// <summary>The addresses that are kept, as far as they are shown.</summary>
    public IReadOnlyDictionary<MessageChannel, string> Kept { get; private set; } = new Dictionary<MessageChannel, string>();

    public async Task OnGetAsync() => Input = await StandingAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var standing = await StandingAsync();
        // What the administrator has closed meanwhile is not changed, and not offered again.
        var offered = standing.Channels.Select(c => c.Channel).ToHashSet();
        if (Input.Channels.Exists(c => !offered.Contains(c.Channel))) ModelState.AddModelError("", Words.Choices_Closed);
        if (!ModelState.IsValid) { Offer(standing); return this.Refuse(); }
        var outcome = await Input.Run(db, actor, secrets, options);
        if (outcome is Outcome.Done) TempData["Done"] = Words.Choices_Saved;
        else Offer(standing);
        return this.Show(outcome, "/account/messages");
    }

    /// <summary>A form that came without its parts shows those that there are.</summary>
    private void Offer(EditChoices standing)
    {
        if (!Input.Channels.Select(c => c.Channel).SequenceEqual(standing.Channels.Select(c => c.Channel))) Input = Input with { Channels = standing.Channels };
    }

    private async Task<EditChoices> StandingAsync()
    {
        var choices = await db.MessageChoices.VisibleTo(actor).AsNoTracking().Include(c => c.Channels).SingleOrDefaultAsync();
        Kept = choices?.Channels.Where(c => c.Shown is not null).ToDictionary(c => c.Channel, c => c.Shown!) ?? [];
        var settings = await db.MessageSettings.AsNoTracking().SingleOrDefaultAsync();
        return EditChoices.From(choices, settings?.Enabled ?? [], secrets, db.Modules.Messages);
    }
}
