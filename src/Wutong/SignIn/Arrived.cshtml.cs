using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>Receives whoever comes back from a provider: signs in the account that is linked, or says why not.</summary>
internal sealed class Arrived(ProviderDesk desk, SignInDoor door) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public string Title { get; private set; } = "";
    public string Hint { get; private set; } = "";

    /// <summary>Only addresses of this site count.</summary>
    public string Target => Url.IsLocalUrl(Next) ? Next! : "/desk";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await desk.ArrivalAsync() is not { } arrival) return Say(StatusCodes.Status400BadRequest, Words.Arrived_Failed, Words.Arrived_FailedHint);
        await desk.ForgetArrivalAsync();
        if (await desk.AccountOfAsync(arrival) is not { } user) return Say(StatusCodes.Status403Forbidden, Words.Arrived_Unlinked, string.Format(null, Words.Arrived_UnlinkedHint, arrival.Provider.LabelNow));
        return await door.ByProofAsync(user, SignInWay.Provider, arrival.CountsAsBothSteps) switch
        {
            SignInDoor.Answer.In => LocalRedirect(Target),
            SignInDoor.Answer.SecondFactor => RedirectToPage("Second", new { Next }),
            _ => Say(StatusCodes.Status403Forbidden, Words.Arrived_Closed, Words.Arrived_ClosedHint),
        };
    }

    private PageResult Say(int status, string title, string hint)
    {
        (Response.StatusCode, Title, Hint) = (status, title, hint);
        return Page();
    }
}
