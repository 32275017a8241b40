using Microsoft.AspNetCore.Mvc;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

internal sealed class Drop(WutongDb db, Actor actor) : LeadActPage(db, actor)
{
    [BindProperty] public DropLead Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => GetAsync(id);

    public Task<IActionResult> OnPostAsync(Guid id) => PostAsync(id, () => (Input with { Id = id }).Run(Db, Actor));
}
