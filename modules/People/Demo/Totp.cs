using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ThonSo.People.Demo;

/// <summary>
/// What an authenticator application shows (RFC 6238, SHA-1, 30 s, 6 digits): only to show it on the demonstration's
/// page. Codes are checked by the framework, which goes by the machine's clock, so this does too.
/// </summary>
internal static class Totp
{
    public static string Now(string base32) => At(base32, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);

    public static string At(string base32, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The algorithm of the standard.
        var hash = HMACSHA1.HashData(Decode(base32), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bytes = new List<byte>();
        var (bits, value) = (0, 0);
        foreach (var letter in base32)
        {
            value = (value << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(value >> bits));
            value &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
