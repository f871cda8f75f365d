using System.Collections.Frozen;
using System.Xml;
using ThonSo.Core.Acts;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>
/// Whether a picture is SVG that draws only itself: shapes and text, and nothing that could run, fetch or lead anywhere.
/// What is not known to be harmless is refused.
/// </summary>
internal static class Drawing
{
    /// <summary>In bytes. A lesson with six of them still weighs little on a slow line.</summary>
    public const int Largest = 20_000;

    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Elements = new[] { "svg", "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan", "title", "desc" }.ToFrozenSet();

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "xmlns", "viewBox", "width", "height", "role", "version", "preserveAspectRatio", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "d", "points", "transform",
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity",
        "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "dominant-baseline",
    }.ToFrozenSet();

    /// <returns>Why it is refused; null for one that may be shown.</returns>
    public static Refusal? Wrong(string name, byte[] svg)
    {
        if (svg.Length > Largest) return OwnRefusals.PictureTooLarge(name);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest });
            var any = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return OwnRefusals.PictureDoesMore(name, reader.Name);
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (!any && reader.LocalName != "svg") return OwnRefusals.NotAPicture(name);
                any = true;
                if (reader.NamespaceURI != Svg || !Elements.Contains(reader.LocalName)) return OwnRefusals.PictureDoesMore(name, reader.Name);
                while (reader.MoveToNextAttribute())
                    if (!Attributes.Contains(reader.Name) || reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)) return OwnRefusals.PictureDoesMore(name, reader.Name);
            }
            return any ? null : OwnRefusals.NotAPicture(name);
        }
        catch (XmlException)
        {
            return OwnRefusals.NotAPicture(name);
        }
    }

    /// <summary>A file name that may stand in an address: small letters, digits, - and .svg.</summary>
    public static string NameOf(string given)
    {
        var stem = LessonCode.From(Path.GetFileNameWithoutExtension(given));
        return (stem.Length == 0 ? "hinh" : stem) + ".svg";
    }
}
