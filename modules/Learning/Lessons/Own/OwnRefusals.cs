using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons.Own;

internal static class OwnRefusals
{
    public static Refusal NotAPicture(string name) => new("learning.not-a-drawing", new(
        $"Hình {name} không phải hình vẽ SVG. Ảnh chụp chưa dùng được trong bài học.",
        $"The picture {name} is not an SVG drawing. Photographs cannot be used in lessons yet.")) { Field = "picture" };

    public static Refusal PictureDoesMore(string name, string what) => new("learning.drawing-does-more", new(
        $"Hình {name} có phần \"{what}\" không chỉ để vẽ, nên không nhận. Xuất lại hình chỉ gồm nét vẽ và chữ.",
        $"The picture {name} has \"{what}\", which does more than draw, so it is not taken. Export it again as shapes and text only.")) { Field = "picture" };

    public static Refusal PictureTooLarge(string name) => new("learning.drawing-too-large", new(
        $"Hình {name} nặng quá {Drawing.Largest / 1000} KB. Máy yếu sẽ mở chậm.",
        $"The picture {name} is larger than {Drawing.Largest / 1000} KB, too slow for an old phone.")) { Field = "picture" };

    public static Refusal TooManyPictures => new("learning.too-many-drawings", new(
        $"Một bài giữ được {EditLessons.MostPictures} hình riêng.", $"A lesson keeps {EditLessons.MostPictures} pictures of its own.")) { Field = "picture" };

    public static Refusal NoLesson => new("learning.no-lesson", new("Không có bài học này.", "There is no such lesson."), 404);

    public static Refusal TooLong => new("learning.lesson-too-long", new(
        $"Bài dài quá {EditLessons.LongestSource} chữ cái. Tách thành hai bài thì dễ học hơn.",
        $"The lesson has more than {EditLessons.LongestSource} characters. Two lessons are easier to learn."));

    public static Refusal TooMany => new("learning.too-many-lessons", new(
        $"Xã giữ được {EditLessons.MostLessons} bài của riêng mình.", $"A commune keeps {EditLessons.MostLessons} lessons of its own."));

    public static Refusal SavedMeanwhile => new("learning.lesson-changed", new(
        "Người khác vừa lưu bài này. Chữ bác gõ vẫn còn ở dưới. Mở bài ở cửa sổ khác để xem, rồi lưu lại nếu vẫn muốn.",
        "Somebody else has just saved this lesson. What you typed is still below. Open the lesson in another window to see it, then save again if you still want to."), 409);

    public static Refusal NothingToPublish => new("learning.no-draft", new("Không có bản nháp nào để đăng.", "There is no draft to publish."), 409);

    public static Refusal Unreadable(Text why) => new("learning.lesson-unreadable", new($"Bài chưa đọc được: {why.Vi}.", $"The lesson cannot be read: {why.En}."));
}
