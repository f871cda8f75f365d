using ThonSo.Core.Language;

namespace ThonSo.Messages.Inbound;

/// <summary>An SMS taken apart: the word it begins with, as it is searched, and the rest as it was written.</summary>
internal readonly record struct SmsText(string Keyword, string Rest)
{
    /// <summary>More than ten joined parts of an SMS never come; what is longer is no message of a person.</summary>
    public const int Longest = 1600;

    /// <summary>"Giúp: tôi bị lạc" is <c>giup</c> and "tôi bị lạc", however it is cased, accented and punctuated.</summary>
    public static SmsText Of(string text)
    {
        var clean = Fold.Clean(text);
        var begin = 0;
        while (begin < clean.Length && !char.IsLetterOrDigit(clean[begin])) begin++;
        var end = begin;
        while (end < clean.Length && char.IsLetterOrDigit(clean[end])) end++;
        var rest = end;
        while (rest < clean.Length && !char.IsLetterOrDigit(clean[rest])) rest++;
        return new(Fold.Search(clean[begin..end]), clean[rest..]);
    }
}
