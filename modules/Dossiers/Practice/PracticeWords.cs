using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Practice;

/// <summary>What is said only in practice.</summary>
internal static class PracticeWords
{
    public static Text Tile => new("Tập trước, không gửi đi", "Practise first, nothing is sent");
    public static Text File => new("Tập làm hồ sơ", "Practise filing");
    public static Text FileLine => new("Trả lời từng câu, chụp giấy, xem lại rồi gửi", "Answer the questions, photograph papers, check and send");
    public static Text Follow => new("Tập theo dõi hồ sơ", "Practise following a dossier");
    public static Text FollowLine => new("Đến lượt ai, ngày hẹn ở đâu, khi xã hỏi thêm thì làm gì", "Whose turn it is, where the date is, what to do when more is asked for");

    public static Text Choose => new("Bà con muốn tập việc nào?", "What would you like to practise?");
    public static Text Recommended => new("Nên tập trước", "Good to begin with");
    public static Text AllOthers(int count) => new($"Xem {count} việc khác", $"See {count} others");

    public static Text BeginNothing => new("Trang giống hệt trang thật, nhưng không ghi lại gì.", "The screens are the real ones, but nothing is kept.");
    public static Text BeginPoint => new("Chỗ cần chạm có mũi chỉ “Chạm vào đây trước”.", "What to touch is pointed at: “Touch here first”.");
    public static Text BeginOwn => new("Đừng viết số thẻ thật. Dùng số liệu bịa.", "Do not write your real numbers. Use invented data.");

    public static Text InventedText => new("Viết để tập", "Written for practice");
    public static Text SamplePaper => new("Giấy mẫu", "Sample paper");
    public static Text UseSample => new("Chụp giấy mẫu", "Photograph a sample paper");
    public static Text PhotoStays => new("Khi tập, ảnh ở lại trên máy bà con, không gửi đi đâu.", "In practice a photo stays on your phone and goes nowhere.");
    public static Text OwnPhoto => new("Ảnh trên máy bà con", "Photo on your phone");
    public static Text InventedIdentity => new("Số bịa bắt đầu bằng 000 nên máy nhắc. Số thật của bà con thì không.", "Invented numbers begin with 000, hence the remark. Your own will not have it.");

    public static Text TodayIs(string day) => new($"Hôm nay là {day}", $"Today is {day}");
    public static Text NextDay => new("Sang ngày hôm sau", "Go to the next day");
    public static Text FollowEnd => new("Xem lại một lần nữa", "Once more, briefly");

    public static Text LookSubmitted => new("Ô có hình đồng hồ cho biết đến lượt ai. Lúc này xã phải xem hồ sơ, bà con chỉ chờ.", "The box with the clock says whose turn it is. Now the commune has to look; you wait.");
    public static Text LookAccepted => new("Xã nhận đủ giấy nên có ngày hẹn trả. Mỗi ô xanh là một ngày làm việc; ô đậm là ngày trả.", "It is complete, so there is a due date. Each green box is a working day; the dark one is the day it is due.");
    public static Text LookAsked => new("Giờ đến lượt bà con, và đồng hồ dừng. Bấm nút “Bổ sung giấy tờ” ở cuối trang.", "It is your turn now, and the clock stands still. Press “Add what is missing” at the bottom.");
    public static Text LookSupplement => new("Đọc xã cần gì và vì sao. Xã chỉ hỏi một lần, nên gửi cho đủ.", "Read what is needed and why. You are asked only once, so send all of it.");
    public static Text LookAnswered => new("Lại đến lượt xã. Xem ngày hẹn mới; ngày hẹn đầu vẫn ghi lại để đối chiếu.", "It is the commune’s turn again. See the new date; the first one stays for comparison.");
    public static Text LookDone => new("Đã có kết quả. Với hồ sơ thật, nút ở cuối trang là “Tải kết quả”.", "The result is there. With a real dossier the button at the bottom is “Download the result”.");

    public static Text MissingWhat => new("Ảnh giấy xác nhận nơi ở", "A photo of the proof of residence");
    public static Text MissingWhy => new("Ảnh lần trước bị mờ, không đọc được. Bà con chụp lại nơi sáng.", "The first photo is blurred and cannot be read. Take it again in good light.");
    public static Text InventedOfficer => new("Cán bộ bịa để tập", "An invented officer");

    public static Text Lesson1 => new("Ô trên cùng cho biết đến lượt ai.", "The box on top says whose turn it is.");
    public static Text Lesson2 => new("Ngày hẹn trả và từng ngày đã tính nằm ngay bên dưới.", "The due date and every counted day stand right below.");
    public static Text Lesson3 => new("Thấy “Đến lượt bà con” thì bấm nút ở cuối trang. Gửi xong, đồng hồ chạy tiếp.", "When it is your turn, press the button at the bottom. Once sent, the clock goes on.");
}
