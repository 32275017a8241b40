using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

internal sealed class ActualNew(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RecordActual Input { get; set; } = new();

    /// <summary>Signed agreements, the latest changed first.</summary>
    public List<SelectListItem> Agreements { get; private set; } = [];

    public Task OnGetAsync(Guid? agreement)
    {
        Input = new RecordActual { AgreementId = agreement, Year = actor.Now.Day().Year - 1 };
        return LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor), next: $"/attraction/promises/{Input.AgreementId}") : this.Refuse();
    }

    private async Task LoadAsync() => Agreements = await AgreementChoices.OfAsync(db, actor, Input.AgreementId, isSigned: true);
}
