using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Dossiers;

internal static class Refusals
{
    public static Refusal NotFound => new("dossiers.not-found", new(
        "Không thấy hồ sơ này. Bà con xem lại mã trên biên nhận.",
        "There is no such dossier. Check the code on the receipt."), 404);

    public static Refusal WrongCodeOrSecret => new("dossiers.wrong-code-or-secret", new(
        "Mã hồ sơ hoặc mã bí mật chưa đúng. Cả hai in trên biên nhận.",
        "The code or the secret is not right. Both are printed on the receipt."), 404) { Field = "code" };

    public static Refusal TooManyTries => new("dossiers.too-many-tries", new(
        "Bà con thử sai nhiều lần. Đợi một giờ, hoặc đăng nhập để xem hồ sơ của mình.",
        "Too many wrong tries. Wait an hour, or sign in to see your own dossiers."), 429) { Field = "code" };

    public static Refusal NotPossibleNow(Step step, Stage stage) => new("dossiers.not-possible-now", new(
        $"Hồ sơ đang ở bước “{Texts.Of(stage).Vi}”, nên chưa (hoặc không còn) làm được việc “{Texts.Of(step).Vi}”.",
        $"The dossier is at “{Texts.Of(stage).En}”, so “{Texts.Of(step).En}” is not possible now."), 409);

    public static Refusal NotYourStep(Step step) => new("dossiers.not-your-step", new(
        $"Việc “{Texts.Of(step).Vi}” thuộc về người khác.",
        $"“{Texts.Of(step).En}” is for somebody else to do."), 403);

    public static Refusal AlreadySentBack => new("dossiers.already-sent-back", new(
        "Đã yêu cầu bổ sung một lần. Luật chỉ cho yêu cầu một lần, đầy đủ.",
        "A supplement was already asked for. The law allows it once, and in full."), 409);

    public static Refusal NothingAskedFor => new("dossiers.nothing-asked-for", new(
        "Ghi ít nhất một giấy tờ hoặc nội dung còn thiếu, kèm lý do.",
        "Name at least one missing paper or answer, with the reason.")) { Field = "missing" };

    public static Refusal ReasonMissing => new("dossiers.reason-missing", new(
        "Viết lý do để bà con đọc hiểu được.",
        "Write a reason that the applicant can understand.")) { Field = "reason" };

    public static Refusal AlreadyAssigned => new("dossiers.already-assigned", new(
        "Cán bộ này đang thụ lý hồ sơ rồi.", "This officer already has the dossier.")) { Field = "officer" };

    public static Refusal OfficerUnknown => new("dossiers.officer-unknown", new(
        "Chọn một cán bộ thụ lý.", "Choose a handling officer.")) { Field = "officer" };

    public static Refusal NotAssignedToYou => new("dossiers.not-assigned-to-you", new(
        "Hồ sơ này giao cho cán bộ khác thụ lý.", "This dossier is assigned to another officer."), 403);

    public static Refusal OwnProposal => new("dossiers.own-proposal", new(
        "Người đề xuất không tự ký. Chuyển cho người có thẩm quyền khác.",
        "Nobody signs a proposal of their own. Another signer is needed."), 403);

    public static Refusal DecisionMissing => new("dossiers.decision-missing", new(
        "Chọn đồng ý hay từ chối.", "Choose whether to grant or to decline.")) { Field = "decision" };

    public static Refusal AmountMissing => new("dossiers.amount-missing", new(
        "Ghi số tiền phải nộp.", "Write the amount to be paid.")) { Field = "amount" };

    public static Refusal ResultMissing => new("dossiers.result-missing", new(
        "Đính kèm kết quả đã ký, dạng PDF.", "Attach the signed result as a PDF.")) { Field = "result" };

    public static Refusal NoDueTime => new("dossiers.no-due-time", new(
        "Hồ sơ này không có hạn để hẹn lại.", "This dossier has no due time to move."), 409);

    public static Refusal AlreadyExtended => new("dossiers.already-extended", new(
        "Đã hẹn lại một lần. Luật chỉ cho hẹn lại một lần.", "A new date was already set. The law allows it once."), 409);

    public static Refusal LaterDateWanted => new("dossiers.later-date-wanted", new(
        "Chọn ngày sau hạn đang hẹn.", "Choose a day after the present due date.")) { Field = "date" };

    public static Refusal ClosedDay => new("dossiers.closed-day", new(
        "Ngày này cơ quan nghỉ. Chọn một ngày làm việc.", "The office is closed on that day. Choose a working day.")) { Field = "date" };

    public static Refusal FiledElsewhere => new("dossiers.filed-elsewhere", new(
        "Thủ tục này nộp trên Cổng Dịch vụ công quốc gia, không nộp ở đây.",
        "This procedure is filed on the National Public Service Portal, not here."), 409);

    public static Refusal Unanswered(string key, Text ask) => new("dossiers.unanswered", new(
        $"Còn câu chưa trả lời: {ask.Vi}", $"Not answered yet: {ask.En}")) { Field = key };

    public static Refusal Wrong(string key, Text message) => new("dossiers.wrong-answer", message) { Field = key };

    public static Refusal PaperMissing(string slot, Text name) => new("dossiers.paper-missing", new(
        $"Còn thiếu giấy tờ: {name.Vi}", $"A paper is missing: {name.En}")) { Field = slot };

    public static Refusal NothingWritten => new("dossiers.nothing-written", new(
        "Hồ sơ gửi lên không có câu trả lời nào.", "The dossier came without a single answer."));

    public static Refusal DraftGone => new("dossiers.draft-gone", new(
        "Bản khai này không còn: đã gửi đi hoặc đã bỏ.", "This draft is gone: it was sent, or thrown away."), 409);

    public static Refusal PaperUnknown => new("dossiers.paper-unknown", new(
        "Không thấy giấy tờ này. Bà con tải lên lại.", "There is no such paper. Upload it again.")) { Field = "papers" };

    public static Refusal SlotUnknown(string slot) => new("dossiers.slot-unknown", new(
        $"Thủ tục này không có ô giấy tờ “{slot}”.", $"This procedure has no paper slot “{slot}”.")) { Field = "papers" };

    public static Refusal TooMuchPaper => new("dossiers.too-much-paper", new(
        "Giấy tờ của một hồ sơ nhiều nhất 60 MB. Bà con bỏ bớt ảnh rồi gửi lại.",
        "The papers of one dossier may have 60 MB at most. Take some out and send again."), 413);

    public static Refusal TooMuchInADay => new("dossiers.too-much-in-a-day", new(
        "Hôm nay bà con đã gửi nhiều ảnh quá. Mai gửi tiếp, hoặc gọi số giúp.",
        "Very many photos were sent today. Go on tomorrow, or call the help number."), 429);

    public static Refusal NoFile => new("dossiers.no-file", new(
        "Bà con chưa chọn ảnh nào.", "No photo was chosen.")) { Field = "file" };

    public static Refusal StepUnknown => new("dossiers.step-unknown", new(
        "Không có bước này.", "There is no such step."), 404);
}
