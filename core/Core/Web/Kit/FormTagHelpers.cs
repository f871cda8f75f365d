using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThonSo.Core.Practice;

namespace ThonSo.Core.Web.Kit;

/// <summary>What the parts of the form kit share: they know the page, so they know what is wrong with their field.</summary>
public abstract class FormPart : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    private protected AppPage Page => (AppPage)View.ViewData.Model!;

    private protected string? ErrorOf(string field) => Page.Errors.For(field)?.In(Page.Lang);

    private protected static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    private protected static string IdOf(string name) => name.Replace('.', '-');

    /// <summary>The pointer at a field; nothing outside of practice.</summary>
    private protected string Point(string name)
    {
        if (Page.Pointing is not { } pointing || !pointing.Wanted.Contains(name)) return "";
        var words = name == Pointing.Act ? PracticeTexts.PressHere : PracticeTexts.TouchHere;
        return $"<p class=\"point\" id=\"{IdOf(name)}-point\" data-point=\"{Encode(name)}\"{(pointing.Now == name ? "" : " hidden")}>{IconTagHelper.Svg("hand")}{Encode(words.In(Page.Lang))}</p>";
    }
}

/// <summary>One question with one line (or several) to write: label, hint, what is wrong, and the field.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(HtmlEncoder encoder) : FormPart
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string? Value { get; set; }
    public string Type { get; set; } = "text";
    public string? Mode { get; set; }
    public string? Autocomplete { get; set; }
    public int Rows { get; set; }
    public int Longest { get; set; } = 200;
    public bool Optional { get; set; }

    /// <summary>The label is the page's heading: one question a page.</summary>
    public bool Heading { get; set; }

    /// <summary>The language of what is written here, where it is not the page's.</summary>
    public string? Written { get; set; }

    /// <summary>A width in characters for short answers, so that the box says how much is wanted.</summary>
    public int Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ErrorOf(Name);
        var id = IdOf(Name);
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error", Page.PointerAt(Name) }.Where(d => d is not null));
        var attributes = $"id=\"{id}\" name=\"{Name}\" maxlength=\"{Longest}\""
            + (described.Length > 0 ? $" aria-describedby=\"{described}\"" : "")
            + (error is null ? "" : " aria-invalid=\"true\"")
            + (Mode is null ? "" : $" inputmode=\"{Mode}\"")
            + $" autocomplete=\"{Autocomplete ?? "off"}\""
            + (Written is null ? "" : $" lang=\"{Written}\"")
            + (Width > 0 ? $" class=\"w{Width}\"" : "");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        var html = output.Content;
        var optional = Optional ? $" <span class=\"soft\">({encoder.Encode(CoreTexts.Optional.In(Page.Lang))})</span>" : "";
        html.AppendHtml(Heading
            ? $"<h1><label for=\"{id}\">{encoder.Encode(Label)}</label>{optional}</h1>"
            : $"<label for=\"{id}\">{encoder.Encode(Label)}{optional}</label>");
        if (Hint is not null) html.AppendHtml($"<p class=\"hint\" id=\"{id}-hint\">{encoder.Encode(Hint)}</p>");
        if (error is not null) html.AppendHtml($"<p class=\"error\" id=\"{id}-error\">{IconTagHelper.Svg("stop")}{encoder.Encode(error)}</p>");
        html.AppendHtml(Point(Name));
        html.AppendHtml(Rows > 0
            ? $"<textarea {attributes} rows=\"{Rows}\">\n{encoder.Encode(Value ?? "")}</textarea>"
            : $"<input {attributes} type=\"{Type}\" value=\"{encoder.Encode(Value ?? "")}\">");
    }
}

/// <summary>One question with a few answers to choose from, as large buttons to tap.</summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper(HtmlEncoder encoder) : FormPart
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string? Value { get; set; }
    public required IEnumerable<(string Code, string Label)> Options { get; set; }
    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ErrorOf(Name);
        var id = IdOf(Name);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        var described = string.Join(' ', new[] { error is null ? null : id + "-error", Page.PointerAt(Name) }.Where(d => d is not null));
        if (described.Length > 0) output.Attributes.SetAttribute("aria-describedby", described);
        var html = output.Content;
        html.AppendHtml($"<legend>{(Heading ? $"<h1>{encoder.Encode(Label)}</h1>" : encoder.Encode(Label))}</legend>");
        if (Hint is not null) html.AppendHtml($"<p class=\"hint\">{encoder.Encode(Hint)}</p>");
        if (error is not null) html.AppendHtml($"<p class=\"error\" id=\"{id}-error\">{IconTagHelper.Svg("stop")}{encoder.Encode(error)}</p>");
        html.AppendHtml(Point(Name));
        var first = true;
        foreach (var (code, label) in Options)
        {
            // The summary's link leads to the first of them.
            var optionId = first ? id : $"{id}-{code}";
            html.AppendHtml($"<label class=\"pick\"><input type=\"radio\" id=\"{optionId}\" name=\"{Name}\" value=\"{encoder.Encode(code)}\"{(code == Value ? " checked" : "")}><span>{encoder.Encode(label)}</span></label>");
            first = false;
        }
    }
}

/// <summary>What is wrong, on top of the form, each line leading to its field.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(HtmlEncoder encoder) : FormPart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Page.Errors.Any)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "errors");
        var html = output.Content;
        html.AppendHtml($"<h2>{IconTagHelper.Svg("stop")}{encoder.Encode(CoreTexts.PleaseMend.In(Page.Lang))}</h2><ul>");
        foreach (var (field, message) in Page.Errors.All)
        {
            var text = encoder.Encode(message.In(Page.Lang));
            html.AppendHtml(field.Length == 0 ? $"<li>{text}</li>" : $"<li><a href=\"#{IdOf(field)}\">{text}</a></li>");
        }
        html.AppendHtml("</ul>");
    }
}

/// <summary>The hidden name of the wish behind a form.</summary>
[HtmlTargetElement("form-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormKeyTagHelper : FormPart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent($"<input type=\"hidden\" name=\"request\" value=\"{Encode(Page.FormKey)}\">");
    }
}

/// <summary>
/// The form's token, first in the form: where files follow, it can be checked before any of them has arrived. Other forms
/// get theirs from the framework.
/// </summary>
[HtmlTargetElement("form-token", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormTokenTagHelper(IAntiforgery forms) : FormPart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent($"<input type=\"hidden\" name=\"form-token\" value=\"{forms.GetAndStoreTokens(View.HttpContext).RequestToken}\">");
    }
}
