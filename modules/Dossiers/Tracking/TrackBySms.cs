using ThonSo.Core.Language;
using ThonSo.Core.Sms;
using ThonSo.Core.Time;
using ThonSo.Dossiers.Mine;

namespace ThonSo.Dossiers.Tracking;

/// <summary>
/// <c>TRA 261120-0007 AKPR</c>: how far a dossier is, for whoever has its code and secret, from a phone that has no more
/// than SMS. Says what the public page says: stage and dates, no name; wrong tries are limited as there.
/// </summary>
internal sealed class TrackBySms(TrackBook track, WorkingCalendar calendar, DossierBook book, TimeProvider clock) : ISmsCommand
{
    private static readonly char[] Between = [' ', '-', '–', '.', ',', ';', ':', '/'];

    public IReadOnlyList<string> Keywords => ["TRA"];

    public Text? Usage => SmsTexts.TrackUsage;

    public async Task<Text?> AnswerAsync(SmsAsked asked, CancellationToken stopping)
    {
        var (code, secret) = Read(asked.Rest);
        if (code.Length == 0 || secret.Length == 0) return SmsTexts.TrackHow;
        var found = await track.FindAsync(asked.Commune, code, secret, asked.From.ToString());
        if (found.Refusal is { } refusal) return refusal.Sentence;
        var dossier = found.Value;
        return SmsTexts.Progress(new Progress(dossier, await book.ProcedureOfAsync(dossier), [], calendar, clock.UtcNow(), Own: false));
    }

    /// <summary>The last word is the secret; the digits before it, however they were spaced, the code.</summary>
    internal static (string Code, string Secret) Read(string rest)
    {
        var words = rest.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        // "TRA CỨU 261120-0007 AKPR" is as good.
        if (words.Length > 0 && Fold.Search(words[0]) == "cuu") words = words[1..];
        return words.Length < 2 ? ("", "") : (string.Join(' ', words[..^1]), words[^1]);
    }
}
