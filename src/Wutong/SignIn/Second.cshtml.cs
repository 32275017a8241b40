using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>The second step of a sign-in: a code of the authenticator, or one of the recovery codes.</summary>
internal sealed class Second(SignInDoor door) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty(SupportsGet = true)] public bool Recovery { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Second_Code)), Required, StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Second_Recovery)), Required, StringLength(40)]
    public string? RecoveryCode { get; set; }

    public async Task<IActionResult> OnGetAsync() => await door.IsBetweenFactorsAsync() ? Page() : Start();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await door.IsBetweenFactorsAsync()) return Start();
        // Only one of the two is on the page.
        ModelState.Remove(Recovery ? nameof(Code) : nameof(RecoveryCode));
        if (!ModelState.IsValid) return this.Refuse();
        switch (await door.BySecondFactorAsync(Entered(), Recovery))
        {
            case SignInDoor.Answer.In: return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/desk");
            case SignInDoor.Answer.LockedOut: ModelState.AddModelError("", Words.SignIn_Locked); break;
            default: ModelState.AddModelError(Recovery ? nameof(RecoveryCode) : nameof(Code), Recovery ? Words.Second_WrongRecovery : Words.Second_Wrong); break;
        }
        return this.Refuse();
    }

    /// <summary>As people write codes: with spaces, in groups, in small letters.</summary>
    private string Entered() => Recovery
        ? (RecoveryCode ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        : new string([.. (Code ?? "").Where(char.IsDigit)]);

    private LocalRedirectResult Start()
    {
        return LocalRedirect(Url.Page("Index", new { Next })!);
    }
}
