using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Data;

namespace Wutong.Home;

/// <summary>The public home: what the platform is for, and what it has published.</summary>
internal sealed class Index(WutongDb db, Shell shell) : PageModel
{
    public Shell.City City { get; private set; } = null!;
    public IReadOnlyList<PublishedReferral> Referrals { get; private set; } = [];
    public ReferralPicture Picture => new(Referrals);

    public async Task OnGetAsync()
    {
        City = await shell.CityAsync();
        Referrals = await db.PublishedReferralsAsync();
    }
}
