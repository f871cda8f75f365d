using Microsoft.AspNetCore.SignalR;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>A page of a draft that is open on a phone, with its line to this process.</summary>
/// <param name="at">The question on the page, or <see cref="Checking"/>.</param>
internal sealed class Seat(HubCallerContext line, Asker asker, Guid draft, string at) : IDisposable
{
    /// <summary>The page on which all answers are looked over before sending.</summary>
    public const string Checking = "xem-lai";

    public HubCallerContext Line => line;

    public Asker Asker => asker;

    public Guid Draft => draft;

    public string At => at;

    /// <summary>One look at a time.</summary>
    public SemaphoreSlim Looking { get; } = new(1);

    public DateTime LookedAt { get; set; }

    /// <summary>When it was looked at last, as <see cref="Core.Journal.Freshness"/> counts.</summary>
    public long Since { get; set; }

    /// <summary>What makes another look due when it changes: the draft, the session, the person, the consent.</summary>
    public IReadOnlyList<Guid> Subjects { get; set; } = [];

    /// <summary>The name of whoever sits here.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the page was told last.</summary>
    public IReadOnlyList<Companion>? Told { get; set; }

    public string? Mark { get; set; }

    /// <summary>They may not be in the draft any more: told so, heard no longer, and cut off at the next beat.</summary>
    public bool IsOver { get; set; }

    public void Dispose() => Looking.Dispose();
}
