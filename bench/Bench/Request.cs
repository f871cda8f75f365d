using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ThonSo.Bench;

/// <summary>A request ready to be sent, in which one number of twelve digits can change from sending to sending.</summary>
internal sealed class Request
{
    /// <summary>Stands where the number goes.</summary>
    public const string Number = "%%%%%%%%%%%%";

    private readonly byte[] bytes;
    private readonly int at;

    private Request(byte[] bytes) => (this.bytes, at) = (bytes, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Number)));

    public ReadOnlySpan<byte> Bytes => bytes;

    public ReadOnlySpan<byte> With(long number)
    {
        if (at >= 0) Utf8Formatter.TryFormat(number, bytes.AsSpan(at), out _, new('D', 12));
        return bytes;
    }

    public static Request Get(string path, params string[] headers) => new(Encoding.ASCII.GetBytes(Head("GET", path, headers) + "\r\n"));

    public static Request Post(string path, string type, ReadOnlySpan<byte> body, params string[] headers) =>
        new([.. Encoding.ASCII.GetBytes(Head("POST", path, headers) + string.Create(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n")), .. body]);

    public static Request PostJson<T>(string path, T body, params string[] headers) => Post(path, "application/json", JsonSerializer.SerializeToUtf8Bytes(body), headers);

    /// <summary>For a form of ours: as a browser sends it.</summary>
    public static Request PostForm(string path, IEnumerable<(string Name, string Value)> fields, params string[] headers) =>
        Post(path, "application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(string.Join('&', fields.Select(f => $"{WebUtility.UrlEncode(f.Name)}={WebUtility.UrlEncode(f.Value)}"))), [.. headers, "Sec-Fetch-Site: same-origin"]);

    private static string Head(string method, string path, string[] headers) =>
        $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n" + string.Concat(headers.Select(h => h + "\r\n"));
}
