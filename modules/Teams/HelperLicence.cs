using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Teams;

/// <summary>Whether somebody is trained to act for others.</summary>
/// <param name="MayHelp">They hold a certificate that is good today, or none is asked for here.</param>
/// <param name="Held">They once had one: it is to be renewed, not begun.</param>
/// <param name="Until">The last day of the one they hold or last held.</param>
/// <param name="Lessons">What to learn for it.</param>
public sealed record HelperStanding(bool MayHelp, bool Held, DateOnly? Until, IReadOnlyList<Text> Lessons);

/// <summary>Tells whether a member of a team may act for others: whoever trains them implements it.</summary>
public interface IHelperLicence
{
    Task<HelperStanding> StandingAsync(CommuneId commune, Guid person);
}
