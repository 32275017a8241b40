using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>Asks whoever sits here to prove again that they are the account's owner, and goes on to where that was wanted.</summary>
internal sealed class Prove(Actor actor, UserManager<User> users, SignInDoor door, PasskeyDesk passkeys) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Totp_Password)), Required, StringLength(PasswordRules.Longest)]
    public string? Password { get; set; }

    public string UserName => actor.Name;
    public bool HasPassword { get; private set; }
    public bool HasPasskey { get; private set; }

    /// <summary>Only addresses of this site count.</summary>
    public string Target => Url.IsLocalUrl(Next) ? Next! : "/account";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var user = await users.FindByIdAsync($"{actor.Id}");
        HasPassword = user?.PasswordHash is not null;
        HasPasskey = user is not null && (await users.GetPasskeysAsync(user)).Count > 0;
        await next();
    }

    public void OnGet() { }

    /// <summary>What the browser asks the device, for the script: one of this account's passkeys.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.AskAsync(actor.Id), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        if (await passkeys.OwnerOfAnswerAsync(credential) is { } owner && owner.Id == actor.Id)
        {
            await door.HasProvedAsync(owner.Id);
            return LocalRedirect(Target);
        }
        ModelState.AddModelError("", Words.SignIn_PasskeyWrong);
        return this.Refuse();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var id = actor.Id!.Value;
        var proof = await door.ProveAsync(id, Password!);
        if (proof != SignInDoor.Answer.In)
        {
            ModelState.AddModelError(nameof(Password), proof == SignInDoor.Answer.LockedOut ? Words.SignIn_Locked : Words.Password_Wrong);
            return this.Refuse();
        }
        await door.HasProvedAsync(id);
        return LocalRedirect(Target);
    }
}
