using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>How many projects have come how far, by the filters of the list.</summary>
internal sealed class Funnel(WutongDb db, Actor actor) : PageModel
{
    /// <summary>The same view as the list's.</summary>
    public View Filter { get; private set; } = null!;
    public string Query => Filter.Query(ProjectTable.Instance);
    /// <summary>What the text finds is more than is counted.</summary>
    public bool IsTooWide { get; private set; }
    public ProjectFunnel Shape { get; private set; } = new([]);
    public IReadOnlyList<ExpectedQuarter> Expected { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (View.Read(ProjectTable.Instance, Request.Query, out _) is not { } view) return BadRequest();
        await using var connection = await OpenConnection.OfAsync(db);
        var found = await ProjectTable.Instance.FindRowsAsync(db, actor, view);
        (Filter, IsTooWide, Shape, Expected) = (view, found.IsTooWide, await ProjectFunnel.OfAsync(db, actor, found.Rows), await ExpectedQuarter.OfAsync(found.Rows));
        return Page();
    }

    /// <summary>The list of what stands in a stage.</summary>
    public string LinkOf(Stage stage) =>
        ProjectTable.Instance.Path + Filter.With(new Criterion(ProjectTable.Instance.Find("stage")!) { Values = [stage.ToString()] }).Query(ProjectTable.Instance);
}
