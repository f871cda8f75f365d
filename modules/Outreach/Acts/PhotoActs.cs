using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Outreach.Acts;

/// <summary>Photographs of a visit, by whoever made it: sealed files, without place and time of taking.</summary>
internal sealed class PhotoActs(Work work, PaperIntake intake, OutreachSettings settings)
{
    /// <summary>The largest photograph: one at full size from a good phone.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public async Task<Outcome<Guid>> AddAsync(CommuneId commune, Actor actor, Guid household, Guid visit, Stream content, CancellationToken stopping)
    {
        var refused = !await work.Db.Set<Visit>().AnyAsync(v => v.CommuneId == commune && v.Id == visit && v.HouseholdId == household && v.MemberId == actor.Id, stopping) ? Refusals.NoVisit
            : await work.Db.Set<PhotoRow>().CountAsync(p => p.CommuneId == commune && p.HouseholdId == household && p.VisitId == visit, stopping) >= settings.Photos ? Refusals.TooManyPhotos(settings.Photos)
            : null;
        var kept = refused is not null ? refused : await intake.KeepAsync(commune, content, MostBytes, stopping);
        if (kept.Refusal is { } refusal)
        {
            // Whoever still sends hears nothing: the rest is let in and thrown away, so that the answer is read.
            await content.CopyToAsync(Stream.Null, stopping);
            return refusal;
        }
        return await AddAsync(commune, actor, RequestId.Fresh(), household, visit, kept.Value);
    }

    /// <summary>Adds a photograph that is kept already: it came in pieces from a phone. Asked twice it is added once.</summary>
    public async Task<Outcome<Guid>> AdoptAsync(CommuneId commune, Actor actor, RequestId request, Guid household, Guid visit, KeptPaper photo, CancellationToken stopping)
    {
        if (await work.FindAsync(commune, request) is { Fact: PhotoAdded done }) return done.Photo;
        return await work.Db.Set<PhotoRow>().CountAsync(p => p.CommuneId == commune && p.HouseholdId == household && p.VisitId == visit, stopping) >= settings.Photos
            ? Refusals.TooManyPhotos(settings.Photos) : await AddAsync(commune, actor, request, household, visit, photo);
    }

    private async Task<Outcome<Guid>> AddAsync(CommuneId commune, Actor actor, RequestId request, Guid household, Guid visit, KeptPaper kept)
    {
        var row = new PhotoRow
        {
            CommuneId = commune,
            Id = NewId.Next(),
            VisitId = visit,
            HouseholdId = household,
            Blob = kept.Name.ToString(),
            Salt = Commitment.NewSalt(),
            Kind = kept.Kind,
            Bytes = kept.Size,
            AddedBy = actor.Id,
            AddedAt = work.Now,
        };
        work.Db.Insert(row);
        await work.CommitAsync(commune, actor, request, new PhotoAdded(row.Id, visit, household, row.Bytes, Commitment.To(row.Salt, row.Blob)));
        return row.Id;
    }

    /// <summary>Takes a photograph out again. Its bytes are swept up later.</summary>
    public async Task<bool> RemoveAsync(CommuneId commune, Actor actor, Guid household, Guid photo)
    {
        if (await work.Db.Set<PhotoRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == photo && p.HouseholdId == household && p.AddedBy == actor.Id) is not { } row) return false;
        work.Db.Remove(row);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new PhotoRemoved(row.Id, row.VisitId, household));
        return true;
    }
}
