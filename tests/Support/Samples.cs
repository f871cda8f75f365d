using System.Security.Cryptography;

namespace ThonSo.Support;

/// <summary>Invented residents, answers and papers.</summary>
public static class Samples
{
    private static int phones;

    /// <summary>A mobile number nobody else in this run has.</summary>
    public static string NewPhone() => $"091{Interlocked.Increment(ref phones) + (Environment.ProcessId % 900 * 10_000):D7}";

    /// <summary>Two seconds of a swelling tone between silences, as Chromium records it: nobody's voice.</summary>
    public static byte[] Voice()
    {
        using var tone = typeof(Samples).Assembly.GetManifestResourceStream("tone.webm")!;
        var bytes = new byte[tone.Length];
        tone.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A whole and valid answer to the form of the social pension (1.014027).</summary>
    public static Dictionary<string, string> Pension(string name = "H'Thử Niê") => new()
    {
        ["me.name"] = name,
        ["me.birth"] = "1990-11-02",
        ["me.sex"] = "female",
        ["me.identity"] = "066190004567",
        ["address.commune"] = "24175",
        ["address.village"] = "buon-mau-12",
        ["for-whom"] = "other",
        ["elder.name"] = "Y Mẫu Niê",
        ["elder.birth"] = "1949",
        ["elder.sex"] = "male",
        ["elder-address.commune"] = "24175",
        ["elder-address.village"] = "buon-mau-12",
        ["request"] = "start",
        ["pension"] = "no",
        ["poor-household"] = "no",
        ["payment"] = "cash",
    };

    /// <summary>A whole and valid answer to the form of birth registration (1.001193), which wants a paper.</summary>
    public static Dictionary<string, string> Birth() => new()
    {
        ["declarant.name"] = "Nguyễn Văn Mẫu",
        ["declarant.birth"] = "1985-03-15",
        ["declarant.sex"] = "male",
        ["declarant.identity"] = "066085000123",
        ["address.commune"] = "24175",
        ["address.village"] = "thon-4",
        ["relation"] = "father",
        ["child.name"] = "Nguyễn Thử Mai",
        ["child.birth"] = "2026-11-18",
        ["child.sex"] = "female",
        ["birthplace"] = "Trạm y tế xã Hòa Phú, tỉnh Đắk Lắk",
        ["notice"] = "paper",
        ["ethnic-group"] = "Kinh",
        ["hometown"] = "xã Hòa Phú, tỉnh Đắk Lắk",
        ["mother.name"] = "Trần Thị Thử",
        ["mother.birth"] = "1990",
        ["married"] = "yes",
        ["special"] = "none",
    };

    /// <summary>A grey 8×8 JPEG, made as long as wanted by comments.</summary>
    public static byte[] Jpeg(int bytes = 200)
    {
        var jpeg = new List<byte>(bytes) { 0xFF, 0xD8 };
        for (var left = bytes - Tiny.Length; left > 4; left = bytes - Tiny.Length - jpeg.Count + 2)
        {
            var comment = RandomNumberGenerator.GetBytes(Math.Min(65_533, left - 4));
            jpeg.AddRange([0xFF, 0xFE, (byte)((comment.Length + 2) >> 8), (byte)(comment.Length + 2), .. comment]);
        }
        jpeg.AddRange(Tiny.AsSpan(2));
        return [.. jpeg];
    }

    /// <summary>A PDF of one page that says so.</summary>
    public static byte[] Pdf(string text = "KET QUA")
    {
        var stream = $"BT /F1 24 Tf 40 100 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new System.Text.StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var xref = pdf.Length;
        pdf.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(null, $"{offset:D10} 00000 n \n");
        pdf.Append(null, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return System.Text.Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static readonly byte[] Tiny = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z");
}
