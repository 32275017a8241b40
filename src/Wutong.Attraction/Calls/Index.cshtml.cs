using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Calls;

/// <summary>Who should call whom this week.</summary>
internal sealed class Index(WutongDb db, Actor actor, RelationNetwork network) : PageModel
{
    public IReadOnlyList<NextCall> Calls { get; private set; } = [];

    /// <summary>The Monday of the week.</summary>
    public DateOnly Monday { get; } = actor.Now.Day().AddDays(-(((int)actor.Now.Day().DayOfWeek + 6) % 7));
    public bool MayRecord => actor.IsAny(AttractionModule.Officers);

    public async Task OnGetAsync() => Calls = await NextCall.LoadAsync(db, actor, network);
}
