using Microsoft.AspNetCore.Mvc.Rendering;

namespace Wutong.Platform.Web;

/// <summary>Choices of a select whose values are ids.</summary>
public static class Choices
{
    /// <summary>Their names by id, for a comparison of versions; the empty choice is none.</summary>
    public static Dictionary<Guid, string> NamesById(this IEnumerable<SelectListItem> choices) =>
        choices.Where(c => c.Value.Length > 0).ToDictionary(c => Guid.Parse(c.Value), c => c.Text);
}
