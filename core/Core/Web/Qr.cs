using System.Text;
using QRCoder;

namespace ThonSo.Core.Web;

/// <summary>A QR code as an inline picture.</summary>
public static class Qr
{
    /// <summary>An SVG of one path, black on white with a quiet margin, scaled by the stylesheet.</summary>
    public static string Svg(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"<svg class=\"qr\" viewBox=\"0 0 {modules.Count} {modules.Count}\" role=\"img\" aria-label=\"QR\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"{path}\"/></svg>";
    }
}
