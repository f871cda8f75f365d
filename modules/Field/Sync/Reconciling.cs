using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Store;

namespace ThonSo.Field.Sync;

/// <summary>An act of a phone as the server knows it.</summary>
internal sealed record Known(Guid Id, string Kind, string State, DateTime SaidAt, DateTime CameAt);

/// <param name="Acts">All of the phone's acts the server has.</param>
/// <param name="Unknown">What the phone knows and the server does not: a server that came back from a backup. The phone sends them again.</param>
internal sealed record Reconciled(IReadOnlyList<Known> Acts, IReadOnlyList<Guid> Unknown);

/// <summary>Sets what a phone remembers against what the server has, line by line.</summary>
internal sealed class Reconciling(Db db)
{
    /// <summary>Longer than any phone is away.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(400);

    public async Task<Reconciled> RunAsync(DeviceRow device, IReadOnlyCollection<Guid> phone, DateTime now, CancellationToken stopping)
    {
        var since = now - Back;
        var rows = await db.Set<ActRow>().AsNoTracking().Where(a => a.CommuneId == device.CommuneId && a.DeviceId == device.Id && a.CameAt > since)
            .OrderBy(a => a.CameAt).Select(a => new { a.Id, a.Kind, a.State, a.SaidAt, a.CameAt }).ToListAsync(stopping);
        var acts = rows.ConvertAll(a => new Known(a.Id, a.Kind, EnumCode<Core.Field.FieldState>.Of(a.State), a.SaidAt, a.CameAt));
        return new Reconciled(acts, [.. phone.Except(acts.Select(a => a.Id))]);
    }
}
