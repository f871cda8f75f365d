using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using QRCoder;

namespace ThonSo.Core.Print;

/// <summary>
/// An official paper as a PDF: A4, black on white, filled from top to bottom, with new pages as needed. Just enough for
/// letters and receipts: national heading, paragraphs, labelled lines, a table, a QR code, two signatures.
/// </summary>
public sealed class Sheet : IDisposable
{
    private const double Margin = 56;
    private readonly PdfDocument document = new();
    private PdfPage page;
    private XGraphics paper;
    private double y;

    static Sheet()
    {
        // This program is AGPL-3.0-or-later, as that licence of PDFsharp asks (NOTICE).
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Fonts();
    }

    public Sheet(string title)
    {
        document.Info.Title = title;
        document.Language = "vi-VN";
        (page, paper) = NewPage();
    }

    private double Width => page.Width.Point - 2 * Margin;

    /// <summary>The heading every official paper begins with (Nghị định 30/2020/NĐ-CP): the office on the left, the country on the right.</summary>
    public void NationalHeading(string authority, string office, string number)
    {
        var half = Width / 2 - 6;
        var start = y;
        var left = Lines(authority.ToUpperInvariant(), 10.5, false, half, XStringAlignment.Center, Margin, start);
        left = Lines(office.ToUpperInvariant(), 10.5, true, half, XStringAlignment.Center, Margin, left);
        if (number.Length > 0) left = Lines(number, 10.5, false, half, XStringAlignment.Center, Margin, left + 3);
        var right = Lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 10.5, true, half + 6, XStringAlignment.Center, Margin + half + 6, start);
        right = Lines("Độc lập - Tự do - Hạnh phúc", 11.5, true, half + 6, XStringAlignment.Center, Margin + half + 6, right);
        var middle = Margin + half + 6 + (half + 6) / 2;
        paper.DrawLine(new XPen(XColors.Black, 0.7), middle - 75, right + 2, middle + 75, right + 2);
        y = Math.Max(left, right) + 14;
    }

    public void Title(string text, string? under = null)
    {
        y = Lines(text.ToUpperInvariant(), 15, true, Width, XStringAlignment.Center, Margin, y + 4);
        if (under is not null) y = Lines(under, 11, false, Width, XStringAlignment.Center, Margin, y + 2);
        y += 10;
    }

    public void Paragraph(string text, bool bold = false, double size = 11.5) => y = Lines(text, size, bold, Width, XStringAlignment.Near, Margin, y) + 5;

    public void RightLine(string text) => y = Lines(text, 11, false, Width, XStringAlignment.Far, Margin, y) + 6;

    /// <summary>A label and what belongs to it, on one line where it fits.</summary>
    public void Field(string label, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        var labelWidth = Math.Min(Measure(label + ":  ", 11.5, true), Width * 0.45);
        Room(18);
        Lines(label + ":", 11.5, true, labelWidth, XStringAlignment.Near, Margin, y);
        y = Lines(value, 11.5, false, Width - labelWidth, XStringAlignment.Near, Margin + labelWidth, y) + 4;
    }

    /// <summary>A table whose last column takes what the others leave.</summary>
    public void Table(IReadOnlyList<(string Heading, double Width)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var widths = columns.Select(c => c.Width).ToArray();
        widths[^1] = Width - widths.Take(widths.Length - 1).Sum();
        Row([.. columns.Select(c => c.Heading)], widths, bold: true);
        foreach (var row in rows) Row(row, widths, bold: false);
        y += 10;
    }

    /// <summary>A QR code at the left, with lines of text beside it.</summary>
    /// <param name="size">Its side in points; more for a long content, so that a cheap camera still tells its modules apart.</param>
    public void Qr(string content, IReadOnlyList<(string Text, bool Bold)> beside, double size = 96)
    {
        Room(size + 12);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var modules = code.ModuleMatrix;
        var side = size / modules.Count;
        for (var row = 0; row < modules.Count; row++)
            for (var column = 0; column < modules.Count; column++)
                if (modules[row][column]) paper.DrawRectangle(XBrushes.Black, Margin + column * side, y + row * side, side + 0.05, side + 0.05);
        var text = y + 10;
        foreach (var (line, bold) in beside) text = Lines(line, bold ? 15 : 11, bold, Width - size - 14, XStringAlignment.Near, Margin + size + 14, text) + 3;
        y = Math.Max(y + size, text) + 12;
    }

    /// <summary>Who signs: one or two, side by side, with room for the hand.</summary>
    public void Signatures(params (string Role, string Hint, string Name)[] signers)
    {
        Room(120);
        y += 10;
        var each = Width / Math.Max(2, signers.Length);
        var start = y;
        for (var i = 0; i < signers.Length; i++)
        {
            // A single signer stands on the right.
            var x = Margin + each * (signers.Length == 1 ? 1 : i);
            var next = Lines(signers[i].Role, 11.5, true, each, XStringAlignment.Center, x, start);
            Lines(signers[i].Hint, 9.5, false, each, XStringAlignment.Center, x, next);
            Lines(signers[i].Name, 11.5, true, each, XStringAlignment.Center, x, start + 84);
        }
        y = start + 108;
    }

    public byte[] ToBytes()
    {
        paper.Dispose();
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    public void Dispose()
    {
        paper.Dispose();
        document.Dispose();
    }

    private void Row(IReadOnlyList<string> cells, double[] widths, bool bold)
    {
        var heights = cells.Select((cell, i) => Wrap(cell, 10.5, bold, widths[i] - 8).Count * 10.5 * 1.35).ToList();
        var height = heights.Max() + 7;
        Room(height);
        var x = Margin;
        var pen = new XPen(XColors.Black, 0.6);
        for (var i = 0; i < cells.Count; i++)
        {
            paper.DrawRectangle(pen, x, y, widths[i], height);
            Lines(cells[i], 10.5, bold, widths[i] - 8, XStringAlignment.Near, x + 4, y + 2);
            x += widths[i];
        }
        y += height;
    }

    private (PdfPage, XGraphics) NewPage()
    {
        var fresh = document.AddPage();
        fresh.Size = PageSize.A4;
        y = Margin - 8;
        return (fresh, XGraphics.FromPdfPage(fresh));
    }

    private void Room(double height)
    {
        if (y + height <= page.Height.Point - Margin) return;
        paper.Dispose();
        (page, paper) = NewPage();
    }

    private double Lines(string text, double size, bool bold, double width, XStringAlignment align, double x, double top)
    {
        var lineHeight = size * 1.35;
        foreach (var line in Wrap(text, size, bold, width))
        {
            if (top + lineHeight > page.Height.Point - Margin + 8)
            {
                paper.Dispose();
                (page, paper) = NewPage();
                top = y;
            }
            paper.DrawString(line, FontOf(line, size, bold), XBrushes.Black, new XRect(x, top, width, lineHeight), new XStringFormat { Alignment = align, LineAlignment = XLineAlignment.Center });
            top += lineHeight;
        }
        return top;
    }

    private List<string> Wrap(string text, double size, bool bold, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && Measure(longer, size, bold) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
                // A word longer than the line (an address without spaces) is broken rather than cut off.
                while (Measure(line, size, bold) > width && line.Length > 1)
                {
                    var fits = line.Length - 1;
                    while (fits > 1 && Measure(line[..fits], size, bold) > width) fits--;
                    lines.Add(line[..fits]);
                    line = line[fits..];
                }
            }
            lines.Add(line);
        }
        return lines;
    }

    private double Measure(string text, double size, bool bold) => paper.MeasureString(text, FontOf(text, size, bold)).Width;

    private static XFont FontOf(string text, double size, bool bold) => new(Fonts.For(text), size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
}
