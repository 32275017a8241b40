using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>The account's telephone number for codes: proved by one, used as the second step or, for enterprises and talents, to sign in.</summary>
internal sealed class Phone(WutongDb db, Actor actor, CurrentSession session, TextCodes codes) : PageModel
{
    private const string Here = "/account/phone";

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Phone_Number)), StringLength(VerifiedPhone.NumberLength)]
    public string? Number { get; set; }

    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.Phone_Code)), StringLength(20)]
    public string? Code { get; set; }

    /// <summary>The code that was asked for.</summary>
    [BindProperty] public Guid? Asked { get; set; }

    public VerifiedPhone? Own { get; private set; }
    public bool IsOffered { get; private set; }
    public bool MayEnter => PhoneActions.MayEnterByText(actor.Rights.Select(r => r.Role));
    public bool MustProve => !session.IsProved(actor.Now);

    public Task OnGetAsync() => LoadAsync();

    [NeedsProof]
    public async Task<IActionResult> OnPostSendAsync()
    {
        await LoadAsync();
        if (ModelState.IsValid && !TextCodes.IsNumber(Number)) ModelState.AddModelError(nameof(Number), Platform.Words.Choices_NoPhone);
        if (!ModelState.IsValid) return this.Refuse();
        var asked = await codes.AskAsync(Number!, SmsPurpose.Verify, actor.Id, HttpContext.Connection.RemoteIpAddress?.ToString(), waits: true);
        if (asked.Problem is { } problem) { ModelState.AddModelError(nameof(Number), problem); return this.Refuse(); }
        ModelState.Clear();
        Asked = asked.Id;
        return Page();
    }

    [NeedsProof]
    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid || Asked is not { } id) return this.Refuse();
        if (await codes.TakeAsync(id, SmsPurpose.Verify, TextDigits.Of(Code), actor.Id) is not { } proved) { ModelState.AddModelError(nameof(Code), Words.Phone_WrongCode); return this.Refuse(); }
        var outcome = await db.KeepPhoneAsync(actor, proved);
        // The code is used up: another number needs another.
        Asked = null;
        return Answer(outcome, Words.Phone_Kept);
    }

    [NeedsProof]
    public async Task<IActionResult> OnPostSecondAsync(bool on)
    {
        await LoadAsync();
        return ModelState.IsValid ? Answer(await db.SetSecondStepAsync(actor, on), Words.Phone_Saved) : this.Refuse();
    }

    [NeedsProof]
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        return ModelState.IsValid ? Answer(await db.RemovePhoneAsync(actor), Words.Phone_Removed) : this.Refuse();
    }

    private IActionResult Answer(Outcome outcome, string done)
    {
        if (outcome is Outcome.Done) TempData["Done"] = done;
        return this.Show(outcome, Here);
    }

    private async Task LoadAsync() => (Own, IsOffered) = (await db.PhoneOfAsync(actor.Id!.Value), await codes.AreOfferedAsync());
}
