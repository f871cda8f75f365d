using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThonSo.Core.Web.Kit;

/// <summary>An icon of the sprite. Always beside a word, so it is silent to screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name));
    }

    internal static string Svg(string name) => $"<svg class=\"i\" aria-hidden=\"true\"><use href=\"{Assets.Url("icons.svg")}#{name}\"/></svg>";
}
