using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

internal sealed class ActualNew(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 200;

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

    private async Task LoadAsync()
    {
        var signed = await db.Agreements.VisibleTo(actor).Where(a => a.SignedOn != null).OrderByDescending(a => a.Id == Input.AgreementId).ThenByDescending(a => a.ChangedAt).Take(Most)
            .Select(a => new { a.Id, a.Title, Project = a.Project.Name }).ToListAsync();
        Agreements = [new(Platform.Words.Form_Choose, ""), .. signed.Select(a => new SelectListItem($"{a.Project} · {a.Title}", a.Id.ToString()))];
    }
}
