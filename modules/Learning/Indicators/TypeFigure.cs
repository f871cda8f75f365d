using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Learning.Indicators;

/// <summary>What an officer typed.</summary>
/// <param name="AsOf">Null where no day could be read.</param>
internal sealed record FigureWish(string? Numerator, string? Denominator, DateOnly? AsOf, string? Source);

/// <summary>An officer writes a figure from outside down, with its source and day, or withdraws one that was a mistake.</summary>
internal sealed partial class TypeFigure(Work work)
{
    public const int LongestSource = 200;
    private static readonly DateOnly First = new(2020, 1, 1);

    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor actor, RequestId request, Indicator indicator, FigureWish wish)
    {
        if (await work.FindAsync(commune, request) is { Fact: IndicatorTyped done }) return done.Figure;
        if (!TryCount(wish.Numerator, out var numerator)) return IndicatorRefusals.NotACount("tu");
        if (!TryCount(wish.Denominator, out var denominator)) return IndicatorRefusals.NotACount("mau");
        if (numerator is null && denominator is null) return IndicatorRefusals.NothingTyped;
        if (numerator > denominator) return IndicatorRefusals.MoreThanAll;
        if (wish.AsOf is not { } day || day < First || day > work.Now.VietnamDate()) return IndicatorRefusals.DayWrong;
        var source = Fold.Clean(wish.Source ?? "");
        if (source.Length is 0 or > LongestSource) return IndicatorRefusals.SourceWrong;

        var (id, salt) = (NewId.Next(), Commitment.NewSalt());
        work.Db.Add(new FigureRow { CommuneId = commune, Id = id, Indicator = indicator, Numerator = numerator, Denominator = denominator, AsOf = day, Source = source, Salt = salt, TypedAt = work.Now, TypedBy = actor.Id });
        await work.CommitAsync(commune, actor, request, new IndicatorTyped(id, indicator, numerator, denominator, day, Commitment.To(salt, source)));
        return id;
    }

    public async Task<Refusal?> WithdrawAsync(CommuneId commune, Actor actor, RequestId request, Indicator indicator, Guid figure)
    {
        if (await work.FindAsync(commune, request) is not null) return null;
        if (await work.Db.Set<FigureRow>().SingleOrDefaultAsync(f => f.CommuneId == commune && f.Id == figure && f.Indicator == indicator) is not { } row) return IndicatorRefusals.NoFigure;
        if (row.WithdrawnAt is not null) return null;
        (row.WithdrawnAt, row.WithdrawnBy) = (work.Now, actor.Id);
        await work.CommitAsync(commune, actor, request, new IndicatorWithdrawn(figure, indicator));
        return null;
    }

    /// <summary>A count as people type it (1234, 1.234, 1 234); nothing typed is not known, and not 0.</summary>
    internal static bool TryCount(string? typed, out int? count)
    {
        count = null;
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) return true;
        if (!Count().IsMatch(text)) return false;
        count = int.Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return true;
    }

    [GeneratedRegex(@"^([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2}|[0-9]{1,3}( [0-9]{3}){1,2})$")]
    private static partial Regex Count();
}
