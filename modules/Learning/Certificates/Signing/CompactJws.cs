using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ThonSo.Learning.Certificates.Signing;

/// <summary>Signed content in the compact form of RFC 7515: header, payload and signature with dots between.</summary>
internal static class CompactJws
{
    // Vietnamese letters as they are: escaped they would take three times the room in a printed code.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="more">What the header says besides algorithm and key.</param>
    /// <param name="keyName">How the header names the key.</param>
    public static string Sign(SigningKey key, string keyName, JsonObject payload, params (string Name, string Value)[] more)
    {
        var header = new JsonObject { ["alg"] = key.Algorithm, ["kid"] = keyName };
        foreach (var (name, value) in more) header[name] = value;
        var content = $"{Encode(header)}.{Encode(payload)}";
        return $"{content}.{WebEncoders.Base64UrlEncode(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Encode(JsonObject json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString(Plain)));
}
