using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Referrals;

/// <summary>Whoever introduced somebody, with what came of it in money.</summary>
internal sealed class Network(WutongDb db, Actor actor) : PageModel
{
    public IReadOnlyList<Introduced> Referrers { get; private set; } = [];

    public async Task OnGetAsync() => Referrers = (await IntroductionNetwork.LoadAsync(db, actor)).Referrers;
}
