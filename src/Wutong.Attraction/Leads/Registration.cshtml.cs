using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

/// <summary>Where the head office decides about a hold.</summary>
internal sealed class Registration(WutongDb db, Actor actor) : LeadActPage(db, actor)
{
    [BindProperty] public DecideRegistration Input { get; set; } = new();

    public List<SelectListItem> Holders { get; private set; } = [];

    protected override bool May => Actor.Is(Role.HeadOffice);

    public Task<IActionResult> OnGetAsync(Guid id) => GetAsync(id);

    public Task<IActionResult> OnPostAsync(Guid id) => PostAsync(id, () => (Input with { Id = id }).Run(Db, Actor));

    protected override async Task PrepareAsync() => Holders = await LeadPeople.ChoicesAsync(Db);
}
