using Microsoft.AspNetCore.Mvc.Rendering;

namespace Wutong.Platform.Web;

/// <summary>A choice whose words are data of the city and not of the program, though its value is no record's id: it is marked as Chinese on every page.</summary>
public sealed class DataChoice(string text, string value) : SelectListItem(text, value);
