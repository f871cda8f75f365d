using ThonSo.Core.Acts;

namespace ThonSo.Assistance;

internal static class Refusals
{
    public static Refusal PhoneWrong => new("assistance.phone-wrong", new(
        "Số này không phải số điện thoại. Bà con viết đủ số để tổ gọi lại, ví dụ 0912 345 678.",
        "This is not a phone number. Write all of it so that the team can call back, for example 0912 345 678.")) { Field = "phone" };

    public static Refusal WayMissing => new("assistance.way-missing", new("Chọn một cách giúp.", "Choose how you would like to be helped.")) { Field = "way" };

    public static Refusal NoVillage => new("assistance.no-village", new("Chọn thôn, buôn của bà con.", "Choose your village.")) { Field = "village" };

    public static Refusal TextTooLong => new("assistance.text-too-long", new("Viết ngắn lại, nhiều nhất 300 chữ cái. Chi tiết bà con nói với tổ viên.", "Write at most 300 letters. Tell the helper the rest.")) { Field = "text" };

    public static Refusal ForWhomMissing => new("assistance.for-whom-missing", new("Viết tên người cần giúp.", "Write the name of the person who needs help.")) { Field = "forname" };

    public static Refusal TooMany => new("assistance.too-many", new(
        "Số này đã nhờ giúp nhiều lần hôm nay. Bà con gọi số giúp bên dưới.",
        "Help was asked for many times today. Please call the help number below."), 429) { Field = "phone" };

    public static Refusal NotNow => new("assistance.not-now", new("Việc này đã sang bước khác. Mở lại trang để xem.", "This has moved on. Open the page again to see it."));

    public static Refusal TakenByOther => new("assistance.taken-by-other", new("Người khác đã nhận việc này.", "Somebody else has taken this."));

    public static Refusal NotYours => new("assistance.not-yours", new("Việc này đang ở người khác.", "Somebody else has this."), 403);

    public static Refusal Over => new("assistance.over", new("Việc này đã đóng.", "This is closed."));

    public static Refusal PromiseWrong => new("assistance.promise-wrong", new("Chọn giờ tới hoặc giờ gọi, trong 14 ngày tới.", "Choose when you come or call, within 14 days.")) { Field = "promised" };

    public static Refusal NobodyChosen => new("assistance.nobody-chosen", new("Chọn một người trong tổ đang không vắng.", "Choose a member of the team who is not away.")) { Field = "member" };

    public static Refusal ReasonMissing => new("assistance.reason-missing", new("Chọn lý do đóng.", "Choose why it is closed.")) { Field = "reason" };

    public static Refusal NotFound => new("assistance.not-found", new("Không có việc nhờ giúp này.", "There is no such help request."), 404);

    public static Refusal WrongCode => new("assistance.wrong-code", new("Số điện thoại hoặc mã chưa đúng. Xem lại tin nhắn của xã.", "The phone or the code is not right. Look at the commune’s message again.")) { Field = "code" };

    public static Refusal TooManyTries => new("assistance.too-many-tries", new("Đã thử nhiều lần. Bà con đợi 10 phút, hoặc gọi số giúp bên dưới.", "Tried too often. Wait 10 minutes, or call the help number below."), 429) { Field = "code" };
}
