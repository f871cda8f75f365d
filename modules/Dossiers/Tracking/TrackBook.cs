using System.Net;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Dossiers.Tracking;

/// <summary>Finds a dossier by code and secret. A wrong code and a wrong secret get the same answer.</summary>
internal sealed class TrackBook(DossierBook book, Sealing sealing, TrackLimits limits)
{
    public async Task<Outcome<Dossier>> FindAsync(CommuneId commune, string? code, string? secret, IPAddress? address)
    {
        var (from, about) = (address?.ToString() ?? "", $"{commune}:{code}");
        if (!limits.MayTry(from, about)) return Refusals.TooManyTries;
        if (DossierCode.TryParse(code, out var parsed) && await book.FindAsync(commune, parsed) is { } dossier && Keys.IsSame(sealing.SecretOf(dossier.Id), secret)) return dossier;
        limits.Missed(from, about);
        return Refusals.WrongCodeOrSecret;
    }

    public string SecretOf(Dossier dossier) => sealing.SecretOf(dossier.Id);
}
