using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>Two-step sign-in: turned on by proving that the authenticator works, off (and new recovery codes made) by the password.</summary>
internal sealed class Totp(Actor actor, UserManager<User> users, OwnAccount own, SignInDoor door) : PageModel
{
    private const int RecoveryCodes = 10;

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Second_Code)), Required, StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Totp_Password)), Required, StringLength(PasswordRules.Longest)]
    public string? CodesPassword { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Totp_Password)), Required, StringLength(PasswordRules.Longest)]
    public string? OffPassword { get; set; }

    public bool IsOn { get; private set; }
    public int CodesLeft { get; private set; }

    /// <summary>The authenticator's key in groups of four, while it is being set up.</summary>
    public string? Key { get; private set; }
    public (string Path, int Side) Qr { get; private set; }

    /// <summary>Shown in this one answer and kept only as the account's own secret.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    private Guid Id => actor.Id!.Value;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (!await LoadAsync()) return NotFound();
        // A second click must not take the key that has just been scanned.
        if (IsOn || Key is not null) return LocalRedirect("/account/totp");
        return await FinishAsync(await own.ChangeAsync(Id, "", users.ResetAuthenticatorKeyAsync));
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var code = new string([.. (Code ?? "").Where(char.IsDigit)]);
        List<string> codes = [];
        var outcome = await own.ChangeAsync(Id, nameof(Code),
            async user => await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code)
                ? IdentityResult.Success : IdentityResult.Failed(users.ErrorDescriber.InvalidToken()),
            user => users.SetTwoFactorEnabledAsync(user, true),
            user => MakeCodesAsync(user, codes));
        return await FinishAsync(outcome, codes);
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (!await ProveAsync(nameof(CodesPassword), CodesPassword)) return await RefuseAsync();
        List<string> codes = [];
        return await FinishAsync(await own.ChangeAsync(Id, nameof(CodesPassword), user => MakeCodesAsync(user, codes)), codes);
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!await ProveAsync(nameof(OffPassword), OffPassword)) return await RefuseAsync();
        var outcome = await own.ChangeAsync(Id, nameof(OffPassword),
            user => users.SetTwoFactorEnabledAsync(user, false),
            user => users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey"));
        if (outcome is Outcome.Done) TempData["Done"] = Words.Totp_IsOff;
        return await FinishAsync(outcome);
    }

    private async Task<IdentityResult> MakeCodesAsync(User user, List<string> codes)
    {
        codes.Clear();
        codes.AddRange(await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []);
        return IdentityResult.Success;
    }

    private async Task<bool> ProveAsync(string field, string? password)
    {
        var proof = await door.ProveAsync(Id, password ?? "");
        // Of the page's three forms one was sent: what the others lack is no error.
        ModelState.Clear();
        if (proof == SignInDoor.Answer.In) return true;
        ModelState.AddModelError(field, proof == SignInDoor.Answer.LockedOut ? Words.SignIn_Locked : Words.Password_Wrong);
        return false;
    }

    private async Task<IActionResult> FinishAsync(Outcome outcome, IReadOnlyList<string>? codes = null)
    {
        switch (outcome)
        {
            case Outcome.Done:
                await door.StayAsync(Id);
                if (codes is null) return LocalRedirect("/account/totp");
                ModelState.Clear();
                NewCodes = codes;
                return await LoadAsync() ? Page() : NotFound();
            case Outcome.Refused refused:
                ModelState.Clear();
                foreach (var problem in refused.Problems) ModelState.AddModelError(problem.Field, problem.Message);
                return await RefuseAsync();
            default:
                return this.Show(outcome, "/account/totp");
        }
    }

    private async Task<IActionResult> RefuseAsync() => await LoadAsync() ? this.Refuse() : NotFound();

    private async Task<bool> LoadAsync()
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user) return false;
        IsOn = user.TwoFactorEnabled;
        if (IsOn) { CodesLeft = await users.CountRecoveryCodesAsync(user); return true; }
        if (await users.GetAuthenticatorKeyAsync(user) is not { } key) return true;
        Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
        var issuer = Uri.EscapeDataString(users.Options.Tokens.AuthenticatorIssuer);
        Qr = QrPath.Of($"otpauth://totp/{issuer}:{Uri.EscapeDataString(actor.Name)}?secret={key}&issuer={issuer}&digits=6");
        return true;
    }
}
