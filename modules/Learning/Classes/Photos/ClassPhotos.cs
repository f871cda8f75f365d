using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Learning.Classes.Check;
using ThonSo.Learning.Reminders;
using ThonSo.People;

namespace ThonSo.Learning.Classes.Photos;

/// <summary>
/// Photographs of a class: by who holds it, of people who said yes, for ninety days. Anyone who came takes them out at
/// once. Each is kept apart, so that its bytes can be deleted without asking who else has the same.
/// </summary>
internal sealed class ClassPhotos(Work work, PaperIntake intake, IBlobs blobs, VillageRoles roles, ClassHolders holders, CheckSeat checks, LearningClock clock)
{
    /// <summary>The largest photograph: one at full size from a good phone.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Photographs of one class.</summary>
    public const int Most = 4;

    /// <summary>Days after the class.</summary>
    public const int DaysKept = 90;

    public async Task<IReadOnlyList<PhotoRow>> OfAsync(CommuneId commune, Guid @class) =>
        await work.Db.Set<PhotoRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.ClassId == @class && p.GoneAt > work.Now).OrderBy(p => p.Id).ToListAsync();

    /// <param name="asked">Whether they say that everybody to be seen was asked and agreed.</param>
    public async Task<Outcome<Guid>> AddAsync(CommuneId commune, Actor actor, Guid @class, bool asked, Stream content, CancellationToken stopping)
    {
        var refused = await RefuseAsync(commune, actor, @class, asked);
        var kept = refused is not null ? refused : await intake.KeepApartAsync(commune, content, MostBytes, stopping);
        if (kept.Refusal is { } refusal)
        {
            // Whoever still sends hears nothing: the rest is let in and thrown away, so that the answer is read.
            await content.CopyToAsync(Stream.Null, stopping);
            return refusal;
        }
        if (kept.Value.Kind == PaperKind.Pdf)
        {
            await blobs.DeleteAsync(commune, kept.Value.Name, stopping);
            return ClassRefusals.NoPhoto;
        }
        var row = await work.Db.Set<ClassRow>().AsNoTracking().SingleAsync(c => c.CommuneId == commune && c.Id == @class, stopping);
        var photo = new PhotoRow
        {
            CommuneId = commune, Id = NewId.Next(), ClassId = @class, Blob = kept.Value.Name.ToString(), Kind = kept.Value.Kind, Bytes = kept.Value.Size,
            AddedBy = actor.Id, AddedAt = work.Now, GoneAt = row.EndsAt.AddDays(DaysKept),
        };
        work.Db.Insert(photo);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new ClassPhotoAdded(@class, photo.Id, photo.Bytes, photo.GoneAt));
        return photo.Id;
    }

    /// <summary>Who of those who came agrees to be seen, and who does not any more.</summary>
    public async Task<Outcome<Guid>> AgreeAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, IReadOnlyCollection<Guid> agreed, IReadOnlyCollection<Guid> withdrawn)
    {
        if (await work.FindAsync(commune, request) is not null) return @class;
        var seats = await work.Db.Set<SeatRow>().Where(s => s.CommuneId == commune && s.ClassId == @class && s.CameAt != null && (agreed.Contains(s.Id) || withdrawn.Contains(s.Id))).ToListAsync();
        var changed = seats.Where(s => s.InPhoto != agreed.Contains(s.Id)).ToList();
        if (changed.Count == 0) return @class;
        foreach (var seat in changed) seat.InPhoto = !seat.InPhoto;
        await work.CommitAsync(commune, actor, request, new PhotoAgreed(@class, [.. changed.Where(s => s.InPhoto).Select(s => s.Id)], [.. changed.Where(s => !s.InPhoto).Select(s => s.Id)]));
        return @class;
    }

    /// <summary>By the team, for those without a phone.</summary>
    public async Task<Outcome<Guid>> AgreeForAsync(CommuneId commune, Actor member, RequestId request, Guid @class, IReadOnlyCollection<Guid> agreed, IReadOnlyCollection<Guid> withdrawn)
    {
        if (await work.Db.Set<ClassRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
        return await holders.HoldsAsync(commune, row, member.Id) ? await AgreeAsync(commune, member, request, @class, agreed, withdrawn) : ClassRefusals.NotYourClass;
    }

    /// <summary>A member of the village's team takes one out.</summary>
    public async Task<Outcome<Guid>> RemoveAsync(CommuneId commune, Actor member, RequestId request, Guid @class, Guid photo)
    {
        if (await work.Db.Set<ClassRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
        return await roles.BelongsAsync(commune, member.Id, row.Village) ? await RemoveAsync(commune, member, request, @class, null, p => p.Id == photo) : ClassRefusals.NotYourVillage;
    }

    /// <summary>Somebody who came takes out all of them: nobody asks in which they are seen.</summary>
    public Task<Outcome<Guid>> RemoveAllAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, Guid seat) => RemoveAsync(commune, actor, request, @class, seat, _ => true);

    private async Task<Outcome<Guid>> RemoveAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, Guid? seat, Func<PhotoRow, bool> which)
    {
        if (await work.FindAsync(commune, request) is not null) return @class;
        var gone = (await work.Db.Set<PhotoRow>().Where(p => p.CommuneId == commune && p.ClassId == @class && p.GoneAt > work.Now).ToListAsync()).Where(which).ToList();
        if (gone.Count == 0) return @class;
        foreach (var photo in gone) photo.GoneAt = work.Now;
        if (seat is not null && await work.Db.Set<SeatRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == seat) is { } asking) asking.InPhoto = false;
        await work.CommitAsync(commune, actor, request, new ClassPhotosRemoved(@class, [.. gone.Select(p => p.Id)], seat));
        // Nobody sees them from this instant; the bytes go as soon as somebody is there to delete them.
        clock.Wake();
        return @class;
    }

    private async Task<Refusal?> RefuseAsync(CommuneId commune, Actor actor, Guid @class, bool asked)
    {
        if (await work.Db.Set<ClassRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
        if (!await holders.HoldsAsync(commune, row, actor.Id)) return ClassRefusals.NotYourClass;
        if (!checks.IsTime(row)) return ClassRefusals.NoPhotoNow;
        if (!asked) return ClassRefusals.NobodyAsked;
        return await work.Db.Set<PhotoRow>().CountAsync(p => p.CommuneId == commune && p.ClassId == @class && p.GoneAt > work.Now) >= Most ? ClassRefusals.TooManyPhotos(Most) : null;
    }
}
