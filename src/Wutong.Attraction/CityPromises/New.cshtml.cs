using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.CityPromises;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordCityPromise Input { get; set; } = new();

    public List<SelectListItem> Agreements { get; private set; } = [];

    public async Task OnGetAsync(Guid? agreement)
    {
        Input = new RecordCityPromise { AgreementId = agreement };
        Agreements = await AgreementChoices.OfAsync(db, actor, agreement);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Agreements = await AgreementChoices.OfAsync(db, actor, Input.AgreementId);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, next: $"/attraction/city-promises/{(outcome as Outcome.Done)?.Id}");
    }
}
