using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Offices;

internal sealed class Edit(WutongDb db, Actor actor, IBindingNames names) : EditPage<EditOffice>(db)
{
    private readonly WutongDb db = db;

    public List<SelectListItem> Districts { get; private set; } = [];
    public List<SelectListItem> People { get; private set; } = [];

    protected override string Next => "/settings/offices";

    protected override async Task<EditOffice?> StandingAsync(Guid id) =>
        await db.Offices.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) is { } office ? EditOffice.From(office) : null;

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor, names);

    protected override async Task LoadAsync()
    {
        Districts = await names.DistrictChoicesAsync();
        var people = (await db.PeopleOfAsync(Input.Id)).ToList();
        // Whoever heads it stays to be seen, even if they work elsewhere by now.
        if (Input.ChiefId is { } chief && people.All(p => p.Id != chief)) people.AddRange(await db.UserNames.Where(u => u.Id == chief).ToListAsync());
        People = [new(Words.Office_NoChief, ""), .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    protected override IReadOnlyDictionary<Guid, string> Names => Districts.Concat(People).NamesById();
}
