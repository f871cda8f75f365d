using ThonSo.Core.Acts;

namespace ThonSo.People.Officers;

/// <summary>An officer's account as the framework's identity services want to see one.</summary>
internal sealed record OfficerUser(CommuneId Commune, AccountRow Account, string Name, string? AuthenticatorKey)
{
    public string Id => $"{Commune}:{Account.PersonId}";
}
