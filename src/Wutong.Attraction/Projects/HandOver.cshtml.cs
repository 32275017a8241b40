using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Projects;

/// <summary>Confirms which projects change hands, and to whom. The ids come from the ticks of the list.</summary>
internal sealed class HandOver(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public HandOverProjects Input { get; set; } = new();

    /// <summary>The chosen projects that the actor may change.</summary>
    public IReadOnlyList<ProjectRow> Rows { get; private set; } = [];

    /// <summary>How many were chosen beside them: not seen, or not the actor's to change.</summary>
    public int LeftOut { get; private set; }
    public List<SelectListItem> Receivers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "id")] List<Guid> ids)
    {
        await LoadAsync(ids);
        Input = Input with { Projects = [.. Rows.Select(r => new HandOverProjects.Chosen { Id = r.Id, Version = r.Version })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync([.. Input.Projects.Select(p => p.Id)]);
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await Input.Run(db, actor), next: "/attraction/projects");
    }

    private async Task LoadAsync(List<Guid> ids)
    {
        var wanted = ids.Distinct().Take(HandOverProjects.Most).ToList();
        var rows = await ProjectTable.Instance.RowsAsync(db, actor, wanted);
        Rows = [.. rows.Where(r => r.MayChange).OrderBy(r => r.NameSortKey, StringComparer.Ordinal)];
        LeftOut = wanted.Count - Rows.Count;
        Receivers = [new(Platform.Words.Form_Choose, ""), .. (await HandOverProjects.ReceiversAsync(db, actor)).Select(r => new SelectListItem(r.Name, r.Id.ToString()))];
    }
}
