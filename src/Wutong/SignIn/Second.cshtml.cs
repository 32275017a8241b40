using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>The second step of a sign-in: a code of the authenticator, one of the recovery codes, or a code sent to the account's telephone.</summary>
internal sealed class Second(WutongDb db, SignInDoor door, TextCodes codes) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty(SupportsGet = true)] public bool Recovery { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Second_Code)), Required, StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Second_Recovery)), Required, StringLength(40)]
    public string? RecoveryCode { get; set; }

    /// <summary>The code that was sent to the telephone.</summary>
    [BindProperty] public Guid? Asked { get; set; }

    public bool HasAuthenticator { get; private set; }

    /// <summary>The masked number to which a code can be sent; null for none.</summary>
    public string? Phone { get; private set; }

    private User? between;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : Start();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return Start();
        // Only one of the two is on the page.
        ModelState.Remove(Recovery ? nameof(Code) : nameof(RecoveryCode));
        if (!ModelState.IsValid) return this.Refuse();
        return Answer(await door.BySecondFactorAsync(Entered(), Recovery), Recovery ? nameof(RecoveryCode) : nameof(Code), Recovery ? Words.Second_WrongRecovery : Words.Second_Wrong);
    }

    /// <summary>Sends a code to the telephone.</summary>
    public async Task<IActionResult> OnPostTextAsync()
    {
        if (!await LoadAsync()) return Start();
        ModelState.Clear();
        if (await db.PhoneOfAsync(between!.Id) is not { IsSecondStep: true } phone) return this.Refuse();
        var asked = await codes.AskAsync(phone.Number, SmsPurpose.SecondStep, between.Id, HttpContext.Connection.RemoteIpAddress?.ToString(), waits: true);
        if (asked.Problem is { } problem) { ModelState.AddModelError("", problem); return this.Refuse(); }
        Asked = asked.Id;
        return Page();
    }

    /// <summary>Takes the code that was sent.</summary>
    public async Task<IActionResult> OnPostTextedAsync()
    {
        if (!await LoadAsync()) return Start();
        ModelState.Remove(nameof(RecoveryCode));
        if (!ModelState.IsValid || Asked is not { } id) return this.Refuse();
        var taken = await codes.TakeAsync(id, SmsPurpose.SecondStep, TextDigits.Of(Code), between!.Id);
        return Answer(await door.BySecondTextAsync(taken is not null), nameof(Code), Words.Phone_WrongCode);
    }

    private IActionResult Answer(SignInDoor.Answer answer, string field, string wrong)
    {
        switch (answer)
        {
            case SignInDoor.Answer.In: return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/desk");
            case SignInDoor.Answer.LockedOut: ModelState.AddModelError("", Words.SignIn_Locked); break;
            default: ModelState.AddModelError(field, wrong); break;
        }
        return this.Refuse();
    }

    private async Task<bool> LoadAsync()
    {
        if ((between = await door.BetweenFactorsAsync()) is null) return false;
        HasAuthenticator = between.TwoFactorEnabled;
        Phone = await db.PhoneOfAsync(between.Id) is { IsSecondStep: true } phone ? phone.Shown : null;
        return true;
    }

    /// <summary>As people write codes: with spaces, in groups, in small letters.</summary>
    private string Entered() => Recovery
        ? (RecoveryCode ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        : TextDigits.Of(Code);

    private LocalRedirectResult Start()
    {
        return LocalRedirect(Url.Page("Index", new { Next })!);
    }
}
