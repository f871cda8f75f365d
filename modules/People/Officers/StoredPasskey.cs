using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace ThonSo.People.Officers;

/// <summary>A passkey's public half as it is stored: nothing in it is secret.</summary>
internal sealed record StoredPasskey(
    byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports,
    bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientDataJson)
{
    public static byte[] Write(UserPasskeyInfo passkey) => JsonSerializer.SerializeToUtf8Bytes(new StoredPasskey(
        passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports,
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson));

    public static UserPasskeyInfo Read(PasskeyRow row)
    {
        var stored = JsonSerializer.Deserialize<StoredPasskey>(row.Data)!;
        return new UserPasskeyInfo(row.CredentialId, stored.PublicKey, stored.CreatedAt, stored.SignCount, stored.Transports,
            stored.IsUserVerified, stored.IsBackupEligible, stored.IsBackedUp, stored.AttestationObject, stored.ClientDataJson)
        { Name = row.Name };
    }
}
