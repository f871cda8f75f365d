using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ThonSo.Core.Tests;

/// <summary>Writes small PDF files, honest and not.</summary>
internal sealed class Pdf
{
    private readonly List<byte> file = [];
    private readonly Dictionary<int, int> places = [];

    public Pdf() => Raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>A page with nothing on it, and whatever the catalogue has besides.</summary>
    public static Pdf Page(string catalogue = "", string page = "") => new Pdf()
        .Object(1, $"<< /Type /Catalog /Pages 2 0 R {catalogue} >>")
        .Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {page} >>")
        .Stream(4, "", "0 0 m 10 10 l S"u8.ToArray());

    public Pdf Raw(string text) => Raw(Encoding.Latin1.GetBytes(text));

    public Pdf Raw(byte[] bytes)
    {
        file.AddRange(bytes);
        return this;
    }

    public Pdf Object(int number, string value)
    {
        places[number] = file.Count;
        return Raw($"{number} 0 obj\n{value}\nendobj\n");
    }

    public Pdf Stream(int number, string dictionary, byte[] content, string? length = null)
    {
        places[number] = file.Count;
        return Raw($"{number} 0 obj\n<< {dictionary} /Length {length ?? content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n").Raw(content).Raw("\nendstream\nendobj\n");
    }

    /// <summary>A stream of objects, packed.</summary>
    public Pdf Objects(int number, params (int Number, string Value)[] objects)
    {
        var (head, content) = Join(objects);
        var packed = Pack(Encoding.Latin1.GetBytes(head + content));
        return Stream(number, $"/Type /ObjStm /Filter /FlateDecode /N {objects.Length} /First {head.Length}", packed);
    }

    public static (string Head, string Content) Join(params (int Number, string Value)[] objects)
    {
        var (head, content) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, value) in objects)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {content.Length} ");
            content.Append(value).Append('\n');
        }
        return (head.ToString(), content.ToString());
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public byte[] Bytes(string trailer = "")
    {
        var index = file.Count;
        Raw("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in places) Raw($"{number} 1\n{place:D10} 00000 n \n");
        Raw($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{index}\n%%EOF\n");
        return [.. file];
    }
}
