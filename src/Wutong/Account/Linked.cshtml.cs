using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>With which other organisations' sign-in the account can be entered. Who has come back from one is asked whether it is theirs: a link alone could have been anybody's.</summary>
internal sealed class Linked(Actor actor, CurrentSession session, ProviderDesk desk) : PageModel
{
    private const string Here = "/account/linked";

    public IReadOnlyList<OwnLink> All { get; private set; } = [];

    /// <summary>Who has just come back from a provider, to be confirmed.</summary>
    public Arrival? Arrival { get; private set; }
    public bool MustProve => !session.IsProved(actor.Now);

    public Task OnGetAsync() => LoadAsync();

    [NeedsProof]
    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!ModelState.IsValid || await desk.ArrivalAsync() is not { } arrival) return LocalRedirect(Here);
        var outcome = await desk.LinkAsync(actor, arrival);
        await desk.ForgetArrivalAsync();
        return await AnswerAsync(outcome, Words.Link_Done);
    }

    public async Task<IActionResult> OnPostForgetAsync()
    {
        await desk.ForgetArrivalAsync();
        return LocalRedirect(Here);
    }

    [NeedsProof]
    public async Task<IActionResult> OnPostUnlinkAsync(string? provider) => await AnswerAsync(await desk.UnlinkAsync(actor, provider), Words.Link_Undone);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done)
    {
        if (outcome is Outcome.Done) TempData["Done"] = done;
        else All = await desk.OfAsync(actor);
        return this.Show(outcome, Here);
    }

    private async Task LoadAsync() => (All, Arrival) = (await desk.OfAsync(actor), await desk.ArrivalAsync());
}
