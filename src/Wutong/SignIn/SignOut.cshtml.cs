using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wutong.SignIn;

/// <summary>Ends the session. Only by POST: a link or a picture on another site must not sign anybody out.</summary>
internal sealed class SignOut(SignInDoor door) : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.Allow = HttpMethods.Post;
        return StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await door.CloseAsync();
        TempData["Done"] = Words.SignIn_OutDone;
        return LocalRedirect("/signin");
    }
}
