using ThonSo.Core.Acts;
using ThonSo.Core.Voices;

namespace ThonSo.Voices;

/// <summary>How far a recording has come.</summary>
internal enum VoiceState
{
    /// <summary>Sent; the speaker and the leaders hear it.</summary>
    Waiting,
    /// <summary>Everybody hears it.</summary>
    Approved,
    /// <summary>Not approved, or no longer: the speaker hears it for a while, to do it better.</summary>
    Refused,
    /// <summary>A newer one took its place.</summary>
    Replaced,
    /// <summary>The speaker took it back.</summary>
    Withdrawn,
}

/// <summary>Somebody's voice, reading one page in one language.</summary>
internal sealed class Recording
{
    /// <summary>How long a refused one is kept for its speaker.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromDays(30);

    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>A <see cref="ScriptKey"/>.</summary>
    public required string Script { get; init; }
    public required string Language { get; init; }

    /// <summary>SHA-256 of the text that was read.</summary>
    public required byte[] Print { get; init; }
    public Guid SpeakerId { get; init; }

    /// <summary>The village in whose team the speaker was when it was sent: its leader may approve, whoever leads it by then.</summary>
    public required string Village { get; init; }

    /// <summary>The speaker agreed to be named with it.</summary>
    public bool Named { get; init; }
    public long Milliseconds { get; init; }
    public long Bytes { get; init; }
    public DateTime SentAt { get; init; }
    public VoiceState State { get; set; }
    public DateTime? DecidedAt { get; set; }
    public Guid? DecidedBy { get; set; }
    public VoiceFault? Fault { get; set; }

    /// <summary>What the leader wrote to the speaker besides.</summary>
    public string? Note { get; set; }

    /// <summary>The name of the kept sound; null once it is deleted.</summary>
    public string? Blob { get; set; }

    /// <summary>When the sound is to be deleted; null while it is wanted, and once it is gone.</summary>
    public DateTime? EraseAt { get; set; }
    public long Version { get; set; }

    public ScriptKey Key => new(Script);

    public TimeSpan Length => TimeSpan.FromMilliseconds(Milliseconds);

    /// <summary>Ends it for good; the sound goes at once.</summary>
    public void End(VoiceState state, DateTime now) => (State, EraseAt) = (state, now);
}
