using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>Sign-in by a code to the telephone number, for enterprises and talents. Nothing on it tells whether a number is known.</summary>
internal sealed class Text(WutongDb db, TextCodes codes, SignInDoor door, UserManager<User> users) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Phone_Number)), StringLength(VerifiedPhone.NumberLength)]
    public string? Number { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Phone_Code)), StringLength(20)]
    public string? Code { get; set; }

    /// <summary>The code that was asked for, whether or not one was sent.</summary>
    [BindProperty] public Guid? Asked { get; set; }

    public bool IsOffered { get; private set; }

    public async Task OnGetAsync() => IsOffered = await codes.AreOfferedAsync();

    public async Task<IActionResult> OnPostSendAsync()
    {
        IsOffered = await codes.AreOfferedAsync();
        if (ModelState.IsValid && !TextCodes.IsNumber(Number)) ModelState.AddModelError(nameof(Number), Platform.Words.Choices_NoPhone);
        if (!ModelState.IsValid) return this.Refuse();
        var asked = await codes.AskAsync(Number!, SmsPurpose.SignIn, await db.AccountOfPhoneAsync(Number!), HttpContext.Connection.RemoteIpAddress?.ToString(), waits: false);
        if (asked.Problem is { } problem) { ModelState.AddModelError(nameof(Number), problem); return this.Refuse(); }
        ModelState.Clear();
        Asked = asked.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostEnterAsync()
    {
        IsOffered = await codes.AreOfferedAsync();
        if (!ModelState.IsValid || Asked is not { } id) return this.Refuse();
        if (await codes.TakeAsync(id, SmsPurpose.SignIn, TextDigits.Of(Code)) is { UserId: { } owner } code && await db.AccountOfPhoneAsync(code.Number) == owner && await users.FindByIdAsync(owner.ToString()) is { } user)
            switch (await door.ByProofAsync(user, SignInWay.TextMessage, countsAsBoth: false))
            {
                case SignInDoor.Answer.In: return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/desk");
                case SignInDoor.Answer.SecondFactor: return RedirectToPage("Second", new { Next });
            }
        ModelState.AddModelError(nameof(Code), Words.Phone_WrongCode);
        return this.Refuse();
    }
}
