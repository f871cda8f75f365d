using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Mine;

namespace ThonSo.Dossiers.Tracking;

/// <summary>What is answered by SMS: short, because each 67 letters cost one message.</summary>
internal static class SmsTexts
{
    public static Text TrackUsage => new("TRA mã-hồ-sơ mã-bí-mật: xem hồ sơ đến đâu", "TRA dossier-code secret: see how far a dossier is");

    public static Text TrackHow => new(
        "Bà con nhắn: TRA mã-hồ-sơ mã-bí-mật. Ví dụ: TRA 261120-0007 AKPR. Cả hai mã in trên biên nhận.",
        "Send: TRA dossier-code secret. For example: TRA 261120-0007 AKPR. Both are printed on the receipt.");

    /// <summary>Where a dossier is, whose turn it is and until when.</summary>
    public static Text Progress(Progress progress)
    {
        var dossier = progress.Dossier;
        var (stage, turn, due) = (Texts.Of(dossier.Stage), Turn(dossier), Due(progress));
        return new($"Hồ sơ {dossier.Code}: {stage.Vi}.{turn.Vi}{due.Vi}", $"Dossier {dossier.Code}: {stage.En}.{turn.En}{due.En}");
    }

    private static Text Turn(Dossier dossier) => (dossier.Stage, dossier.Stage.Turn()) switch
    {
        (Stage.Submitted, _) => new($" Xã xem chậm nhất {When.Date(dossier.ActBy)}.", $" First look by {When.Date(dossier.ActBy)}."),
        (_, Dossiers.Turn.Commune) => new(" Đến lượt xã.", " It is the commune’s turn."),
        (Stage.Done, _) => new(" Bà con tải về hoặc đến lấy.", " Download or collect it."),
        (Stage.FeeAsked, _) => new(" Bà con nộp tại bộ phận một cửa.", " Please pay at the one-stop office."),
        (_, Dossiers.Turn.Applicant) => new(" Bà con đăng nhập để gửi bổ sung.", " Sign in to send what is missing."),
        _ => default,
    };

    private static Text Due(Progress progress)
    {
        var dossier = progress.Dossier;
        if (dossier.DoneAt is { } done) return new($" Xong ngày {When.Date(done)}.", $" Done on {When.Date(done)}.");
        if (dossier.Stage.IsClosed() || dossier.DueAt is not { } due || progress.Left is not { } left) return default;
        var days = left.Late ? PageTexts.LateDays(left.Days) : PageTexts.LeftDays(left.Days);
        var sorry = left.Late ? new(" Xã xin lỗi vì chậm.", " We are sorry for the delay.") : default(Text);
        return new($" Hẹn trả {When.Date(due)}. {days.Vi}.{sorry.Vi}", $" Due {When.Date(due)}. {days.En}.{sorry.En}");
    }
}
