using ThonSo.Core.Security;

namespace ThonSo.Learning.Certificates;

/// <summary>
/// The number people read out and type, as <c>HK7A-3PXT</c>. It follows from the certificate's key and cannot be guessed
/// from another's: who tries numbers one after the other finds nobody.
/// </summary>
internal static class CertificateNumber
{
    private const int Length = 8;

    public static string Of(Keys keys, Guid certificate) => keys.Secret("learning.certificate", certificate, Length);

    /// <summary>With a dash in the middle.</summary>
    public static string Show(string number) => $"{number[..(Length / 2)]}-{number[(Length / 2)..]}";

    /// <summary>What somebody typed, without what they put between; null when it can be no number.</summary>
    public static string? Read(string? typed)
    {
        var tidy = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return tidy.Length == Length ? tidy : null;
    }
}
