using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Values;

namespace ThonSo.Core.Sms;

/// <summary>
/// One thing people can ask the commune for by SMS, from any phone and without a network for data. A module registers
/// its commands as scoped services; whoever receives messages finds them by the word a message begins with.
/// </summary>
public interface ISmsCommand
{
    /// <summary>The words it begins with, the first as people are told to write it: <c>GIUP</c>. Accents and case do not matter.</summary>
    IReadOnlyList<string> Keywords { get; }

    /// <summary>
    /// What to send and what it is good for, as a line of the list of everything that can be sent; null where the messages
    /// it answers say so themselves: the list is an SMS, too.
    /// </summary>
    Text? Usage { get; }

    /// <summary>
    /// Does what was asked and says so in few words: a message of 67 letters with accents is one SMS, each further one
    /// costs the same again. Null says nothing. Called again for the same message after a crash or a failure, so what it
    /// commits carries the message's <see cref="SmsAsked.Request"/>.
    /// </summary>
    Task<Text?> AnswerAsync(SmsAsked asked, CancellationToken stopping);
}

/// <summary>A message that began with one of a command's words.</summary>
/// <param name="From">The sender's mobile number as the network says it. Networks have been lied to: it proves little.</param>
/// <param name="Rest">What came after the word, on one line; empty when nothing did.</param>
/// <param name="Request">Names the wish behind the message, so that whatever the command commits is one act.</param>
public sealed record SmsAsked(CommuneId Commune, PhoneNumber From, string Rest, RequestId Request);
