using System.Net;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Dossiers.Tracking;

/// <summary>Finds a dossier by code and secret. A wrong code and a wrong secret get the same answer.</summary>
internal sealed class TrackBook(DossierBook book, Sealing sealing, TrackLimits limits)
{
    /// <param name="from">Who tries: an address of the network, or a phone. Wrong tries are counted by it and by the dossier.</param>
    public async Task<Outcome<Dossier>> FindAsync(CommuneId commune, string? code, string? secret, string from)
    {
        // Counted by the code that is meant, however it was spaced.
        var known = DossierCode.TryParse(code, out var parsed);
        var about = $"{commune}:{(known ? parsed.ToString() : code)}";
        if (!limits.MayTry(from, about)) return Refusals.TooManyTries;
        if (known && await book.FindAsync(commune, parsed) is { } dossier && Keys.IsSame(sealing.SecretOf(dossier.Id), secret)) return dossier;
        limits.Missed(from, about);
        return Refusals.WrongCodeOrSecret;
    }

    public Task<Outcome<Dossier>> FindAsync(CommuneId commune, string? code, string? secret, IPAddress? address) =>
        FindAsync(commune, code, secret, address?.ToString() ?? "");

    public string SecretOf(Dossier dossier) => sealing.SecretOf(dossier.Id);
}
