using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.City;

internal sealed class Edit(WutongDb db, Actor actor, IMemoryCache memory) : EditPage<EditCity>(db)
{
    private readonly WutongDb db = db;

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    public bool IsDemo { get; private set; }

    protected override string Next => "/settings/city?saved=true";

    // There is one city, so the address names none.
    protected override async Task<EditCity?> StandingAsync(Guid id)
    {
        if (await db.Deployments.AsNoTracking().SingleOrDefaultAsync() is not { } city) return null;
        IsDemo = city.IsDemo;
        return EditCity.From(city);
    }

    protected override Guid IdOf(Guid routed) => Deployment.OnlyId;

    protected override async Task<Outcome> SaveAsync()
    {
        var outcome = await Input.Run(db, actor);
        // The next page shall bear the new name already.
        if (outcome is Outcome.Done) memory.Remove(Deployment.Remembered);
        return outcome;
    }
}
