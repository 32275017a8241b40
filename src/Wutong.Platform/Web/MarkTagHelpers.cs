using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wutong.Platform.Web;

/// <summary>An icon, hidden from screen readers: <c>&lt;w-icon name="plus" /&gt;</c>.</summary>
[HtmlTargetElement("w-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Of(Name));
    }
}

/// <summary>The mark of example data, where <see cref="When"/> says so.</summary>
[HtmlTargetElement("w-eg", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExampleTagHelper : TagHelper
{
    public bool When { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (When) output.Content.SetHtmlContent(Controls.Text("span", Words.Mark_Example, "eg"));
    }
}

/// <summary>The summary at the top of a refused form; each line leads to its field.</summary>
[HtmlTargetElement("w-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>What did not happen; empty: nothing was saved.</summary>
    public string? Title { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ModelState.Where(s => s.Value!.Errors.Count > 0).ToList();
        if (wrong.Count == 0) { output.SuppressOutput(); return; }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Controls.Text("h2", Title ?? string.Format(null, Words.Form_NotSaved, wrong.Sum(s => s.Value!.Errors.Count))));
        var list = new TagBuilder("ul");
        foreach (var (name, state) in wrong)
            foreach (var error in state!.Errors)
                list.InnerHtml.AppendHtml(Line(name, error.ErrorMessage));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(string name, string message)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0) { line.InnerHtml.Append(message); return line; }
        var link = Controls.Text("a", message);
        link.MergeAttribute("href", "#" + TagBuilder.CreateSanitizedId(name, "_"));
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
