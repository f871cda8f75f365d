using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Desks;

internal static class DeskTexts
{
    public static Text Urgent(int count, bool more) => more
        ? new($"{count} hồ sơ trên trang này, gấp nhất ở trên", $"{count} dossiers on this page, most urgent first")
        : new($"{count} hồ sơ, gấp nhất ở trên", $"{count} dossiers, most urgent first");
    public static Text Empty => new("Không có hồ sơ nào ở đây.", "Nothing here.");
    public static Text AllFields => new("Lĩnh vực: tất cả", "All fields");
    public static Text AllVillages => new("Thôn: tất cả", "All villages");
    public static Text Filter => new("Lọc", "Filter");
    public static Text Keys => new("chọn", "select");
    public static Text KeyOpen => new("mở", "open");
    public static Text KeyFind => new("tìm", "find");
    public static Text Due => new("Hạn", "Due");
    public static Text Dossier => new("Hồ sơ", "Dossier");
    public static Text Applicant => new("Người nộp", "Applicant");
    public static Text At => new("Đang ở", "At");
    public static Text NextAct => new("Việc tiếp theo", "Next act");
    public static Text More => new("Trang sau", "Next page");
    public static Text TodayAt(string time) => new($"Hôm nay {time}", $"Today {time}");
    public static Text NoDue => new("Không hạn", "No deadline");
    public static Text ClockStopped => new("Đồng hồ dừng", "Clock stopped");
    public static Text Promised(string date) => new($"hẹn {date}", $"due {date}");
    public static Text SentOn(string when) => new($"gửi {when}", $"sent {when}");
    public static Text SinceOn(string when) => new($"từ {when}", $"since {when}");

    public static Text Next(Dossier dossier) => dossier.Stage switch
    {
        Stage.Submitted => new("Xem hồ sơ, tiếp nhận", "Look at it, accept"),
        Stage.SentBack or Stage.MoreAsked => new("Nhắc dân bổ sung", "Remind the applicant"),
        Stage.FeeAsked => new("Chờ dân nộp tiền", "Waiting for payment"),
        Stage.Accepted => new("Giao cán bộ thụ lý", "Assign a handling officer"),
        Stage.InHand => new("Thẩm tra, trình ký", "Check, propose"),
        Stage.Proposed => new("Ký duyệt", "Sign"),
        Stage.Signed => new("Đính kèm kết quả", "Attach the result"),
        Stage.Done => new("Trả kết quả", "Hand over"),
        _ => new("", ""),
    };

    public static Text Declared => new("Người dân khai", "Declared");
    public static Text PapersTitle => new("Giấy tờ", "Papers");
    public static Text NoPapers => new("Hồ sơ này không có giấy tờ kèm theo.", "No papers with this dossier.");
    public static Text PaperRound(int round) => new($"bổ sung lần {round}", $"supplement {round}");
    public static Text OpenPaper => new("Mở riêng", "Open alone");
    public static Text NoPreview => new("Ảnh HEIC: bấm “Mở riêng” để tải về xem.", "HEIC photo: press “Open alone” to download it.");
    public static Text Way => new("Quá trình", "The way so far");
    public static Text ClockTitle => new("Đồng hồ", "Clock");
    public static Text Acts => new("Việc có thể làm", "What can be done");
    public static Text NoActs => new("Bước này thuộc về người khác.", "This step is for somebody else.");
    public static Text AssignedTo(string name) => new($"Thụ lý: {name}", $"Handled by {name}");
    public static Text Phone => new("Điện thoại", "Phone");
    public static Text LooksNote => new("Lượt xem này đã ghi vào trang của người nộp.", "This reading was written to the applicant’s page.");
    public static Text Changed => new("Hồ sơ vừa có người thay đổi, nên việc vừa rồi chưa ghi. Đây là bản mới nhất.", "Somebody changed the dossier meanwhile, so your step was not recorded. This is the newest state.");
    public static Text ControlSheet => new("Phiếu kiểm soát quá trình", "Control sheet");
    public static Text OfficialCode(int code) => new($"mã trạng thái {code}", $"status code {code}");
    public static Text Proposal => new("Đề xuất", "Proposal");
    public static Text Grant => new("Đồng ý giải quyết", "Grant");
    public static Text Decline => new("Không đồng ý, trả lời lý do", "Decline, with a reason");

    public static Text Confirm(Step step) => step switch
    {
        Step.Accept => new("Hồ sơ đủ, hợp lệ. Đồng hồ bắt đầu chạy khi bấm tiếp nhận.", "The dossier is complete. The clock starts when you accept."),
        Step.SendBack or Step.AskMore => new("Nêu tất cả những gì còn thiếu. Luật chỉ cho yêu cầu một lần.", "Name everything that is missing. The law allows it once."),
        Step.Refuse => new("Lý do phải rõ, kèm căn cứ, và chỉ nơi cần đến.", "Give a clear reason with its ground, and say where to go instead."),
        Step.Assign => new("Giao cho một cán bộ thụ lý.", "Give it to a handling officer."),
        Step.AskFee => new("Đồng hồ dừng đến khi dân nộp xong.", "The clock stands still until it is paid."),
        Step.FeePaid => new("Đồng hồ chạy tiếp.", "The clock goes on."),
        Step.Propose => new("Trình người có thẩm quyền ký.", "Propose it for signature."),
        Step.ReturnForWork => new("Nêu chỗ cần xem lại.", "Say what needs another look."),
        Step.Sign => new("Ký duyệt đề xuất này. Chữ ký ghi vào sổ nhật ký của xã; bản giấy ký theo quy định.", "Approve this proposal. It is recorded in the commune’s journal; the paper is signed as the rules say."),
        Step.AttachResult => new("Đính kèm bản PDF kết quả đã ký. Từ lúc này hồ sơ tính là xong.", "Attach the signed result as a PDF. From now on the dossier counts as done."),
        Step.HandOver => new("Người dân đã nhận kết quả.", "The applicant has the result."),
        Step.Extend => new("Xin lỗi người dân và hẹn ngày mới. Chỉ được một lần; ngày hẹn đầu vẫn hiện.", "Apologise and set a new date. Once only; the first date stays visible."),
        Step.Stop => new("Nêu lý do dừng.", "Give the reason for stopping."),
        _ => new("", ""),
    };

    public static Text DueWillBe(string when) => new($"Nếu tiếp nhận bây giờ, hạn trả là {when}.", $"If you accept now, it is due {when}.");
    public static Text Officer => new("Cán bộ thụ lý", "Handling officer");
    public static Text ReasonToApplicant => new("Lý do, viết cho người dân hiểu", "Reason, in words the applicant understands");
    public static Text Note => new("Ghi chú thẩm tra", "Notes for the signer");
    public static Text Amount => new("Số tiền", "Amount");
    public static Text FeeFor => new("Nộp khoản gì, theo quy định nào", "For what, by which rule");
    public static Text NewDate => new("Ngày hẹn mới", "New date");
    public static Text DateHint => new("Ví dụ 25/12/2026", "For example 25/12/2026");
    public static Text ReplyBy => new("Đề nghị gửi trước ngày", "Please reply by");
    public static Text MissingTitle => new("Còn thiếu hoặc chưa đúng", "Missing or wrong");
    public static Text MissingWhy => new("Vì sao, sửa thế nào", "Why, and how to mend it");
    public static Text MissingOther => new("Nội dung khác", "Something else");
    public static Text ResultFile => new("Tệp PDF kết quả", "Result as PDF");
    public static Text DecisionLabel => new("Đề xuất", "Decision");

    public static Text FindTitle => new("Tìm hồ sơ", "Find a dossier");
    public static Text FindHint => new("Mã hồ sơ, số điện thoại, hoặc tên người", "Code, phone number, or a name");
    public static Text FindButton => new("Tìm", "Find");
    public static Text NothingFound => new("Không thấy hồ sơ nào.", "Nothing found.");

    public static Text RegisterTitle => new("Sổ theo dõi hồ sơ", "Register of dossiers");
    public static Text Month => new("Tháng", "Month");
    public static Text Show => new("Xem", "Show");
    public static Text Print => new("In", "Print");
    public static Text Received => new("Nhận", "Accepted");
    public static Text DoneAt => new("Xong", "Done");
    public static Text Returned => new("Trả", "Returned");
    public static Text Number => new("STT", "No.");
    public static Text Outcome => new("Kết quả", "Result");
    public static Text OnTime => new("đúng hạn", "on time");
    public static Text Late => new("trễ hạn", "late");
    public static Text Giver => new("Người thực hiện", "By whom");
    public static Text StepTaken => new("Bước", "Step");
    public static Text TakenAt => new("Lúc", "When");
    public static Text Took => new("Thời gian làm việc ở bước trước", "Working time since the step before");
    public static Text HoursMinutes(long minutes) => new($"{minutes / 60} giờ {minutes % 60} phút", $"{minutes / 60} h {minutes % 60} min");
}
