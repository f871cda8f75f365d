using ThonSo.Core.Web;
using ThonSo.Dossiers;

namespace ThonSo.Messages;

/// <summary>
/// What is told, in Vietnamese (a phone does not say which language its owner reads; the page does). Short enough for
/// two SMS of 67 letters with accents, a sign-in code for one of 70; the code first needed comes first.
/// </summary>
internal static class MessageTexts
{
    public static string Code(string code, string commune) => $"{code} là mã vào trang {commune}, dùng 5 phút. Đừng đọc cho ai.";

    /// <summary>For a message that begins with no word we know.</summary>
    public static string SmsUsage(IEnumerable<string> usages, string helpPhone) => $"Xã chưa hiểu tin này. Bà con nhắn:\n{string.Join('\n', usages)}\nHoặc gọi {helpPhone}.";

    public static string SmsFailed(string helpPhone) => $"Máy của xã gặp lỗi, chưa làm được điều bà con nhắn. Bà con gọi {helpPhone}.";

    public static string Submitted(string procedure, DossierCode code) => $"Xã đã nhận hồ sơ {code} ({procedure}). Bà con chờ xã xem, có gì xã nhắn.";

    public static string SubmittedFor(string procedure, DossierCode code, string helper) => $"Xã đã nhận hồ sơ {code} ({procedure}), do {helper} nộp hộ, 0 đồng. Có gì xã nhắn.";

    public static string ConsentCode(string code, string helper, string procedure) => $"{code} là mã cho {helper}, tổ công nghệ số, nộp hộ: {procedure}. Đồng ý thì đọc mã cho người đó. 0 đồng.";

    public static string ConsentGiven(string helper, string procedure, string helpPhone) => $"Bà con đã cho {helper} nộp hộ: {procedure}. Trong 30 ngày, 0 đồng. Muốn thôi: mục Người giúp tôi, hoặc gọi {helpPhone}.";

    public static string ConsentEnded(string helper, string procedure) => $"{helper} không nộp hộ bà con nữa: {procedure}. Những câu đã ghi vẫn còn ở trang của bà con.";

    /// <summary>The sentence for a step, or null for steps that are the commune's inner work.</summary>
    public static string? Moved(DossierMoved moved, string procedure)
    {
        var dossier = $"Hồ sơ {moved.Code} ({procedure})";
        var due = moved.Due is { } at ? $" Hẹn trả {When.Date(at)}." : "";
        return moved.Step switch
        {
            Step.Accept => $"{dossier}: đủ giấy tờ, xã đã nhận.{due}",
            Step.SendBack or Step.AskMore => $"{dossier}: xã cần thêm giấy tờ. Bà con mở hồ sơ để xem và gửi bổ sung.",
            Step.AnswerSupplement => $"{dossier}: xã đã nhận phần bổ sung.{due}",
            Step.Refuse => $"{dossier}: xã không tiếp nhận. Bà con mở hồ sơ để xem lý do.",
            Step.Assign => moved.From == Stage.Accepted ? $"{dossier}: đã giao cán bộ thụ lý.{due}" : null,
            Step.AskFee => $"{dossier}: bà con cần nộp tiền tại bộ phận một cửa. Mở hồ sơ để xem.",
            Step.FeePaid => $"{dossier}: xã đã nhận tiền.{due}",
            Step.Propose => $"{dossier}: đã thẩm tra, chờ ký.{due}",
            Step.Sign => $"{dossier}: đã ký, sắp có kết quả.",
            Step.Extend => $"{dossier}: xã xin lỗi vì chậm.{(moved.Due is { } later ? $" Hẹn lại {When.Date(later)}." : "")} Mở hồ sơ để xem lý do.",
            Step.AttachResult => $"{dossier}: đã có kết quả. Bà con tải về hoặc đến lấy.",
            Step.HandOver => $"{dossier}: đã trả kết quả. Cảm ơn bà con.",
            Step.Stop => $"{dossier}: xã dừng giải quyết. Bà con mở hồ sơ để xem lý do.",
            Step.Withdraw => $"{dossier}: bà con đã rút.",
            _ => null,
        };
    }
}
