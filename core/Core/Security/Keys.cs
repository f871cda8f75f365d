using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ThonSo.Core.Hosting;

namespace ThonSo.Core.Security;

/// <summary>
/// The installation key and all that is derived from it. Each use and purpose has a key of its own (HKDF-SHA256), so
/// that nothing sealed for one can be opened, guessed or looked up as another. Whoever holds the key can read every
/// stored number and paper; whoever has lost it can read none.
/// </summary>
public sealed class Keys
{
    /// <summary>Bytes of the installation key.</summary>
    public const int Size = 32;

    /// <summary>Bytes that sealing adds: version, nonce, tag.</summary>
    public const int Overhead = 1 + NonceSize + TagSize;

    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const string Digits = "0123456789";

    /// <summary>
    /// What a tracking secret is written with: 18 signs that survive being read out, written by hand and typed on a
    /// phone. Left out because they look like another: 0 O Q, 1 I L, 8 B, 5 S, 2 Z, 6 G C, U V W. Left out because they
    /// sound like another when spelled in Vietnamese: B beside P, C beside K, D beside R, L and N beside M, S beside X.
    /// F, J, W and Z are not letters of the Vietnamese alphabet.
    /// </summary>
    private const string Signs = "23456789AEHKMPRTXY";

    private readonly byte[] installation;
    private readonly ConcurrentDictionary<(string Use, string Purpose), byte[]> derived = new();

    // An instance may not be shared by threads on Linux, and making one takes as long as sealing a form: each thread keeps its own.
    [ThreadStatic]
    private static Dictionary<byte[], AesGcm>? ciphers;

    private Keys(byte[] installation, bool justCreated)
    {
        this.installation = installation;
        JustCreated = justCreated;
        Fingerprint = Convert.ToHexStringLower(Key("fingerprint", "")[..8]);
    }

    /// <summary>The key did not exist before this start. With a database that already holds something, that is a loss.</summary>
    public bool JustCreated { get; }

    /// <summary>
    /// Names the key and tells nothing about it: kept in the database, it shows at the next start whether the key is
    /// still the one that sealed what is there.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>
    /// The key from the environment, else from <c>keys/installation.key</c> in the data folder, else a new one there.
    /// </summary>
    /// <param name="create">Whether a missing key may be created; false for a database that is not empty.</param>
    /// <exception cref="InvalidOperationException">The key is missing, malformed, or given twice with different values.</exception>
    public static Keys Open(ThonSoOptions options, bool create = true)
    {
        var path = Path.Combine(options.DataFolder, "keys", "installation.key");
        var stored = KeyFile.Read(path);
        if (options.Key is { } text)
        {
            var given = KeyFile.Parse(text, "THONSO_KEY");
            if (stored is not null && !CryptographicOperations.FixedTimeEquals(given, stored))
                throw new InvalidOperationException($"THONSO_KEY and {path} are two different keys. Keep the one that sealed this installation's data and remove the other.");
            return new Keys(given, justCreated: false);
        }
        if (stored is not null) return new Keys(stored, justCreated: false);
        if (!create)
            throw new InvalidOperationException($"The installation key is missing, and without it the stored papers and numbers cannot be read. Put it back from the backup as {path}, or give it in THONSO_KEY.");
        var (key, created) = KeyFile.Create(path);
        return new Keys(key, created);
    }

    /// <summary>
    /// Seals bytes with AES-256-GCM: version, nonce, ciphertext, tag. The nonce is random, which is safe for 2^32 seals
    /// of one purpose (NIST SP 800-38D 8.3): more than a province writes in decades.
    /// </summary>
    /// <param name="associated">What the bytes belong to (a row's key): sealed bytes do not open beside anything else.</param>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var box = new byte[Overhead + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        Cipher(purpose).Encrypt(nonce, plain, box.AsSpan(1 + NonceSize, plain.Length), box.AsSpan(^TagSize..), associated);
        return box;
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Changed, moved beside something else, or sealed with another key.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> box, ReadOnlySpan<byte> associated)
    {
        var plain = new byte[PlainLength(box)];
        Open(purpose, box, associated, plain);
        return plain;
    }

    /// <summary>Seals a text that belongs to a row.</summary>
    public byte[] SealText(string purpose, string text, Guid row)
    {
        Span<byte> associated = stackalloc byte[16];
        row.TryWriteBytes(associated, bigEndian: true, out _);
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = room <= 1024 ? stackalloc byte[1024] : new byte[room];
        return Seal(purpose, bytes[..Encoding.UTF8.GetBytes(text, bytes)], associated);
    }

    /// <summary>Opens a text that belongs to a row.</summary>
    /// <exception cref="CryptographicException">Changed, taken from another row, or sealed with another key.</exception>
    public string OpenText(string purpose, ReadOnlySpan<byte> box, Guid row)
    {
        Span<byte> associated = stackalloc byte[16];
        row.TryWriteBytes(associated, bigEndian: true, out _);
        var length = PlainLength(box);
        var plain = length <= 1024 ? stackalloc byte[length] : new byte[length];
        Open(purpose, box, associated, plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>
    /// Sixteen bytes by which a phone or identity number is found without being stored: equal texts give equal bytes.
    /// Numbers are few enough to try them all, so this hides them only from those without the key.
    /// </summary>
    public byte[] BlindIndex(string purpose, string normalised)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var room = Encoding.UTF8.GetMaxByteCount(normalised.Length);
        var bytes = room <= 1024 ? stackalloc byte[1024] : new byte[room];
        HMACSHA256.HashData(Key("index", purpose), bytes[..Encoding.UTF8.GetBytes(normalised, bytes)], hash);
        return hash[..16].ToArray();
    }

    /// <summary>A code of decimal digits (at most 9) that follows from an id: a sign-in code need not be stored.</summary>
    public string Code(string purpose, Guid id, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 9);
        return Derive("code", purpose, id, Digits, digits);
    }

    /// <summary>
    /// A secret of letters and digits (at most 8 of 18 signs that cannot be confused) that follows from an id: four of
    /// them are one in 104,976.
    /// </summary>
    public string Secret(string purpose, Guid id, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 8);
        return Derive("secret", purpose, id, Signs, length);
    }

    /// <summary>Whether what a person typed is the code: in constant time, however it was spaced and whichever case.</summary>
    public static bool IsSame(string code, string? typed)
    {
        var tidy = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes<char>(code), MemoryMarshal.AsBytes<char>(tidy));
    }

    /// <summary>A key of 32 bytes for one use and purpose, the same at every start.</summary>
    internal byte[] Key(string use, string purpose) =>
        derived.GetOrAdd((use, purpose), static (name, root) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Size, salt: "thonso"u8.ToArray(), info: Encoding.UTF8.GetBytes($"{name.Use}:{name.Purpose}")), installation);

    private AesGcm Cipher(string purpose)
    {
        var key = Key("seal/1", purpose);
        ciphers ??= [];
        return ciphers.TryGetValue(key, out var cipher) ? cipher : ciphers[key] = new AesGcm(key, TagSize);
    }

    private static int PlainLength(ReadOnlySpan<byte> box) =>
        box.Length >= Overhead && box[0] == Version ? box.Length - Overhead : throw new CryptographicException("This was not sealed by this program.");

    private void Open(string purpose, ReadOnlySpan<byte> box, ReadOnlySpan<byte> associated, Span<byte> plain)
    {
        Cipher(purpose).Decrypt(box.Slice(1, NonceSize), box.Slice(1 + NonceSize, plain.Length), box[^TagSize..], plain, associated);
    }

    // The first 64 bits of an HMAC, written in the signs' base: some codes are likelier than others by less than one
    // part in a thousand million (18^8 / 2^64).
    private string Derive(string use, string purpose, Guid id, string signs, int length)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> input = stackalloc byte[17];
        id.TryWriteBytes(input, bigEndian: true, out _);
        input[16] = (byte)length;
        HMACSHA256.HashData(Key(use, purpose), input, hash);
        var number = BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> code = stackalloc char[length];
        foreach (ref var sign in code)
        {
            (number, var rest) = Math.DivRem(number, (ulong)signs.Length);
            sign = signs[(int)rest];
        }
        return new string(code);
    }
}
