using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Values;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.Support;

namespace ThonSo.Learning.Tests;

/// <summary>The lessons and frames that the product ships with, and somebody who goes through them.</summary>
internal static class Course
{
    public static readonly string Data = Repository.Folder("data");

    public static readonly FrameworkShelf Frameworks = new(Path.Combine(Data, "learning", "frameworks"));

    public static readonly LessonShelf Lessons = new(Path.Combine(Data, "lessons"), Frameworks);

    public static Task<Visitor> InAsync(this TestSite site, string phone) => site.SignedInAsync(phone);

    public static async Task<Guid> PersonAsync(this TestSite site, string phone)
    {
        if (!PhoneNumber.TryParse(phone, out var number)) throw new ArgumentException(phone, nameof(phone));
        return (await site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, number))!.Id;
    }

    /// <summary>Answers a lesson's questions on its page, the first ones wrongly.</summary>
    public static async Task<Page> AnswerAsync(this Visitor visitor, Lesson lesson, int wrong = 0)
    {
        var page = await visitor.GoAsync($"/hoc/{lesson.Code}/hoi");
        for (var i = 0; i < lesson.Quiz.Count; i++)
        {
            var question = lesson.Quiz[i];
            page.TryAnswer("q" + (i + 1), ((i < wrong ? question.Right + 1 : question.Right) % question.Answers.Count).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return await page.PressAsync("Xem đúng hay sai");
    }
}
