using ThonSo.Core.Language;

namespace ThonSo.Assistance.Practice;

/// <summary>What is said only in practice.</summary>
internal static class PracticeWords
{
    public static Text Ask => new("Tập nhờ người giúp", "Practise asking for help");
    public static Text AskLine => new("Nhờ tổ viên, xem ai đến, báo đã xong", "Ask the team, see who comes, say that it is done");

    public const string Member = "Trần Thị Dượt";
    public const string Name = "Nguyễn Văn Tập";
    public const string Phone = "0900 000 001";
    public static Text About => new("Tôi đang tập nhờ giúp", "I am practising to ask for help");

    public static Text NotCalled(Text call) => new($"Ở trang thật, chỗ này có nút “{call.Vi}”. Khi tập thì không gọi ai.", $"The real screen has a button here: “{call.En}”. In practice nobody is called.");
    public static Text LookAsked => new("Máy hỏi từng tổ viên. Ai không trả lời thì máy hỏi người kế.", "The team’s members are asked one after the other until one answers.");
    public static Text LookTaken => new("Có người nhận rồi: bà con thấy tên và giờ. Đọc mã này cho đúng người đó thôi.", "Somebody has taken it: you see the name and the time. Tell the code to that person only.");
    public static Text LookDone => new("Tổ viên báo xong. Nhưng bà con mới là người nói xong hay chưa.", "The helper says it is done. But it is you who says whether it is.");
    public static Text LookClosed => new("Việc đã đóng vì chính bà con nói xong.", "It is closed, because you said so.");
    public static Text Wait => new("Chờ một lát", "Wait a little");
    public static Text HelperWorks => new("Tổ viên giúp xong", "The helper has finished");
}
