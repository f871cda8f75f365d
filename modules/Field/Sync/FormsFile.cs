using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Field.Sync;

/// <summary>
/// Every procedure that is filed here with its form, as one file that a phone fetches once and again only when it has
/// changed. Short names and nothing that is empty: it is the larger part of a first sync.
/// </summary>
internal sealed class FormsFile(Catalogue catalogue, Country country)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Lazy<Packed> made = new(() => Pack(JsonSerializer.SerializeToUtf8Bytes(new
    {
        provinces = country.Provinces.Select(p => new[] { p.Code, p.Name }),
        procedures = catalogue.All.Where(p => p.Channel == Channel.Here).Select(Of),
    }, Json)));

    /// <summary>Changes when a form does.</summary>
    public string Tag => made.Value.Tag;

    public IResult Write(HttpContext http)
    {
        var file = made.Value;
        http.Response.Headers.ETag = file.Tag;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (http.Request.Headers.IfNoneMatch == file.Tag) return Results.StatusCode(StatusCodes.Status304NotModified);
        var accepts = http.Request.Headers.AcceptEncoding.ToString();
        var (bytes, encoding) = accepts.Contains("br", StringComparison.Ordinal) ? (file.Brotli, "br") : accepts.Contains("gzip", StringComparison.Ordinal) ? (file.Gzip, "gzip") : (file.Plain, null);
        if (encoding is not null) http.Response.Headers[HeaderNames.ContentEncoding] = encoding;
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static object Of(Procedure p) => new
    {
        c = p.Code.Value,
        p = Words(p.Plain),
        n = Words(p.Name),
        fee = p.Fee.Amount,
        q = p.Form.Questions.Select(Of),
    };

    private static object Of(Question q) => new
    {
        i = q.Id,
        t = EnumCode<FieldType>.Of(q.Type),
        a = Words(q.Ask),
        h = q.Hint is { } hint ? Words(hint) : null,
        r = q.Required ? null : (int?)0,
        me = q.Fill == "me" ? 1 : (int?)null,
        parts = q.Parts.Count == 0 ? null : q.Parts.Select(part => part.ToString().ToLowerInvariant()),
        o = q.Options.Count == 0 ? null : q.Options.Select(o => new { c = o.Code, l = Words(o.Label) }),
        q.Min,
        q.Max,
        d = q.Partial ? 1 : (int?)null,
        w = q.When.Count == 0 ? null : q.When.ToDictionary(c => c.Key, c => c.Values),
        u = q.Unless.Count == 0 ? null : q.Unless.ToDictionary(c => c.Key, c => c.Values),
    };

    private static string[] Words(Text text) => text.Vi == text.En ? [text.Vi] : [text.Vi, text.En];

    private static Packed Pack(byte[] plain) => new(
        plain,
        Compress(plain, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)),
        Compress(plain, stream => new GZipStream(stream, CompressionLevel.SmallestSize)),
        $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"");

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> with)
    {
        using var packed = new MemoryStream();
        using (var stream = with(packed)) stream.Write(bytes);
        return packed.ToArray();
    }

    private sealed record Packed(byte[] Plain, byte[] Brotli, byte[] Gzip, string Tag);
}
