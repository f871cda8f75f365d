using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Values;

namespace ThonSo.Teams;

/// <summary>Something that waits for a member, kept by another module.</summary>
/// <param name="Why">What it is, in a few words.</param>
/// <param name="Who">Whom it is about; the phone where no name was said.</param>
/// <param name="Village">The village's code.</param>
/// <param name="Path">Where the member does it.</param>
/// <param name="Appointed">The hour that was promised, in UTC.</param>
/// <param name="Due">The last day for it.</param>
/// <param name="Late">Whether it should have been done already.</param>
public sealed record TodayItem(Text Why, string Who, PhoneNumber? Phone, string Village, string Path, DateTime? Appointed = null, DateOnly? Due = null, bool Late = false);

/// <summary>Tells what waits for a member today: whoever keeps such things implements it.</summary>
public interface ITodayItems
{
    Task<IReadOnlyList<TodayItem>> OfAsync(CommuneId commune, Guid member);
}
