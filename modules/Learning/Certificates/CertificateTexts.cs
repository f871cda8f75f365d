using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Learning.Checks;

namespace ThonSo.Learning.Certificates;

internal static class CertificateTexts
{
    public static Text Assess => new("Xác nhận kỹ năng", "Confirm skills");
    public static Text AssessWhy => new("Người đã tự làm được mà chưa có chứng nhận, theo từng thôn.", "Who can do it alone and has no certificate yet, village by village.");
    public static Text MenuGroup => new("Bình dân học vụ số", "Digital skills for all");
    public static Text NobodyReady => new("Chưa có ai đủ để xác nhận.", "Nobody is ready to be confirmed.");
    public static Text NotReady(int count) => new($"Còn {count} người nữa. Xác nhận những người trên rồi mở lại trang.", $"{count} more people. Confirm those above, then open the page again.");
    public static Text ToRenew => new("Đã học lại, chờ cấp mới", "Learned again, waiting for a new one");
    public static Text Ready => new("Đủ để xác nhận", "Ready");
    public static Text NoVillage => new("Chưa rõ thôn", "Village not known");
    public static Text Holders(int count) => new($"Đang giữ chứng nhận: {count} người", count == 1 ? "One person holds it" : $"{count} people hold it");

    public static Text Evidence => new("Căn cứ để xác nhận", "What it rests on");
    public static Text Seen(DateTime at) => new($"Người kiểm tra đã xem, {When.Date(at)}", $"Watched by a trainer, {When.Date(at)}");
    public static Text Shown(DateTime at) => new($"Theo việc đã làm trên máy, {When.Date(at)}", $"From what was done on the phone, {When.Date(at)}");
    public static Text NeverShown => new("Chưa thấy làm", "Not seen yet");
    public static Text AgainNeeded => new("Cần làm lại để cấp mới", "To be shown again for a new one");
    public static Text WhatItSays => new("Chứng nhận này nói rằng", "What the certificate says");
    public static Text Confirm => new("Xác nhận và cấp chứng nhận", "Confirm and issue");
    public static Text ConfirmMeans(string name) => new($"Bấm là anh chị xác nhận bằng tên mình rằng {name} tự làm được những việc trên.", $"By pressing you confirm in your own name that {name} can do this alone.");
    public static Text NumberIs(string number) => new($"Số {number}", $"Number {number}");
    public static Text IssuedOn(DateTime at) => new($"Cấp ngày {When.Date(at)}", $"Issued on {When.Date(at)}");
    public static Text Until(DateOnly? day) => day is { } end ? new($"Có hạn đến hết ngày {When.Date(end)}", $"Valid to the end of {When.Date(end)}") : new("Không có hạn", "Does not expire");
    public static Text Ended(DateOnly day) => new($"Đã hết hạn từ ngày {When.Date(day)}", $"Expired on {When.Date(day)}");
    public static Text RevokedOn(DateTime at) => new($"Đã thu hồi ngày {When.Date(at)}", $"Taken back on {When.Date(at)}");
    public static Text Of(CertificateState state) => state switch
    {
        CertificateState.Expired => new("Hết hạn", "Expired"),
        CertificateState.Revoked => new("Đã thu hồi", "Taken back"),
        _ => new("Còn hiệu lực", "Valid"),
    };
    public static Text Revoke => new("Thu hồi chứng nhận", "Take the certificate back");
    public static Text RevokeAsk => new("Vì sao thu hồi?", "Why is it taken back?");
    public static Text RevokeNow => new("Thu hồi ngay", "Take it back now");
    public static Text Of(RevocationReason reason) => reason switch
    {
        RevocationReason.BrokeTheRules => new("Làm trái điều đã học: lấy tiền, giữ mật khẩu, làm khi chưa được đồng ý", "Broke the rules: took money, held passwords, acted without consent"),
        RevocationReason.NoLonger => new("Không còn làm việc này", "Does this no longer"),
        RevocationReason.GivenBack => new("Người giữ xin trả lại", "The holder gives it back"),
        _ => new("Xác nhận nhầm", "Confirmed by mistake"),
    };

    public static Text CheckTitle => new("Kiểm tra kỹ năng", "Check skills");
    public static Text CheckHow => new("Nhờ bà con tự làm trên máy của họ, anh chị chỉ xem. Rồi ghi đúng điều đã thấy.", "Let them do it on their own phone while you only watch. Then write down what you saw.");
    public static Text CheckWhom => new("Kiểm tra ai?", "Check whom?");
    public static Text CheckPhone => new("Số điện thoại của người học", "The learner’s phone number");
    public static Text CheckCode => new("Mã học của họ", "Their learning code");
    public static Text CheckCodeHint => new("Bốn chữ ở trang Sổ học của tôi trên máy người học.", "Four signs on the page My learning on their phone.");
    public static Text CheckOpen => new("Mở phiếu kiểm tra", "Open the check");
    public static Text CheckWrite => new("Ghi kết quả", "Write it down");
    public static Text Checked => new("Đã ghi kết quả kiểm tra", "The check is written down");
    public static Text CheckOf(string name) => new($"Kiểm tra: {name}", $"Check: {name}");
    public static Text SomebodyUnnamed => new("người học", "the learner");
    public static Text Of(SkillCheck result) => result switch
    {
        SkillCheck.Alone => new("Tự làm được", "Alone"),
        SkillCheck.WithHelp => new("Làm được khi có người giúp", "With help"),
        _ => new("Chưa làm được", "Not yet"),
    };
    public static Text LastSeen(SkillCheck result, DateTime at) => new($"Lần trước: {Of(result).Vi}, {When.Date(at)}", $"Last time: {Of(result).En}, {When.Date(at)}");

    public static Text Mine => new("Chứng nhận của tôi", "My certificates");
    public static Text CheckOne => new("Kiểm tra một tờ chứng nhận", "Check a certificate");
    public static Text MyCode => new("Mã học của tôi", "My learning code");
    public static Text MyCodeWhy => new("Đọc mã này cho tổ viên khi nhờ kiểm tra kỹ năng.", "Read it out to a team member who checks your skills.");
    public static Text Download => new("Tải tờ chứng nhận (PDF)", "Download the certificate (PDF)");
    public static Text Credential => new("Tải bản điện tử (Open Badges)", "Download the electronic one (Open Badges)");
    public static Text HowToRenew => new("Sắp hết hạn: học lại các bài dưới đây, nhờ tổ viên khác kiểm tra, rồi nhờ xã xác nhận.", "It ends soon: learn the lessons below again, let another member check you, then ask the commune.");
    public static Text HowToRenewNow => new("Đã hết hạn: học lại các bài dưới đây, nhờ tổ viên khác kiểm tra, rồi nhờ xã xác nhận.", "It has ended: learn the lessons below again, let another member check you, then ask the commune.");
    public static Text HowToGet => new("Muốn nộp hộ bà con thì cần chứng nhận này: học bài, nhờ tổ viên khác kiểm tra, rồi nhờ xã xác nhận.", "To file for others this certificate is needed: learn, let another member check you, then ask the commune.");
    public static Text EndsSoon => new("Chứng nhận tổ viên sắp hết hạn, mở để xem cách cấp lại", "Your certificate ends soon; open it to see how to renew it");
    public static Text HasEnded => new("Chứng nhận tổ viên đã hết hạn, mở để xem cách cấp lại", "Your certificate has ended; open it to see how to renew it");
}
