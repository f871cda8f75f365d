using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThonSo.Core.Web.Kit;

/// <summary>
/// Points, in practice, at what is to be touched next; anywhere else it is not there. Every field that may be pointed at
/// has its own, hidden until it is its turn, so that a script only has to move on.
/// </summary>
[HtmlTargetElement("point", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PointTagHelper : FormPart
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Point(Name));
    }
}
