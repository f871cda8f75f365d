using ThonSo.Core.Acts;

namespace ThonSo.Learning.Classes;

internal static class ClassRefusals
{
    public static Refusal NoClass => new("learning.no-class", new("Không có lớp này.", "There is no such class."), 404);

    public static Refusal NoSeat => new("learning.no-seat", new("Không có chỗ này trong lớp. Ghi tên lại.", "There is no such seat in the class. Write the name down again."), 404);

    public static Refusal NotYourVillage => new("learning.class-elsewhere", new("Chỉ tổ viên của thôn này làm được việc này.", "Only members of this village’s team can do this."), 403);

    public static Refusal PlaceWrong => new("learning.place-wrong", new("Ghi nơi học, nhiều nhất 100 chữ cái.", "Say where, in at most 100 letters.")) { Field = "place" };

    public static Refusal TimeWrong => new("learning.time-wrong", new("Chọn ngày giờ sau bây giờ, trong vòng 6 tháng.", "Choose a day and hour from now on, within six months.")) { Field = "day" };

    public static Refusal MinutesWrong => new("learning.minutes-wrong", new("Lớp kéo dài từ 15 đến 240 phút.", "A class lasts 15 to 240 minutes.")) { Field = "minutes" };

    public static Refusal SeatsWrong => new("learning.seats-wrong", new("Số chỗ từ 1 đến 300.", "From 1 to 300 seats.")) { Field = "seats" };

    public static Refusal LessonsMissing => new("learning.lessons-missing", new("Chọn ít nhất một bài để dạy.", "Choose at least one lesson.")) { Field = "lessons" };

    public static Refusal MaterialsTooLong => new("learning.materials-too-long", new("Viết ngắn lại, nhiều nhất 300 chữ cái.", "Write at most 300 letters.")) { Field = "materials" };

    public static Refusal PrepareTooLong => new("learning.prepare-too-long", new("Viết ngắn lại, nhiều nhất 300 chữ cái.", "Write at most 300 letters.")) { Field = "prepare" };

    public static Refusal NotYourClass => new("learning.not-your-class", new("Chỉ người chỉ và người phụ của lớp này làm được. Nhờ họ, hoặc nhờ họ thêm mình vào người phụ.", "Only this class’s trainer and helpers can do this. Ask them, or ask to be made a helper."), 403);

    public static Refusal HelperElsewhere => new("learning.helper-elsewhere", new("Người phụ phải là tổ viên của thôn này.", "A helper is a member of this village’s team.")) { Field = "helpers" };

    public static Refusal NotHere => new("learning.not-here", new("Ghi người này có mặt trước, rồi kiểm tra.", "Mark this person as present first, then check."), 409);

    public static Refusal CheckedTooLate => new("learning.class-long-over", new("Lớp đã xong quá 14 ngày. Kiểm tra ở trang Kiểm tra kỹ năng.", "The class was over 14 days ago. Use the page for checking skills."), 409);

    public static Refusal Begun => new("learning.class-begun", new("Lớp đã bắt đầu, không mời thêm được nữa.", "The class has begun: nobody can be invited any more."), 409);

    public static Refusal WhomMissing => new("learning.whom-missing", new("Chọn mời cả thôn, hay mời người cần học.", "Choose the whole village, or those who need it.")) { Field = "whom" };

    public static Refusal NobodyToInvite => new("learning.nobody-to-invite", new("Không còn ai để mời theo cách này. Người khác thì nhắn tổ viên tới nhà nói.", "There is nobody left to invite this way. Tell the others at their homes."), 409) { Field = "whom" };

    public static Refusal NobodyAsked => new("learning.nobody-asked", new("Hỏi từng người sẽ có trong ảnh, rồi đánh dấu là đã hỏi.", "Ask everybody who will be seen, then tick that you did.")) { Field = "file" };

    public static Refusal NoPhoto => new("learning.no-photo", new("Chọn một ảnh rồi gửi.", "Choose a photo and send it.")) { Field = "file" };

    public static Refusal NoPhotoNow => new("learning.no-photo-now", new("Ảnh của lớp chỉ gửi được từ lúc học tới 14 ngày sau.", "Photos of a class can be added from its beginning until 14 days after.")) { Field = "file" };

    public static Refusal TooManyPhotos(int most) => new("learning.too-many-photos", new($"Mỗi lớp nhiều nhất {most} ảnh. Xoá bớt ảnh cũ rồi thêm.", $"A class has at most {most} photos. Delete an old one, then add."), 409) { Field = "file" };

    public static Refusal Cancelled => new("learning.class-off", new("Lớp này đã huỷ. Xem lớp khác.", "This class was called off. See the other classes."), 409);

    public static Refusal Over => new("learning.class-over", new("Lớp này đã xong. Xem lớp khác.", "This class is over. See the other classes."), 409);

    public static Refusal NotYet => new("learning.class-not-yet", new("Chưa tới giờ. Ghi có mặt được từ hai giờ trước khi lớp bắt đầu.", "It is too early. Presence is taken from two hours before the class begins."), 409);

    public static Refusal Full => new("learning.class-full", new("Lớp đã đủ chỗ. Chọn lớp khác, hoặc cứ đến, ai đến trước ngồi trước.", "All seats are taken. Choose another class, or come anyway: first come, first seated."), 409);

    public static Refusal NameMissing => new("learning.name-missing", new("Ghi họ tên, nhiều nhất 100 chữ cái.", "Write the full name, in at most 100 letters.")) { Field = "name" };

    public static Refusal FaceMissing => new("learning.face-missing", new("Chọn một khuôn mặt.", "Choose one of the faces.")) { Field = "face" };
}
