using System.IO.Pipelines;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Field;
using ThonSo.Core.Security;

namespace ThonSo.Field.Photos;

/// <summary>How much of a photograph is here.</summary>
/// <param name="Got">Where the phone goes on.</param>
internal sealed record PhotoState(Guid Id, long Got, long Size, bool Whole);

/// <summary>The photographs of some acts.</summary>
internal sealed record PhotosFound(IReadOnlyDictionary<Guid, FieldPhoto> Found, IReadOnlyList<Guid> Missing, Refusal? Refused);

/// <summary>
/// Photographs as they come from phones, piece by piece: a line that breaks costs the piece, not the photograph. Pieces
/// lie sealed in the database, so that any node takes the next one; the whole is kept where all papers are.
/// </summary>
internal sealed class PhotoBook(Work work, PaperIntake intake, Keys keys)
{
    /// <summary>The largest photograph, in bytes.</summary>
    public const long Most = 20 * 1024 * 1024;

    /// <summary>The largest piece, in bytes.</summary>
    public const int MostOfPiece = 1024 * 1024;

    /// <summary>What was begun and not gone on with for so long is thrown away.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(60);

    private const string Purpose = "field.part";

    public async Task<PhotoState> StateAsync(CommuneId commune, Guid person, Guid id) =>
        await FindAsync(commune, id) is { } row && row.PersonId == person ? Of(row) : new PhotoState(id, 0, 0, false);

    /// <summary>Takes one piece. A piece that is here already is taken once more without harm; one that leaves a gap is refused.</summary>
    public async Task<Outcome<PhotoState>> TakeAsync(CommuneId commune, Actor actor, Guid id, long size, long starts, byte[] piece, CancellationToken stopping)
    {
        if (size is <= 0 or > Most) return Refusals.PhotoTooLarge;
        var row = await work.Db.Set<PhotoRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == id, stopping);
        if (row is not null && (row.PersonId != actor.Id || row.Size != size)) return Refusals.WrongPart;
        if (row is not null && (row.Got == row.Size || starts + piece.Length <= row.Got)) return Of(row);
        if (starts != (row?.Got ?? 0) || piece.Length == 0 || starts + piece.Length > size) return Refusals.WrongPart;
        if (row is null)
        {
            await ForgetAsync(commune, actor.Id, stopping);
            row = new PhotoRow { CommuneId = commune, Id = id, PersonId = actor.Id, Size = size, BegunAt = work.Now };
            work.Db.Add(row);
        }
        row.Got += piece.Length;
        if (row.Got < size) work.Db.Insert(new PartRow { CommuneId = commune, PhotoId = id, Starts = starts, Bytes = keys.Seal(Purpose, piece, id.ToByteArray(bigEndian: true)) });
        else await FinishAsync(row, piece, stopping);
        var state = Of(row);
        try
        {
            await work.CommitAsync(commune, actor, RequestId.Fresh(), new PhotoCame(id, actor.Id, row.Got, size));
            return state;
        }
        // The same piece came twice at once: where it goes on, the phone is told by whoever was first.
        catch (StaleException)
        {
            return await StateAsync(commune, actor.Id, id);
        }
    }

    /// <summary>The photographs an act names: those that are here, those that are not, and why one cannot be used.</summary>
    public async Task<PhotosFound> FindAsync(CommuneId commune, Guid person, IReadOnlyList<Guid> ids, CancellationToken stopping)
    {
        if (ids.Count == 0) return new PhotosFound(new Dictionary<Guid, FieldPhoto>(), [], null);
        var rows = await work.Db.Set<PhotoRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.PersonId == person && ids.Contains(p.Id)).ToListAsync(stopping);
        var whole = rows.Where(r => r.Blob is not null).ToDictionary(r => r.Id, r => new FieldPhoto(r.Id, "", new KeptPaper(BlobName.TryParse(r.Blob, out var name) ? name : default, r.Kind!.Value, r.Bytes, null, null, null)));
        var refused = rows.Find(r => r.Refused is not null);
        return new PhotosFound(whole, [.. ids.Where(id => !whole.ContainsKey(id) && refused?.Id != id)], refused is null ? null : new Refusal(refused.Refused!, Texts.PhotoUnusable));
    }

    private async Task FinishAsync(PhotoRow row, byte[] last, CancellationToken stopping)
    {
        var starts = await work.Db.Set<PartRow>().AsNoTracking().Where(p => p.CommuneId == row.CommuneId && p.PhotoId == row.Id).OrderBy(p => p.Starts).Select(p => p.Starts).ToListAsync(stopping);
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, row, starts, last, stopping);
        Outcome<KeptPaper> kept;
        await using (var whole = pipe.Reader.AsStream()) kept = await intake.KeepAsync(row.CommuneId, whole, Most, stopping);
        await writing;
        if (kept.Refusal is { } refusal) row.Refused = refusal.Code;
        else (row.Blob, row.Kind, row.Bytes) = (kept.Value.Name.ToString(), kept.Value.Kind, kept.Value.Size);
        work.Db.RemoveRange(starts.Select(at => new PartRow { CommuneId = row.CommuneId, PhotoId = row.Id, Starts = at, Bytes = [] }));
    }

    // One piece in memory at a time.
    private async Task WriteAsync(PipeWriter into, PhotoRow row, List<long> starts, byte[] last, CancellationToken stopping)
    {
        foreach (var at in starts)
        {
            var part = await work.Db.Set<PartRow>().AsNoTracking().SingleAsync(p => p.CommuneId == row.CommuneId && p.PhotoId == row.Id && p.Starts == at, stopping);
            if ((await into.WriteAsync(keys.Open(Purpose, part.Bytes, row.Id.ToByteArray(bigEndian: true)), stopping)).IsCompleted) break;
        }
        await into.WriteAsync(last, stopping);
        await into.CompleteAsync();
    }

    private async Task ForgetAsync(CommuneId commune, Guid person, CancellationToken stopping)
    {
        var before = work.Now - Forgotten;
        var old = await work.Db.Set<PhotoRow>().Where(p => p.CommuneId == commune && p.PersonId == person && p.BegunAt < before && p.Got < p.Size).OrderBy(p => p.BegunAt).Take(20).ToListAsync(stopping);
        foreach (var photo in old)
        {
            work.Db.RemoveRange(await work.Db.Set<PartRow>().Where(p => p.CommuneId == commune && p.PhotoId == photo.Id).ToListAsync(stopping));
            work.Db.Remove(photo);
        }
    }

    private Task<PhotoRow?> FindAsync(CommuneId commune, Guid id) => work.Db.Set<PhotoRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == id);

    private static PhotoState Of(PhotoRow row) => new(row.Id, row.Got, row.Size, row.Got == row.Size);
}
