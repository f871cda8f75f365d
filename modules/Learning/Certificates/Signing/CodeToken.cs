using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Learning.Certificates.Signing;

/// <summary>
/// What the code on a certificate says, signed (docs/decisions/0012): number, award, holder, from and to as days since
/// 1970, commune. Each name is one letter and each day a small number, so that the printed code stays coarse.
/// </summary>
internal static class CodeToken
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static string Make(SigningKey key, CommuneId commune, Certificate certificate)
    {
        var payload = new JsonObject { ["n"] = certificate.Row.Number, ["a"] = certificate.Row.Award, ["h"] = certificate.Name, ["i"] = DayOf(certificate.Row.IssuedAt.VietnamDate()) };
        if (certificate.Row.ExpiresOn is { } end) payload["e"] = DayOf(end);
        payload["c"] = commune.Code;
        return CompactJws.Sign(key, key.KeyId, payload);
    }

    /// <summary>
    /// How a revoked certificate stands in the public list: whoever has the paper can compute it, and nobody can find the
    /// number or the holder from it.
    /// </summary>
    public static string MarkOf(Certificate certificate) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes($"{certificate.Row.Number}|{certificate.Name}|{DayOf(certificate.Row.IssuedAt.VietnamDate())}")).AsSpan(0, 12));

    private static int DayOf(DateOnly day) => day.DayNumber - Epoch.DayNumber;
}
