using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Field;
using ThonSo.Core.Journal;
using ThonSo.Core.Sms;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Classes.Check;
using ThonSo.Learning.Classes.Invite;
using ThonSo.Learning.Classes.Photos;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Reminders;

namespace ThonSo.Learning;

/// <summary>What classes, and being told of them, bring to the module.</summary>
public sealed partial class LearningModule
{
    private static void AddClasses(IServiceCollection services)
    {
        services.AddScoped<PlanClass>();
        services.AddScoped<ClassHolders>();
        services.AddScoped<Attend>();
        services.AddScoped<CheckSeat>();
        services.AddScoped<ClassBook>();
        services.AddScoped<ReportBook>();
        services.AddScoped<InviteNeighbours>();
        services.AddSingleton<IReader, AskedReader>();
        services.AddScoped<ClassPhotos>();
        services.AddScoped<Wishes>();
        services.AddScoped<ISmsCommand, StopBySms>();
        services.AddScoped<Remind>();
        services.AddSingleton<LearningClock>();
        services.AddHostedService(provider => provider.GetRequiredService<LearningClock>());
        services.AddSingleton(provider => new LessonTitles(provider.GetRequiredService<CourseBook>()));
        services.AddScoped<IFieldAct, CarriedTick>();
        services.AddScoped<IFieldShelf, ClassShelf>();
    }

    private static void ClassConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<SaidSex>().HaveConversion<EnumCode<SaidSex>>();
        builder.Properties<AgeBand>().HaveConversion<EnumCode<AgeBand>>();
        builder.Properties<CameBy>().HaveConversion<EnumCode<CameBy>>();
        builder.Properties<RealUse>().HaveConversion<EnumCode<RealUse>>();
        builder.Properties<PaperKind>().HaveConversion<EnumCode<PaperKind>>();
    }

    private static void MapClassEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/to-cong-nghe/lop/{id:guid}/anh/{photo:guid}", async (Guid id, Guid photo, HttpContext http, ClassBook book, ClassPhotos photos, IBlobs blobs) =>
        {
            var here = Here.Of(http);
            if (await book.FindAsync(here.Commune, id) is not { } found || here.VillagesFor(SeeClass) is { } mine && !mine.Contains(found.Row.Village)) return Results.NotFound();
            return (await photos.OfAsync(here.Commune, id)).FirstOrDefault(p => p.Id == photo) is { } row && BlobName.TryParse(row.Blob, out var name)
                ? await PaperAnswer.ShowAsync(http, blobs, here.Commune, name, row.Kind) : Results.NotFound();
        }).RequireAuthorization(SeeClass.Name).ExcludeFromDescription();

    private static void MapClasses(ModelBuilder builder)
    {
        builder.Entity<ClassRow>(one =>
        {
            one.ToTable("learning_class").HasKey(c => new { c.CommuneId, c.Id });
            one.HasIndex(c => new { c.CommuneId, c.StartsAt }, "learning_class_starts");
        });
        builder.Entity<HelperRow>().ToTable("learning_helper").HasKey(h => new { h.CommuneId, h.ClassId, h.PersonId });
        builder.Entity<SeatRow>(seat =>
        {
            seat.ToTable("learning_seat").HasKey(s => new { s.CommuneId, s.ClassId, s.Id });
            seat.HasIndex(s => new { s.CommuneId, s.ClassId, s.PersonId }, "learning_seat_person").IsUnique();
        });
        builder.Entity<SeatCheckRow>().ToTable("learning_seat_check").HasKey(c => new { c.CommuneId, c.ClassId, c.SeatId, c.Skill });
        builder.Entity<AskedRow>(asked =>
        {
            asked.ToTable("learning_asked").HasKey(a => new { a.CommuneId, a.PersonId, a.Use });
            asked.HasIndex(a => new { a.CommuneId, a.VillageId }, "learning_asked_village");
        });
        builder.Entity<InvitationRow>().ToTable("learning_invitation").HasKey(i => new { i.CommuneId, i.ClassId, i.PersonId });
        builder.Entity<WishRow>(wish =>
        {
            wish.ToTable("learning_wish").HasKey(w => new { w.CommuneId, w.PersonId });
            wish.HasIndex(w => w.LookAt, "learning_wish_look").HasFilter("look_at IS NOT NULL");
        });
        builder.Entity<PhotoRow>(photo =>
        {
            photo.ToTable("learning_photo").HasKey(p => new { p.CommuneId, p.Id });
            photo.HasIndex(p => new { p.CommuneId, p.ClassId }, "learning_photo_class");
            photo.HasIndex(p => p.GoneAt, "learning_photo_gone");
        });
    }
}
