using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wutong.Platform.Web;

/// <summary>
/// One field of a form: label above, hint under it, the control, and what is wrong under the box, tied together for screen readers.
/// The control follows the type (text, date, choice, tick) unless <see cref="Kind"/> says otherwise.
/// </summary>
[HtmlTargetElement("w-field", TagStructure = TagStructure.WithoutEndTag)]
public class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>text, area, password, date, time, datetime-local, select, check, number; empty: by type.</summary>
    public string? Kind { get; set; }
    public string? Hint { get; set; }

    /// <summary>Choices of a select; an enum has its own.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }
    public bool Wide { get; set; }

    /// <summary>Needed here, though the input itself does without it elsewhere.</summary>
    public bool Needed { get; set; }
    public int Rows { get; set; } = 3;
    public string? Autocomplete { get; set; }

    /// <summary>Id of a datalist with proposals.</summary>
    public string? List { get; set; }

    /// <summary>Attributes for the control itself, as <c>ctl-hx-get="…"</c>.</summary>
    [HtmlAttributeName("ctl-all", DictionaryAttributePrefix = "ctl-")]
    public IDictionary<string, string> Control { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wide ? "field wide" : "field");
        var control = Controls.For(For, ViewContext, KindOrDefault());
        (control.Hint, control.IsNeeded) = (Hint, Needed);
        if (control.Kind == "check")
        {
            var label = new TagBuilder("label");
            label.AddCssClass("pick");
            label.InnerHtml.AppendHtml(Build(control)).AppendHtml(Controls.Text("span", control.Label));
            output.Content.AppendHtml(label);
        }
        else
        {
            output.Content.AppendHtml(control.LabelTag());
        }
        if (control.HintTag() is { } hint) output.Content.AppendHtml(hint);
        if (control.Kind != "check") output.Content.AppendHtml(Build(control));
        if (control.ErrorTag() is { } error) output.Content.AppendHtml(error);
    }

    private TagBuilder Build(FieldControl control)
    {
        var tag = control.Kind switch
        {
            "area" => control.Area(Rows),
            "select" => control.Select(Options ?? Controls.EnumChoices(For.ModelExplorer.ModelType, control.Value, withEmpty: true)),
            "check" => control.Tick(),
            _ => control.Input(),
        };
        if (Autocomplete is not null) tag.MergeAttribute("autocomplete", Autocomplete);
        if (List is not null) tag.MergeAttribute("list", List);
        foreach (var (name, value) in Control) tag.MergeAttribute(name, value, replaceExisting: true);
        return tag;
    }

    private string KindOrDefault()
    {
        if (Kind is not null) return Kind;
        if (Options is not null) return "select";
        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        return type.IsEnum ? "select" : type == typeof(bool) ? "check" : type == typeof(DateOnly) ? "date" : type == typeof(TimeOnly) ? "time" : type == typeof(DateTime) ? "datetime-local" : type == typeof(int) ? "number" : "text";
    }
}

/// <summary>Makes the controls of fields; shared by <see cref="FieldTagHelper"/> and the amount's.</summary>
internal static class Controls
{
    public static FieldControl For(ModelExpression field, ViewContext view, string kind) =>
        new(view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name), field.ModelExplorer, view, kind);

    public static TagBuilder Text(string tag, string text, string? css = null)
    {
        var builder = new TagBuilder(tag);
        if (css is not null) builder.AddCssClass(css);
        builder.InnerHtml.Append(text);
        return builder;
    }

    public static IEnumerable<SelectListItem> EnumChoices(Type type, string? chosen, bool withEmpty)
    {
        var choices = Enum.GetValues(Nullable.GetUnderlyingType(type) ?? type).Cast<Enum>()
            .Select(v => new SelectListItem(v.Label(), v.ToString(), v.ToString() == chosen));
        return withEmpty && Nullable.GetUnderlyingType(type) is not null ? choices.Prepend(new SelectListItem(Words.Form_Choose, "")) : choices;
    }
}

/// <summary>One control with its label, hint and error, all under one id.</summary>
internal sealed class FieldControl(string name, ModelExplorer model, ViewContext view, string kind)
{
    public string Kind => kind;
    public string? Hint { get; set; }
    public bool IsNeeded { get; set; }
    public string Id { get; } = TagBuilder.CreateSanitizedId(name, "_");
    public string Label => model.Metadata.GetDisplayName();

    /// <summary>What the user typed if it was refused, else what the model holds.</summary>
    public string? Value => view.ModelState.TryGetValue(name, out var state) && state.AttemptedValue is { } typed ? typed : Format(model.Model);

    private string? Error => view.ModelState.TryGetValue(name, out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    private bool IsRequired => IsNeeded || model.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

    private static string? Format(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    public TagBuilder LabelTag()
    {
        var label = Controls.Text("label", Label);
        label.MergeAttribute("for", Id);
        if (!IsRequired) label.InnerHtml.Append(" ").AppendHtml(Controls.Text("span", Words.Form_Optional, "opt"));
        return label;
    }

    public TagBuilder? HintTag()
    {
        if (Hint is null) return null;
        var hint = Controls.Text("span", Hint, "hint");
        hint.MergeAttribute("id", Id + "-hint");
        return hint;
    }

    public TagBuilder? ErrorTag()
    {
        if (Error is null) return null;
        var error = new TagBuilder("span");
        error.AddCssClass("err");
        error.MergeAttribute("id", Id + "-err");
        error.InnerHtml.AppendHtml(Icons.Of("alert-circle")).Append(Error);
        return error;
    }

    public TagBuilder Input()
    {
        var input = Start("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", kind);
        if (kind != "password") input.MergeAttribute("value", Value ?? "");
        if (kind == "number") input.MergeAttribute("inputmode", "numeric");
        if (model.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { } length)
            input.MergeAttribute("maxlength", length.MaximumLength.ToString(CultureInfo.InvariantCulture));
        return input;
    }

    public TagBuilder Area(int rows)
    {
        var area = Start("textarea");
        area.MergeAttribute("rows", rows.ToString(CultureInfo.InvariantCulture));
        if (Value is not null) area.MergeAttribute("lang", "zh");
        // A line break first: HTML swallows one, which would otherwise be the user's.
        area.InnerHtml.Append("\n" + Value);
        return area;
    }

    public TagBuilder Select(IEnumerable<SelectListItem> choices)
    {
        var select = Start("select");
        foreach (var choice in choices)
        {
            var option = Controls.Text("option", choice.Text);
            option.MergeAttribute("value", choice.Value ?? "");
            // A choice that is a record is named in the city's language, whatever that of the page.
            if (choice is DataChoice || Guid.TryParse(choice.Value, out _)) option.MergeAttribute("lang", "zh");
            if ((choice.Value ?? "") == (Value ?? "")) option.MergeAttribute("selected", "selected");
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }

    public TagBuilder Tick()
    {
        var tick = Start("input");
        tick.TagRenderMode = TagRenderMode.SelfClosing;
        tick.Attributes.Remove("class");
        tick.MergeAttribute("type", "checkbox");
        tick.MergeAttribute("value", "true");
        if (string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase)) tick.MergeAttribute("checked", "checked");
        return tick;
    }

    private TagBuilder Start(string tag)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass("in");
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", name);
        if (Error is not null) control.MergeAttribute("aria-invalid", "true");
        var described = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-err" }.OfType<string>());
        if (described.Length > 0) control.MergeAttribute("aria-describedby", described);
        return control;
    }
}
