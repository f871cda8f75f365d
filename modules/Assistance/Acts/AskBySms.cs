using ThonSo.Core.Language;
using ThonSo.Core.Sms;

namespace ThonSo.Assistance.Acts;

/// <summary>
/// <c>GIUP</c>, and what it is about if one likes: somebody of the team calls back. From any phone, without a network for
/// data. Who has it and when they call is told by the messages that follow from the request itself.
/// </summary>
internal sealed class AskBySms(AskForHelp ask) : ISmsCommand
{
    public IReadOnlyList<string> Keywords => ["GIUP", "NHO"];

    public Text? Usage => Texts.SmsUsage;

    public async Task<Text?> AnswerAsync(SmsAsked asked, CancellationToken stopping)
    {
        var outcome = await ask.RunAsync(asked.Commune, asked.From, asked.Rest, asked.Request);
        // The message with the request's code says that it came in.
        return outcome.Refusal?.Sentence;
    }
}
