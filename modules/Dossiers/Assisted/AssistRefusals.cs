using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Assisted;

internal static class AssistRefusals
{
    public static Refusal NotYourVillage => new("dossiers.assist-not-your-village", new(
        "Chỉ nộp hộ được cho bà con trong thôn mà anh chị là tổ viên.", "You can file only for people of the village whose team you belong to."), 403)
    { Field = "village" };

    public static Refusal OtherVillage => new("dossiers.assist-other-village", new(
        "Người này ở thôn khác. Bà con tự gửi, hoặc nhờ tổ công nghệ số của thôn đó.", "This person lives in another village. They can send it themselves, or ask that village's team."), 403);

    public static Refusal NotTrained(Text lessons) => new("dossiers.assist-not-trained", new(
        $"Anh chị chưa có chứng nhận tổ viên nên chưa nộp hộ được. Mở mục Học, {lessons.Vi}, rồi nhờ xã xác nhận.",
        $"You have no team member’s certificate, so you cannot file for others yet. Open Learn, {lessons.En}, then ask the commune to confirm."), 403);

    public static Refusal TrainingEnded(Text lessons) => new("dossiers.assist-training-ended", new(
        $"Chứng nhận tổ viên của anh chị không còn hiệu lực nên chưa nộp hộ được. Mở mục Học, {lessons.Vi} thêm lần nữa, rồi nhờ xã cấp mới.",
        $"Your team member’s certificate is no longer in force, so you cannot file for others. Open Learn, {lessons.En} once more, then ask for a new one."), 403);

    public static Refusal NameWanted => new("dossiers.assist-name", new(
        "Viết họ tên người nhờ nộp.", "Write the name of the person you file for."))
    { Field = "name" };

    public static Refusal ProcedureWanted => new("dossiers.assist-procedure", new(
        "Chọn việc cần làm.", "Choose what is to be filed."))
    { Field = "procedure" };

    public static Refusal MeansWanted => new("dossiers.assist-means", new(
        "Chọn cách bà con nói đồng ý.", "Choose how the person says yes."))
    { Field = "means" };

    public static Refusal PhoneWanted => new("dossiers.assist-phone", new(
        "Viết số di động của bà con, 10 số. Nếu bà con không có máy thì để trống và chọn ký hoặc điểm chỉ.",
        "Write the person's mobile number, 10 digits. If they have none, leave it empty and choose signature or thumb mark."))
    { Field = "phone" };

    public static Refusal Yourself => new("dossiers.assist-yourself", new(
        "Đây là số của chính anh chị. Hồ sơ của mình thì tự gửi ở trang thủ tục.", "This is your own number. File your own dossier from the procedure's page."), 409)
    { Field = "phone" };

    public static Refusal TooMany => new("dossiers.assist-too-many", new(
        "Đã hỏi nhiều lần trong một giờ. Đợi một lát rồi hỏi lại.", "Asked too often within an hour. Wait a while and ask again."), 429);

    public static Refusal CodeOver => new("dossiers.assist-code-over", new(
        "Mã này không dùng được nữa. Bấm “Hỏi lại” để gửi mã mới.", "This code is over. Ask again for a new one."), 409)
    { Field = "code" };

    public static Refusal WrongCode => new("dossiers.assist-wrong-code", new(
        "Mã chưa đúng. Nhờ bà con đọc lại từng số.", "That is not the code. Have it read out again, digit by digit."))
    { Field = "code" };

    public static Refusal OwnWitness => new("dossiers.assist-own-witness", new(
        "Người nộp hộ không tự làm chứng được. Nhờ một tổ viên khác, hoặc cán bộ một cửa.", "Whoever files cannot be the witness. Ask another member, or the one-stop."), 403);

    public static Refusal EvidenceWanted => new("dossiers.assist-evidence", new(
        "Cần một ảnh chụp phiếu bà con đã ký hoặc điểm chỉ.", "One photograph of the signed or thumb-marked form is needed."));

    public static Refusal NothingDrawn => new("dossiers.assist-nothing-drawn", new(
        "Chưa thấy chữ ký. Nhờ bà con ký bằng ngón tay vào khung.", "There is no signature yet. Have them sign with a finger in the frame."))
    { Field = "drawing" };

    public static Refusal NotDrawn => new("dossiers.assist-not-drawn", new(
        "Đây không phải chữ ký vẽ trên màn hình. Ký lại vào khung, hoặc chụp phiếu giấy đã ký.", "This was not drawn on the screen. Sign in the frame again, or photograph the signed form."))
    { Field = "drawing" };

    public static Refusal MarkOnPaper => new("dossiers.assist-mark-on-paper", new(
        "Chỉ chữ ký mới vẽ trên màn hình được. Điểm chỉ thì lăn tay trên phiếu giấy, rồi chụp phiếu.", "Only a signature can be drawn. A thumb mark goes on the paper form, which is then photographed."))
    { Field = "drawing" };

    public static Refusal OwnerSends => new("dossiers.assist-owner-sends", new(
        "Bà con đang mở hồ sơ này trên máy của mình. Nhờ bà con bấm gửi.", "The person has this open on their own phone. Ask them to send it."), 409);

    public static Refusal Over => new("dossiers.assist-over", new(
        "Sự đồng ý này không còn hiệu lực. Muốn làm tiếp thì hỏi bà con lại.", "This consent is no longer in force. Ask the person again."), 409);
}
