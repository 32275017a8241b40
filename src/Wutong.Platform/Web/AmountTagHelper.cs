using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Wutong.Platform.Money;

namespace Wutong.Platform.Web;

/// <summary>The controls of one <see cref="AmountInput"/>: number, scale, currency; and for foreign currency the rate with its day.</summary>
[HtmlTargetElement("w-amount", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AmountTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var number = Part(nameof(AmountInput.Number), "text");
        var whole = Controls.For(For, ViewContext, "text");
        number.Hint = Hint;
        var legend = Controls.Text("legend", whole.Label);
        legend.InnerHtml.Append(" ").AppendHtml(Controls.Text("span", Words.Form_Optional, "opt"));
        output.Content.AppendHtml(legend);
        if (number.HintTag() is { } hint) output.Content.AppendHtml(hint);

        var row = new TagBuilder("span");
        row.AddCssClass("money");
        var box = number.Input();
        box.AddCssClass("num");
        box.MergeAttribute("inputmode", "decimal");
        box.MergeAttribute("autocomplete", "off");
        row.InnerHtml
            .AppendHtml(Named(box, $"{whole.Label}"))
            .AppendHtml(Choice(nameof(AmountInput.Scale), typeof(AmountScale), $"{whole.Label} {Words.Amount_ScaleLabel}"))
            .AppendHtml(Choice(nameof(AmountInput.Currency), typeof(Currency), $"{whole.Label} {Words.Amount_CurrencyLabel}"));
        output.Content.AppendHtml(row);
        if (number.ErrorTag() is { } error) output.Content.AppendHtml(error);
        if (whole.ErrorTag() is { } wholeError) output.Content.AppendHtml(wholeError);
        output.Content.AppendHtml(RateRow(whole.Label));
    }

    private TagBuilder RateRow(string label)
    {
        var details = new TagBuilder("details");
        details.AddCssClass("rate");
        var (rate, on) = (Part(nameof(AmountInput.Rate), "text"), Part(nameof(AmountInput.RateOn), "date"));
        if (!string.IsNullOrEmpty(rate.Value) || !string.IsNullOrEmpty(on.Value) || rate.ErrorTag() is not null) details.MergeAttribute("open", "open");
        details.InnerHtml.AppendHtml(Controls.Text("summary", Words.Amount_RateSummary, "fine"));
        var row = new TagBuilder("span");
        row.AddCssClass("money");
        var box = rate.Input();
        box.AddCssClass("num");
        box.MergeAttribute("inputmode", "decimal");
        box.MergeAttribute("placeholder", Words.Amount_RatePlaceholder);
        row.InnerHtml.AppendHtml(Named(box, $"{label} {Words.Amount_RateLabel}")).AppendHtml(Named(on.Input(), $"{label} {Words.Amount_RateOnLabel}"));
        details.InnerHtml.AppendHtml(row);
        if (rate.ErrorTag() is { } error) details.InnerHtml.AppendHtml(error);
        return details;
    }

    private TagBuilder Choice(string part, Type type, string name)
    {
        var control = Part(part, "select");
        return Named(control.Select(Controls.EnumChoices(type, control.Value, withEmpty: false)), name);
    }

    private static TagBuilder Named(TagBuilder control, string name)
    {
        control.MergeAttribute("aria-label", name);
        return control;
    }

    private FieldControl Part(string property, string kind)
    {
        var explorer = For.ModelExplorer.GetExplorerForProperty(property);
        return new FieldControl(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName($"{For.Name}.{property}"), explorer, ViewContext, kind);
    }
}
