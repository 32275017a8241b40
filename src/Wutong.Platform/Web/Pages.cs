using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;

namespace Wutong.Platform.Web;

/// <summary>How pages answer with what an action came to.</summary>
public static class Pages
{
    /// <summary>
    /// Saved: on to <paramref name="next"/>. Refused: the same form with each message beside its field, status 400.
    /// Missing and denied are the host's pages. A page that edits handles <see cref="Outcome.Stale"/> itself; elsewhere the form is shown again with a notice, status 409.
    /// </summary>
    public static IActionResult Show(this PageModel page, Outcome outcome, string next, string prefix = "Input")
    {
        switch (outcome)
        {
            case Outcome.Done:
                return page.LocalRedirect(next);
            case Outcome.Refused refused:
                foreach (var problem in refused.Problems)
                    page.ModelState.AddModelError(problem.Field.Length == 0 ? "" : $"{prefix}.{problem.Field}", problem.Message);
                return page.Refuse();
            case Outcome.Stale:
                page.ModelState.AddModelError("", Words.Stale_Short);
                page.Response.StatusCode = 409;
                return page.Page();
            case Outcome.Forbidden:
                return new StatusCodeResult(403);
            default:
                return page.NotFound();
        }
    }

    /// <summary>The same form again, with what is wrong in it.</summary>
    public static IActionResult Refuse(this PageModel page)
    {
        page.Response.StatusCode = 400;
        return page.Page();
    }

    /// <summary>The same page again, with what is wrong with the whole.</summary>
    public static IActionResult Refuse(this PageModel page, string problem)
    {
        page.ModelState.AddModelError("", problem);
        return page.Refuse();
    }

    /// <summary>Of several forms on a page one was sent: what the others hold empty is not its mistake.</summary>
    /// <param name="others">The names under which the others are bound.</param>
    public static void Disregard(this PageModel page, IEnumerable<string> others)
    {
        var prefixes = others.Select(o => o + ".").ToList();
        foreach (var key in page.ModelState.Keys.Where(k => prefixes.Exists(p => k.StartsWith(p, StringComparison.Ordinal))).ToList()) page.ModelState.Remove(key);
    }

    /// <summary>True when the request comes from htmx, which wants the changed part alone.</summary>
    public static bool IsPartial(this PageModel page) => page.Request.Headers.ContainsKey("HX-Request") && !page.Request.Headers.ContainsKey("HX-Boosted");
}
