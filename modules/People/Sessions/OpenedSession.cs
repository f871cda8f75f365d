using System.Buffers.Text;
using System.Security.Cryptography;
using ThonSo.Core.Acts;

namespace ThonSo.People.Sessions;

/// <summary>A session just opened: the row to keep, and the token to give away, which is nowhere else.</summary>
internal sealed record OpenedSession(SessionRow Row, string Token)
{
    // A villager's phone stays signed in over a season; an officer's PC over a day's work.
    private static readonly TimeSpan PhoneLasts = TimeSpan.FromDays(90);
    private static readonly TimeSpan StaffLasts = TimeSpan.FromHours(12);

    public static OpenedSession New(CommuneId commune, Guid person, SessionKind kind, string device, DateTime now)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        return new OpenedSession(
            new SessionRow
            {
                CommuneId = commune,
                Id = NewId.Next(),
                PersonId = person,
                TokenHash = SHA256.HashData(token),
                Kind = kind,
                Device = device,
                MadeAt = now,
                ExpiresAt = now + (kind == SessionKind.Phone ? PhoneLasts : StaffLasts),
            },
            Base64Url.EncodeToString(token));
    }

    /// <summary>The hash by which a presented token is found, or null when it is no token of ours.</summary>
    public static byte[]? HashOf(string? token)
    {
        Span<byte> bytes = stackalloc byte[32];
        return token is { Length: 43 } && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == 32 ? SHA256.HashData(bytes) : null;
    }
}
