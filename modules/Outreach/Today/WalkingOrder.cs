using System.Text.RegularExpressions;
using ThonSo.Core.Language;
using ThonSo.Teams;

namespace ThonSo.Outreach.Today;

/// <summary>
/// The order in which a member walks. Nobody's house has coordinates here, so it goes by what the register says of where
/// they live, as people count houses: number 9 before number 10. Appointments come first, in order of their hour, and
/// whoever lives at the same place is visited on the way; the rest goes on from where the last appointment was, once around.
/// </summary>
internal static partial class WalkingOrder
{
    public static IReadOnlyList<Stop> Of(IEnumerable<Stop> stops)
    {
        var all = stops.OrderBy(s => Natural(s.Where), StringComparer.Ordinal).ThenBy(s => Natural(s.Code), StringComparer.Ordinal).ThenBy(s => s.Who, StringComparer.Ordinal).ToList();
        var way = new List<Stop>();
        foreach (var fixedHour in all.Where(s => s.At is not null).OrderBy(s => s.At).ToList())
        {
            if (!all.Remove(fixedHour)) continue;
            way.Add(fixedHour);
            if (fixedHour.Where.Length == 0) continue;
            way.AddRange(all.Where(s => s.At is null && s.Where == fixedHour.Where));
            all.RemoveAll(s => s.At is null && s.Where == fixedHour.Where);
        }
        var from = way.Count == 0 ? "" : Natural(way[^1].Where);
        return [.. way, .. all.OrderBy(s => string.CompareOrdinal(Natural(s.Where), from) < 0)];
    }

    /// <summary>Households on the way, those at the same place together: for whoever puts stops in this order elsewhere.</summary>
    public static IEnumerable<IEnumerable<Household>> Places(IEnumerable<Household> homes) =>
        homes.GroupBy(h => Natural(h.Address)).OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => place.OrderBy(h => Natural(h.Code), StringComparer.Ordinal).ThenBy(h => h.Head, StringComparer.Ordinal));

    /// <summary>A key by which texts with numbers in them sort as people count.</summary>
    private static string Natural(string text) => VietnameseOrder.Key(Digits().Replace(text, number => number.Value.PadLeft(6, '0')));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
