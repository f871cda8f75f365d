using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Outreach;

internal static class Refusals
{
    public static Refusal IdWrong => new("outreach.id-wrong", new("Phiếu này hỏng. Mở lại trang rồi ghi lại.", "This form is damaged. Open the page again and write it down once more."));

    public static Refusal IdTaken => new("outreach.id-taken", new("Mã phiếu này đã dùng cho chuyến thăm khác. Mở lại trang rồi ghi lại.", "This form was used for another visit. Open the page again and write it down once more."), 409);

    public static Refusal NoHousehold => new("outreach.no-household", new("Không có hộ này trong sổ hộ của xã.", "There is no such household in the commune’s register."), 404);

    public static Refusal NotOfTheTeam => new("outreach.not-of-the-team", new(
        "Lúc đó anh chị không ở trong tổ của thôn này nên chưa ghi được. Báo tổ trưởng ghi giúp.",
        "You were not in this village’s team at that time, so it was not recorded. Ask the team’s leader to record it."), 403);

    public static Refusal OutcomeMissing => new("outreach.outcome-missing", new("Chọn có gặp bà con hay không.", "Choose whether you met somebody.")) { Field = "outcome" };

    public static Refusal NothingToDo => new("outreach.nothing-to-do", new("Không gặp ai thì bỏ dấu ở việc đã làm, hoặc chọn lại Có gặp.", "If nobody was met, untick what was done, or choose that somebody was met.")) { Field = "done" };

    public static Refusal ActUnknown => new("outreach.act-unknown", new("Có việc không còn trong danh sách. Mở lại trang rồi chọn lại.", "Something chosen is no longer on the list. Open the page again and choose once more.")) { Field = "done" };

    public static Refusal NoteTooLong(int most) => new("outreach.note-too-long", new($"Viết ngắn lại, nhiều nhất {most} chữ cái.", $"Write at most {most} letters.")) { Field = "note" };

    public static Refusal NextWrong => new("outreach.next-wrong", new("Chọn ngày đến lại sau ngày thăm, trong vòng một năm.", "Choose a day after the visit, within a year.")) { Field = "next" };

    public static Refusal QuestionUnknown => new("outreach.question-unknown", new("Phiếu hỏi đã đổi. Mở lại trang rồi ghi lại.", "The questions have changed. Open the page again and write it down once more."));

    public static Refusal AnswerWrong(string question, Text name) => new("outreach.answer-wrong", new($"Chọn lại: {name.Vi}.", $"Choose again: {name.En}.")) { Field = question };

    public static Refusal WordsTooLong(string question, int most) => new("outreach.words-too-long", new($"Viết ngắn lại, nhiều nhất {most} chữ cái.", $"Write at most {most} letters.")) { Field = question };

    public static Refusal NoFile => new("outreach.no-file", new("Chọn một ảnh rồi gửi.", "Choose a photo and send it.")) { Field = "file" };

    public static Refusal NoVisit => new("outreach.no-visit", new("Không có chuyến thăm này của anh chị.", "There is no such visit of yours."), 404);

    public static Refusal TooManyPhotos(int most) => new("outreach.too-many-photos", new($"Mỗi chuyến thăm nhiều nhất {most} ảnh. Bỏ bớt ảnh cũ rồi thêm.", $"A visit has at most {most} photos. Take one out before adding another.")) { Field = "file" };
}
