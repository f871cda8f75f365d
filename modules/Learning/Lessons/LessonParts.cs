using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Lessons.Exchange;
using ThonSo.Learning.Lessons.Kept;
using ThonSo.Learning.Lessons.Own;

namespace ThonSo.Learning;

/// <summary>What the lessons, and writing them, bring to the module.</summary>
public sealed partial class LearningModule
{
    /// <summary>Writing the commune's lessons.</summary>
    public static readonly Permission Write = new("learning.write", Role.Administrator, Role.CommuneLeader);

    private static void AddLessons(IServiceCollection services)
    {
        services.AddSingleton<CourseBook>();
        services.AddScoped<AnswerLesson>();
        services.AddScoped<LessonBook>();
        services.AddScoped<EditLessons>();
        services.AddScoped<KeptCourse>();
    }

    private static void MapLessons(ModelBuilder builder)
    {
        builder.Entity<AnsweredRow>().ToTable("learning_answered").HasKey(a => new { a.CommuneId, a.PersonId, a.Lesson });
        builder.Entity<OwnLessonRow>().ToTable("learning_own_lesson").HasKey(l => new { l.CommuneId, l.Code });
        builder.Entity<OwnPictureRow>().ToTable("learning_own_picture").HasKey(p => new { p.CommuneId, p.Lesson, p.Name });
    }

    private static void MapLessonEndpoints(IEndpointRouteBuilder endpoints)
    {
        KeptCourse.Worker.Map(endpoints, "/hoc/sw.js");
        endpoints.MapGet("/hoc/giu/khoa.json", (HttpContext http, PageCache pages, KeptCourse course) => pages.RenderAsync(http, async () =>
        {
            PageCache.DependsOn(http, CourseBook.Subject);
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(await course.DescribeAsync(Here.Of(http).Commune));
        })).AllowAnonymous().ExcludeFromDescription();

        endpoints.MapGet("/hoc/{lesson}/hinh/{name}", async (string lesson, string name, HttpContext http, LessonBook book) =>
        {
            if (!LessonCode.TryParse(lesson, out var code) || await book.PictureAsync(Here.Of(http).Commune, code, name) is not { } svg) return Results.NotFound();
            // A picture may be somebody's own: opened by itself it is to run nothing and fetch nothing.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'self'; sandbox";
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.Bytes(svg, "image/svg+xml");
        }).AllowAnonymous().ExcludeFromDescription();

        endpoints.MapGet("/quan-tri/bai-hoc/xuat", async (string? bai, HttpContext http, LessonBook book, FrameworkShelf frameworks, TimeProvider clock) =>
        {
            var commune = Here.Of(http).Commune;
            var packed = new List<PackedLesson>();
            foreach (var written in await book.AllAsync(commune))
            {
                // The whole course is what everybody sees and what is being written; a hidden one goes when it is asked for.
                if (written.Lesson is not { } lesson || (bai is null ? written.Hidden : written.Code.Value != bai)) continue;
                var pictures = new Dictionary<string, byte[]>();
                foreach (var name in lesson.Screens.Select(s => s.Picture).OfType<string>().Distinct())
                    if (await book.PictureAsync(commune, lesson.Code, name) is { } svg) pictures[name] = svg;
                packed.Add(new PackedLesson(lesson, pictures));
            }
            return packed.Count == 0 ? Results.NotFound() : Results.File(CourseZip.Write(packed, commune.Code, clock.UtcNow(), frameworks), "application/zip", bai is null ? "khoa-hoc.zip" : $"{bai}.zip");
        }).RequireAuthorization(Write.Name).ExcludeFromDescription();
    }
}
