using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Referrals;

/// <summary>One organisation in the network: who introduced it and whom it introduced, to be walked from one to the next.</summary>
internal sealed class Walk(WutongDb db, Actor actor) : PageModel
{
    public Introduced Centre { get; private set; } = null!;
    public IReadOnlyList<Brought> Before { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var network = await IntroductionNetwork.LoadAsync(db, actor);
        if (network.From(id) is not { } centre) return NotFound();
        (Centre, Before) = (centre, [.. network.Before(id)]);
        return Page();
    }
}
