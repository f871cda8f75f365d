using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Outreach.Reports;

/// <summary>A month of a village. What nobody could count is null, and null is not zero.</summary>
/// <param name="Households">Null without a team, and while the team's register holds nobody.</param>
/// <param name="Counted">What was done in the month; null where <paramref name="Households"/> is.</param>
/// <param name="Quiet">Households not met for long, as of now; null where <paramref name="Households"/> is.</param>
/// <param name="Open">Help requests that are not over, as of now: counted without a team too, because anyone may ask.</param>
internal sealed record VillageLine(Village Village, Team? Team, int? Households, Counted? Counted, int? Quiet, int Open)
{
    /// <summary>There is somebody to visit, and nobody went all month.</summary>
    public bool IsQuiet => Counted is { Visits: 0 };

    public double? QuietShare => Households is > 0 and { } all ? (double?)Quiet / all : null;

    public Unevenness? Uneven => Team is null ? null : Unevenness.Of([.. Team.Members.Select(m => (m.Name, m.Load))]);
}

/// <summary>A month of one member.</summary>
/// <param name="Counted">Null while the member looks after no household and visited none.</param>
internal sealed record MemberLine(TeamMember Member, Counted? Counted);

/// <summary>
/// How unevenly a team's work lies: what the busiest member has of all households and open requests, against what each
/// would have if all had the same.
/// </summary>
internal sealed record Unevenness(string Busiest, int Theirs, int All, int Members)
{
    public int SharePercent => Percent(Theirs, All);

    public int EvenPercent => Percent(1, Members);

    /// <summary>Null where there is nothing to share out, or nobody to share it with.</summary>
    public static Unevenness? Of(IReadOnlyList<(string Name, int Load)> members)
    {
        var all = members.Sum(m => m.Load);
        if (all == 0 || members.Count < 2) return null;
        var (name, load) = members.MaxBy(m => m.Load);
        return new Unevenness(name, load, all, members.Count);
    }

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}

/// <summary>A number of a report that can be opened.</summary>
internal enum Behind
{
    Visited,
    Reached,
    Helped,
    Filed,
    Quiet,
}
