using ThonSo.Core.Language;

namespace ThonSo.Learning.Reminders;

internal static class ReminderTexts
{
    public static Text Title => new("Tin nhắn về việc học", "Messages about learning");
    public static Text Remind => new("Nhắc tôi ôn bài", "Remind me to go over lessons");
    public static Text RemindWhy => new("Lâu không làm thì dễ quên. Mỗi tuần nhiều nhất một tin, ban ngày.", "What is not done is forgotten. At most one message a week, by day.");
    public static Text Invite => new("Mời tôi tới lớp học ở thôn", "Invite me to classes in the village");
    public static Text Keep => new("Ghi lại", "Keep");
    public static Text Kept => new("Đã ghi", "Kept");
    public static Text Invited => new("Bác được mời tới lớp này", "You are invited to this class");
    public static Text NoMore => new("Thôi nhận lời mời", "No more invitations");
    public static Text Stopped => new("Tổ sẽ không mời bác nữa. Muốn nhận lại, vào Sổ học của tôi.", "You will not be invited again. To be invited again, see What I have learned.");
    public static Text SmsStopped => new("Xã thôi mời học và thôi nhắc ôn. Muốn nhận lại: trang Sổ học của tôi.", "No more invitations and reminders. To have them again: the page What I have learned.");
}
