using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Indicators;

/// <summary>An indicator with what was typed of it.</summary>
/// <param name="Current">What counts: of the latest day, and of several for one day the one typed last. Null: no figure yet.</param>
/// <param name="History">All that was ever typed, the latest day first.</param>
/// <param name="Counted">What we count ourselves of the same, where we can; never part of the figure.</param>
internal sealed record IndicatorView(IndicatorLine Line, FigureRow? Current, IReadOnlyList<FigureRow> History, int? Counted);

/// <summary>Reads the indicators of a commune.</summary>
internal sealed class IndicatorBook(Db db, IndicatorRules indicators, LearningRules rules, TimeProvider clock)
{
    public async Task<IReadOnlyList<IndicatorView>> AllAsync(CommuneId commune)
    {
        var all = (await db.Set<FigureRow>().AsNoTracking().Where(f => f.CommuneId == commune).ToListAsync()).ToLookup(f => f.Indicator);
        var views = new List<IndicatorView>();
        foreach (var line in indicators.All)
        {
            var history = all[line.Code].OrderByDescending(f => f.AsOf).ThenByDescending(f => f.TypedAt).ThenByDescending(f => f.Id).ToList();
            views.Add(new IndicatorView(line, history.Find(f => f.WithdrawnAt is null), history, await CountedAsync(commune, line.Code)));
        }
        return views;
    }

    /// <summary>Whom we know of: people with an account here, of whatever age.</summary>
    private async Task<int?> CountedAsync(CommuneId commune, Indicator indicator)
    {
        switch (indicator)
        {
            case Indicator.AdultsAble:
                return await db.Set<SkillRow>().Where(s => s.CommuneId == commune && s.Level == SkillLevel.Alone).Select(s => s.PersonId).Distinct().CountAsync();
            case Indicator.AdultsConfirmed:
                var (today, awards) = (clock.UtcNow().VietnamDate(), rules.Awards.Where(a => !a.LetsHelp).Select(a => a.Code).ToList());
                var held = await db.Set<CertificateRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.RevokedAt == null && c.ReplacedBy == null && awards.Contains(c.Award)).Select(c => new { c.PersonId, c.ExpiresOn }).ToListAsync();
                return held.Where(c => c.ExpiresOn is null || c.ExpiresOn >= today).Select(c => c.PersonId).Distinct().Count();
            default:
                return null;
        }
    }
}
