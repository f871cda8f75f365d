using System.Text.Json.Serialization;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;
using ThonSo.Core.Voices;

namespace ThonSo.Voices;

/// <summary>A language of <c>data/teams/languages.csv</c>, such as <c>ede</c>. A value of its own so that facts can carry it.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct LanguageCode(string Value)
{
    public override string ToString() => Value;

    private sealed class Json() : CodeJson<LanguageCode>(text => new(text), code => code.Value);
}

/// <summary>Why a recording is not for everybody, or no longer.</summary>
public enum VoiceFault
{
    /// <summary>Too much noise around.</summary>
    Noise,
    /// <summary>Too quiet, or unclear.</summary>
    Unclear,
    /// <summary>It says something else than the text.</summary>
    WrongWords,
    /// <summary>It is in another language than it says.</summary>
    WrongLanguage,
    /// <summary>A part is missing.</summary>
    Incomplete,
    /// <summary>It is not fit for everybody.</summary>
    Unfit,
}

/// <summary>Somebody of a team read a page aloud, agreed that everybody may hear it, and sent it for approval.</summary>
/// <param name="Milliseconds">How long it is, as measured.</param>
/// <param name="Named">The speaker agreed to be named with it.</param>
/// <param name="InsteadOf">Their own earlier recording that was not approved and is given up for this one.</param>
[FactName("voices.sent", 1)]
public sealed record VoiceSent(Guid Voice, ScriptKey Script, LanguageCode Language, long Milliseconds, long Bytes, bool Named, Guid? InsteadOf) : IFact
{
    public Guid Subject => Voice;
}

/// <summary>A recording was heard by a leader and is for everybody from now on.</summary>
/// <param name="InsteadOf">The one everybody heard before.</param>
[FactName("voices.approved", 1)]
public sealed record VoiceApproved(Guid Voice, ScriptKey Script, LanguageCode Language, Guid? InsteadOf) : IFact
{
    public Guid Subject => Script.Subject;
}

/// <summary>A leader does not let everybody hear a recording, or no longer.</summary>
[FactName("voices.refused", 1)]
public sealed record VoiceRefused(Guid Voice, ScriptKey Script, LanguageCode Language, VoiceFault Fault) : IFact
{
    public Guid Subject => Script.Subject;
}

/// <summary>The speaker took a recording back. Its sound is deleted.</summary>
[FactName("voices.withdrawn", 1)]
public sealed record VoiceWithdrawn(Guid Voice, ScriptKey Script, LanguageCode Language) : IFact
{
    public Guid Subject => Script.Subject;
}
