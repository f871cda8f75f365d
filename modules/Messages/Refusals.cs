using ThonSo.Core.Acts;

namespace ThonSo.Messages;

internal static class Refusals
{
    public static Refusal TooManySms => new("messages.too-many-sms", new(
        "Tin nhắn tới quá nhiều. Bà con đợi mười phút rồi nhắn lại.",
        "Too many messages. Wait ten minutes, then send again."), 429) { Field = "text" };

    public static Refusal NotAMobile => new("messages.not-a-mobile", new(
        "Số di động có 10 chữ số, ví dụ 0912 345 678.",
        "A mobile number has 10 digits, for example 0912 345 678.")) { Field = "from" };

    public static Refusal NothingWritten => new("messages.nothing-written", new(
        "Bà con chưa viết gì để gửi.", "Nothing was written.")) { Field = "text" };
}
