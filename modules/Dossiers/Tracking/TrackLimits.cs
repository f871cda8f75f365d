using ThonSo.Core.Security;

namespace ThonSo.Dossiers.Tracking;

/// <summary>
/// Bounds guessing of codes and secrets: only wrong tries count, and four signs in ten tries an hour cannot be guessed
/// before the dossier is done.
/// </summary>
internal sealed class TrackLimits : IDisposable
{
    private readonly WrongTries bySender = new(30, TimeSpan.FromMinutes(10));
    private readonly WrongTries byCode = new(10, TimeSpan.FromHours(1));

    public bool MayTry(string from, string code) => bySender.MayTry(from) && byCode.MayTry(code);

    public void Missed(string from, string code)
    {
        bySender.Missed(from);
        byCode.Missed(code);
    }

    public void Dispose()
    {
        bySender.Dispose();
        byCode.Dispose();
    }
}
