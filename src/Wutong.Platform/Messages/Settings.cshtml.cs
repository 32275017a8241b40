using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>By which channels messages leave, and how many stand where.</summary>
internal sealed class Settings(WutongDb db, Actor actor, MessageSecrets secrets, MessageOptions options) : PageModel
{
    [BindProperty] public EditSettings Input { get; set; } = new();

    public bool HasMailPassword { get; private set; }
    public bool HasSmsSecret { get; private set; }
    public bool AllowsInside => options.AllowInside;

    /// <summary>How many deliveries stand in each state but the one in which all end well.</summary>
    public IReadOnlyDictionary<DeliveryState, int> Counts { get; private set; } = new Dictionary<DeliveryState, int>();

    public async Task OnGetAsync() => Input = EditSettings.From(await LoadAsync());

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor, secrets, options);
        if (outcome is Outcome.Done) TempData["Done"] = Words.Settings_Saved;
        return this.Show(outcome, "/settings/messages");
    }

    private async Task<MessageSettings?> LoadAsync()
    {
        var settings = await db.MessageSettings.AsNoTracking().SingleOrDefaultAsync();
        (HasMailPassword, HasSmsSecret) = (settings?.MailPassword is not null, settings?.SmsSecret is not null);
        Counts = await db.Deliveries.VisibleTo(actor).Where(d => d.State != DeliveryState.Sent).GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return settings;
    }
}
