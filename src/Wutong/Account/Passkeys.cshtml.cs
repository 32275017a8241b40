using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>The account's passkeys: made by a ceremony of the browser, named, renamed and removed. They stand beside the password and never instead of it.</summary>
internal sealed class Passkeys(Actor actor, CurrentSession session, PasskeyDesk desk) : PageModel
{
    public const int NameLength = 60;

    private const string Here = "/account/passkeys";

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Passkeys_Name)), StringLength(NameLength)]
    public string? Name { get; set; }

    public IReadOnlyList<OwnPasskey> All { get; private set; } = [];
    public bool MustProve => !session.IsProved(actor.Now);

    public Task OnGetAsync() => LoadAsync();

    /// <summary>What the browser asks the device, for the script.</summary>
    [NeedsProof]
    public async Task<IActionResult> OnPostOptionsAsync() => ModelState.IsValid && await desk.AskForNewAsync(actor) is { } question ? Content(question, "application/json") : BadRequest();

    [NeedsProof]
    public Task<IActionResult> OnPostAddAsync(string? credential) => AnswerAsync(() => desk.AddAsync(actor, Name, credential), Words.Passkeys_Added);

    public Task<IActionResult> OnPostRenameAsync(string? id) => AnswerAsync(() => desk.RenameAsync(actor, id, Name), Words.Passkeys_Renamed);

    [NeedsProof]
    public Task<IActionResult> OnPostRemoveAsync(string? id) => AnswerAsync(() => desk.RemoveAsync(actor, id), Words.Passkeys_Removed);

    private async Task<IActionResult> AnswerAsync(Func<Task<Outcome>> act, string done)
    {
        var outcome = ModelState.IsValid ? await act() : null;
        if (outcome is Outcome.Done) TempData["Done"] = done;
        else await LoadAsync();
        return outcome switch
        {
            null => this.Refuse(),
            // The page's only field stands under no prefix.
            Outcome.Refused { Problems: [{ Field: nameof(Name), Message: var message }] } => Refuse(message),
            _ => this.Show(outcome, Here),
        };
    }

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError(nameof(Name), message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync() => All = await desk.OfAsync(actor);
}
