using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Gates;

/// <summary>The next edition of a kind's gates, which begins as a copy of the one in force.</summary>
internal sealed class Publish(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public PublishGates Input { get; set; } = new();

    public ProjectKind Kind { get; private set; }
    public List<SelectListItem> Stages { get; private set; } = [];
    public List<SelectListItem> Asked { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind)
    {
        if (!Load(kind)) return NotFound();
        Input = PublishGates.From((await db.GateEditionsInForceAsync())[Kind]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind)
    {
        if (!Load(kind)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Kind = Kind }).Run(db, actor), "/attraction/gates") : this.Refuse();
    }

    private bool Load(string kind)
    {
        if (!Enum.TryParse<ProjectKind>(kind, ignoreCase: true, out var found) || !Enum.IsDefined(found)) return false;
        Kind = found;
        Stages = [new(Platform.Words.Form_Choose, ""), .. Projects.Stages.Of(found).Skip(1).Select(s => new SelectListItem(s.Label(), s.ToString()))];
        var (fields, conditions) = (new SelectListGroup { Name = RequirementKind.Field.Label() }, new SelectListGroup { Name = RequirementKind.Condition.Label() });
        Asked =
        [
            new(Words.Gate_APaper, ""), .. GateField.All.Select(f => new SelectListItem(f.Label, f.Code) { Group = fields }),
            .. Enum.GetValues<StageCondition>().Where(c => c != StageCondition.CityPromises).Select(c => new SelectListItem(c.Label(), c.ToString()) { Group = conditions }),
        ];
        return true;
    }
}
