using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>Changes the password; whoever came with a one-time password gets nowhere else before.</summary>
internal sealed class Password(Actor actor, UserManager<User> users, OwnAccount own, SignInDoor door) : PageModel
{
    internal sealed record Form
    {
        [Display(ResourceType = typeof(Words), Name = nameof(Words.ChangePassword_Current)), Required, StringLength(PasswordRules.Longest)]
        public string? Current { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.Welcome_New)), Required, StringLength(PasswordRules.Longest)]
        public string? New { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.Welcome_Again)), Required, StringLength(PasswordRules.Longest), Compare(nameof(New))]
        public string? Again { get; init; }
    }

    [BindProperty] public Form Input { get; set; } = new();

    public string UserName => actor.Name;

    /// <summary>The present password was given by somebody else and may be used for nothing but this.</summary>
    public bool IsOneTime => HttpContext.Items[nameof(Wutong.Platform.Users.User.MustChangePassword)] is true;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && Input.New == Input.Current) ModelState.AddModelError("Input.New", Words.Password_Same);
        if (!ModelState.IsValid) return this.Refuse();
        var id = actor.Id!.Value;
        var proof = await door.ProveAsync(id, Input.Current!);
        if (proof != SignInDoor.Answer.In)
        {
            ModelState.AddModelError("Input.Current", proof == SignInDoor.Answer.LockedOut ? Words.SignIn_Locked : Words.Password_Wrong);
            return this.Refuse();
        }
        // The new stamp, which ends every other session, comes with the new password.
        var outcome = await own.ChangeAsync(id, nameof(Form.New), user =>
        {
            user.MustChangePassword = false;
            return users.ChangePasswordAsync(user, Input.Current!, Input.New!);
        });
        if (outcome is not Outcome.Done) return this.Show(outcome, "/account");
        await door.StayAsync(id, hasProved: true);
        TempData["Done"] = Words.ChangePassword_Done;
        return LocalRedirect("/account");
    }
}
