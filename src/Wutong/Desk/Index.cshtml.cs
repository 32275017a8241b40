using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;

namespace Wutong.Desk;

/// <summary>What somebody sees first after signing in.</summary>
internal sealed class Index(WutongDb db, Actor actor) : PageModel
{
    public Today? Today { get; private set; }
    public string Date => actor.Now.Day().ToString(Words.Desk_DatePattern, SiteLanguages.IsEnglish ? SiteLanguages.English : SiteLanguages.Chinese);

    /// <summary>Name, and the offices or organisations that the actor works for.</summary>
    public string Who { get; private set; } = "";

    /// <summary>What the menu offers, for those whose day is not made of projects.</summary>
    public IReadOnlyList<SiteMenu.Group> Ways { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var places = await db.NamesOfPlacesAsync(actor.Rights);
        Who = string.Join("，", actor.Rights.Select(places.PlaceOf).OfType<string>().Distinct().Prepend(actor.DisplayName));
        Today = await db.TodayAsync(actor);
        if (Today is null) Ways = [.. SiteMenu.Of(actor).Groups.Where(g => g.Label is not null)];
    }
}
