using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Learning.Certificates;

internal static class CertificateRefusals
{
    public static Refusal NoAward => new("learning.no-award", new("Không có loại chứng nhận này.", "There is no such certificate."), 404);

    public static Refusal NoPerson => new("learning.no-person", new("Không tìm thấy người này trong xã.", "There is no such person in the commune."), 404);

    public static Refusal NoCertificate => new("learning.no-certificate", new("Không có chứng nhận này.", "There is no such certificate."), 404);

    public static Refusal NotYourAward(Text award) => new("learning.not-your-award", new(
        $"Anh chị không được giao xác nhận: {award.Vi}. Nhờ lãnh đạo xã xác nhận.", $"It is not for you to confirm: {award.En}. Ask the commune’s leader."), 403);

    public static Refusal NotYourVillage => new("learning.not-your-village", new(
        "Tổ trưởng chỉ xác nhận được cho người trong thôn mình.", "A team’s leader confirms people of the own village only."), 403);

    public static Refusal ConfirmYourself => new("learning.confirm-yourself", new(
        "Không tự xác nhận cho mình được. Nhờ người khác xác nhận.", "Nobody confirms themselves. Ask somebody else."), 403);

    public static Refusal CheckYourself => new("learning.check-yourself", new(
        "Không tự kiểm tra cho mình được. Nhờ một tổ viên khác xem.", "Nobody checks themselves. Ask another member to watch."), 403);

    public static Refusal NameWanted => new("learning.name-wanted", new(
        "Người này chưa ghi họ tên. Nhờ họ ghi tên ở trang của mình rồi xác nhận.", "This person has not written their name yet. Ask them to write it, then confirm."));

    public static Refusal HoldsAlready => new("learning.holds-already", new(
        "Người này đang giữ chứng nhận còn dài hạn. Không cần xác nhận lại.", "This person holds the certificate for a good while yet. Nothing is to be confirmed."), 409);

    public static Refusal NotShown(Text skill) => new("learning.not-shown", new(
        $"Chưa đủ để xác nhận. Còn thiếu: {skill.Vi}. Xem người này làm rồi ghi kết quả.", $"Not enough to confirm. Missing: {skill.En}. Watch them do it and write it down."));

    public static Refusal ShownTooLongAgo(Text skill) => new("learning.shown-too-long-ago", new(
        $"Muốn cấp lại thì phải học và làm lại. Chưa làm lại: {skill.Vi}.", $"To renew it must be learned and shown again. Not yet again: {skill.En}."));

    public static Refusal ReasonWanted => new("learning.reason-wanted", new("Chọn lý do thu hồi.", "Choose why it is taken back.")) { Field = "reason" };

    public static Refusal NothingChecked => new("learning.nothing-checked", new("Chọn kết quả cho ít nhất một kỹ năng.", "Choose a result for at least one skill."));

    public static Refusal NobodyWithCode => new("learning.nobody-with-code", new(
        "Số điện thoại hoặc mã chưa đúng. Nhờ bà con mở Sổ học của tôi rồi đọc lại mã.", "The phone or the code is not right. Ask them to open My learning and read it out again."))
    { Field = "ma" };

    public static Refusal NumberUnknown => new("learning.number-unknown", new(
        "Xã không có chứng nhận mang số này. Xem lại từng chữ trên giấy.", "The commune has no certificate of this number. Check each sign on the paper."))
    { Field = "so" };

    public static Refusal TooManyTries => new("learning.too-many-tries", new(
        "Đã thử sai nhiều lần. Đợi mười phút rồi thử lại.", "Too many wrong tries. Wait ten minutes and try again."), 429);
}
