using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Money;

internal sealed class EditRate(WutongDb db, Actor actor) : EditPage<CorrectRate>(db)
{
    private readonly WutongDb db = db;

    public ExchangeRate Rate { get; private set; } = null!;

    protected override string Next => "/settings/rates";

    protected override async Task<CorrectRate?> StandingAsync(Guid id)
    {
        if (await db.ExchangeRates.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } rate) return null;
        Rate = rate;
        return CorrectRate.From(rate);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
