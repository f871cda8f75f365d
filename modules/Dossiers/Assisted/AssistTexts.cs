using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Assisted;

internal static class AssistTexts
{
    public static Text Title => new("Nộp hộ bà con", "File for a neighbour");
    public static Text Intro => new("Chỉ nộp hộ khi bà con ngồi cạnh hoặc nghe máy, và đã đồng ý. Không lấy tiền.", "File for somebody only when they sit beside you or are on the telephone, and have said yes. It costs nothing.");
    public static Text Begin => new("Nộp hộ một người", "File for somebody");
    public static Text None => new("Anh chị chưa nộp hộ ai.", "You have not filed for anybody yet.");
    public static Text ForWhom => new("Nộp hộ ai?", "For whom?");
    public static Text Name => new("Họ tên bà con", "Their name");
    public static Text Phone => new("Số điện thoại của bà con", "Their telephone number");
    public static Text PhoneHint => new("Để trống nếu bà con không có máy.", "Leave it empty if they have none.");
    public static Text Village => new("Bà con ở thôn nào?", "In which village do they live?");
    public static Text Procedure => new("Nộp việc gì?", "What is to be filed?");
    public static Text Choose => new("Chọn", "Choose");
    public static Text MeansAsk => new("Bà con nói đồng ý bằng cách nào?", "How does the person say yes?");
    public static Text Ask => new("Hỏi bà con", "Ask them");
    public static Text AskAgain => new("Hỏi lại", "Ask again");
    public static Text Rules => new("Không bao giờ hỏi mật khẩu hay mã của VNeID, ngân hàng, Cổng Dịch vụ công. Chỉ hỏi mã nộp hộ mà xã nhắn.", "Never ask for a password or code of VNeID, a bank or the national portal. Only for the code the commune sent.");

    public static Text Of(ConsentMeans means) => means switch
    {
        ConsentMeans.Code => new("Mã gửi về máy bà con", "A code sent to their phone"),
        ConsentMeans.Signature => new("Chữ ký, có tổ viên khác làm chứng", "A signature, seen by another member"),
        _ => new("Điểm chỉ trên phiếu, có tổ viên khác làm chứng", "A thumb mark on the form, seen by another member"),
    };

    /// <summary>How one person did say yes.</summary>
    public static Text Of(Consent consent) => consent.Drawn ? new("Chữ ký trên màn hình, có tổ viên khác làm chứng", "A signature drawn on the screen, seen by another member") : Of(consent.Means);

    public static Text Code => new("Mã 6 số bà con đọc cho", "The 6-digit code they read out");
    public static Text CodeHint => new("Xã vừa nhắn mã về máy bà con. Mã dùng trong 10 phút.", "The commune has just sent it to their phone. It is good for 10 minutes.");
    public static Text Confirm => new("Xác nhận", "Confirm");
    public static Text SignHere => new("Chụp chữ ký hoặc điểm chỉ", "Photograph the signature or thumb mark");
    public static Text SignHint => new("In phiếu, đọc cho bà con nghe, bà con ký hoặc điểm chỉ, rồi chụp cả phiếu.", "Print the form, read it out, let them sign or mark it, then photograph the whole form.");
    public static Text SignOnScreen => new("Ký trên màn hình", "Sign on the screen");
    public static Text SignOnScreenHint => new("Đọc to cho bà con nghe, rồi đưa máy để bà con ký bằng ngón tay.", "Read it aloud, then hand over the phone: they sign with a finger.");
    public static Text SignPlace => new("Khung ký tên. Không ký được trên màn hình thì chụp phiếu giấy ở dưới.", "The frame for the signature. Who cannot sign on the screen signs on paper, below.");
    public static Text ClearDrawing => new("Ký lại", "Clear");
    public static Text SendDrawing => new("Gửi chữ ký", "Send it");
    public static Text DrawingLater => new("Chưa có sóng. Chữ ký vẫn còn đây, máy gửi khi có sóng.", "No signal. The signature is still here and goes when there is.");
    public static Text SentDrawing => new("Đã gửi chữ ký. Giờ cần một tổ viên khác, hoặc cán bộ một cửa, mở trang “Làm chứng” và xác nhận.", "The signature was sent. Now another member, or the one-stop, opens “Witness” and confirms.");
    public static Text DrawnOnScreen => new("Chữ ký bà con vẽ trên màn hình", "The signature, drawn on the screen");
    public static Text OnPaperInstead => new("Hoặc ký trên phiếu giấy", "Or on paper");
    public static Text PrintForm => new("Mở phiếu đồng ý để in", "Open the consent form to print");
    public static Text SendPhoto => new("Gửi ảnh", "Send the photograph");
    public static Text SentPhoto => new("Đã gửi ảnh. Giờ cần một tổ viên khác, hoặc cán bộ một cửa, mở trang “Làm chứng” và xác nhận.", "The photograph was sent. Now another member, or the one-stop, opens “Witness” and confirms.");
    public static Text Given(string how, string when) => new($"Bà con đã đồng ý: {how}, {when}.", $"They said yes: {how}, {when}.");
    public static Text WitnessedBy(string name) => new($"Người làm chứng: {name}.", $"Witness: {name}.");
    public static Text Until(string day) => new($"Đến hết ngày {day}.", $"Until {day}.");
    public static Text SitDown => new("Bà con đang ngồi cạnh tôi, bắt đầu", "They sit beside me: begin");
    public static Text GoOn => new("Làm tiếp", "Go on");
    public static Text SitDownWhat => new("Mỗi lần ngồi làm 30 phút. Hết giờ thì bấm lại; câu đã ghi không mất.", "A sitting lasts 30 minutes. When it is over, begin again; what was written stays.");
    public static Text SatUntil(string time) => new($"Đang ngồi làm đến {time}.", $"This sitting lasts until {time}.");
    public static Text End => new("Thôi không nộp hộ nữa", "Stop filing for them");
    public static Text FiledNow => new("Đã gửi hồ sơ. Đưa biên nhận cho bà con; công nộp hộ 0 ₫.", "It was sent. Hand over the receipt; the price of the help is 0 ₫.");
    public static Text Ended => new("Đã thôi. Anh chị không xem được nữa.", "It has ended. You cannot see it any more.");
    public static Text EndedFor(EndedBy by) => by switch
    {
        EndedBy.Person => new("Bà con đã thu hồi.", "The person has taken it back."),
        EndedBy.Helper => new("Người giúp đã thôi.", "The helper stopped."),
        EndedBy.Sending => new("Hồ sơ đã được gửi.", "The dossier has been sent."),
        _ => new("Xã đã dừng theo lời bà con.", "The commune ended it at the person's wish."),
    };
    public static Text Over => new("Đã hết hạn.", "It is over.");
    public static Text Waiting => new("Chờ bà con đồng ý", "Waiting for their yes");
    public static Text InForce => new("Đang được nộp hộ", "In force");
    public static Text Filed => new("Đã gửi", "Sent");

    /// <summary>How things stand, as a tag.</summary>
    public static Text State(Consent consent, DateTime now) =>
        consent.DossierId is not null ? Filed : consent.EndedAt is not null ? EndedFor(consent.EndedBy!.Value) : consent.IsLive(now) ? InForce : consent.IsAsked(now) ? Waiting : Over;

    public static Text Banner(string name, string until) => new($"Anh chị đang nộp hộ {name}, đến {until}. Không lấy tiền.", $"You are filing for {name} until {until}. It costs nothing.");
    public static Text BannerEnd => new("Dừng", "Stop");
    public static Text FiledBy(string name, string village) => new($"Người nộp hộ: {name}, tổ công nghệ số {village}. Công nộp hộ: 0 ₫.", $"Filed for you by {name}, digital team of {village}. Price of the help: 0 ₫.");
    public static Text TakeBack => new("Muốn xem người nộp hộ đã làm gì, hoặc thu hồi: vào “Người giúp tôi”, hay nói với bộ phận một cửa.", "To see what was done for you, or to take the consent back: open “Who helps me”, or tell the one-stop.");
    public static Text By(string name) => new($"{name}, tổ công nghệ số, nộp hộ", $"{name}, digital team, for the applicant");

    public static Text MyHelpers => new("Người giúp tôi", "Who helps me");
    public static Text MyHelpersWhy => new("Ai được bà con cho nộp hộ, đã làm gì, và đến khi nào. Bà con thu hồi lúc nào cũng được.", "Whom you let file for you, what they did, and until when. You can take it back at any time.");
    public static Text NoHelpers => new("Bà con chưa cho ai nộp hộ.", "You have not let anybody file for you.");
    public static Text Revoke => new("Thu hồi ngay", "Take it back now");
    public static Text RevokeWhat => new("Người giúp không xem và không viết được nữa. Những câu đã ghi vẫn còn trong hồ sơ đang làm của bà con.", "The helper can no longer see or write. What was written stays in your draft.");
    public static Text WhatWasDone => new("Đã làm những gì", "What was done");

    public static Text Did(Deed deed, string? about) => deed switch
    {
        Deed.Asked => new("Hỏi bà con", "Asked you"),
        Deed.Confirmed => new("Bà con đồng ý", "You said yes"),
        Deed.SatDown => new("Mở ra làm, 30 phút", "Opened it, for 30 minutes"),
        Deed.Answered => new($"Ghi câu: {about}", $"Answered: {about}"),
        Deed.AddedPaper => new($"Thêm ảnh: {about}", $"Added a photograph: {about}"),
        Deed.RemovedPaper => new($"Bỏ ảnh: {about}", $"Took out a photograph: {about}"),
        Deed.Filed => new("Gửi hồ sơ", "Sent it"),
        _ => new("Kết thúc", "Ended"),
    };

    public static Text WitnessTitle => new("Làm chứng", "Witness");
    public static Text WitnessWhat => new("Chỉ xác nhận khi anh chị có mặt và chính mắt thấy bà con đồng ý.", "Confirm only if you were there and saw the person say yes.");
    public static Text WitnessSure => new("Tôi có mặt và thấy bà con đồng ý", "I was there and saw it");
    public static Text NothingToWitness => new("Không có gì chờ làm chứng.", "Nothing waits for a witness.");
    public static Text SeePhoto => new("Xem ảnh phiếu", "See the photograph");
    public static Text Helping(string helper, string person) => new($"{helper} nộp hộ {person}", $"{helper} for {person}");

    public static Text OverseeTitle => new("Sổ nộp hộ", "Register of assisted filing");
    public static Text OverseeWhy => new("Ai nộp hộ ai, bằng cách đồng ý nào. Bà con không có máy thì nhờ dừng hộ ở đây.", "Who files for whom, and how they said yes. For somebody without a phone it is ended here at their wish.");
    public static Text NobodyFiled => new("Chưa ai nộp hộ ai.", "Nobody has filed for anybody yet.");
    public static Text FindName => new("Tên người nộp hộ hoặc bà con", "Name of the helper or the person");
    public static Text FindNameShort => new("Tìm theo tên", "Find by name");
    public static Text Find => new("Tìm", "Find");
    public static Text NobodyFound => new("Không có ai tên như vậy.", "Nobody of that name.");
    public static Text NowInForce => new("Đang được nộp hộ", "In force now");
    public static Text Latest => new("Đã xong hoặc đang chờ, mới nhất trước", "Over or waiting, newest first");
    public static Text ShownOf(int shown, int all) => shown == all ? new($"Có {all} lượt.", $"{all} in all.") : new($"Đang xem {shown} trên {all} lượt. Tìm theo tên để thấy lượt khác.", $"Showing {shown} of {all}. Find by name to see others.");
    public static Text Stop => new("Dừng theo lời bà con", "End it at their wish");
    public static Text Overreaches => new("Việc bị từ chối", "Refused attempts");
    public static Text NoOverreaches => new("Không có việc nào bị từ chối.", "No attempt was refused.");

    public static Text Of(Overreach what) => what switch
    {
        Overreach.NoConsent => new("Mở hồ sơ của người khác khi chưa được đồng ý", "Opened somebody's draft without a consent"),
        Overreach.OtherVillage => new("Nộp hộ người của thôn khác", "Filing for somebody of another village"),
        Overreach.OwnWitness => new("Tự làm chứng cho mình", "Being witness to their own asking"),
        _ => new("Nhập sai mã đồng ý đến hết lượt", "Entered wrong consent codes until none was left"),
    };

    public static Text CarriedAsk => new("Xin bà con đồng ý", "Asking for a consent");
    public static Text CarriedAsked => new("Đã nhận phiếu đồng ý. Một tổ viên khác hoặc bộ phận một cửa cần xác nhận trong một ngày.", "The consent has arrived. Another member or the one-stop must confirm it within a day.");
    public static Text CarriedFile => new("Nộp hộ một hồ sơ", "Filing a dossier for somebody");
    public static Text CarriedFiled(DossierCode code) => new($"Đã gửi hồ sơ {code}, 0 ₫.", $"Dossier {code} has been sent, 0 ₫.");
    public static Text CarriedWaits => new("Máy chủ đang giữ hồ sơ, chờ người thứ hai xác nhận bà con đã đồng ý. Xong là tự gửi.", "The server keeps the dossier until a second person has confirmed the consent. Then it is sent by itself.");
    public static Text CarriedDisputed(IReadOnlyList<Text> questions) => new(
        $"Chưa gửi. Bà con đã tự ghi khác ở câu: {string.Join("; ", questions.Select(q => q.Vi))} Mở hồ sơ cùng bà con để chọn.",
        $"Not sent. The person has written something else themselves: {string.Join("; ", questions.Select(q => q.En))} Open it together and choose.");
    public static Text CarriedWrong(IReadOnlyList<Text> sentences) => new(
        $"Chưa gửi được. {string.Join(" ", sentences.Take(3).Select(s => s.Vi))} Sửa rồi gửi lại, bản nháp vẫn còn.",
        $"Not sent. {string.Join(" ", sentences.Take(3).Select(s => s.En))} Correct it and send again; the draft is still there.");
    /// <summary>What a dossier filed for somebody waits for.</summary>
    public static Text WaitsFor(Stage stage) => stage switch
    {
        Stage.Done => new("Hồ sơ nộp hộ đã có kết quả, báo bà con đến nhận", "The dossier filed for them is done: tell them to fetch it"),
        Stage.FeeAsked => new("Hồ sơ nộp hộ cần nộp phí", "The dossier filed for them waits for the fee"),
        _ => new("Hồ sơ nộp hộ cần bổ sung giấy tờ", "The dossier filed for them needs more papers"),
    };

    public static Text FormTitle => new("PHIẾU ĐỒNG Ý CHO NỘP HỘ", "CONSENT TO FILING ON MY BEHALF");
    public static Text FormI(string person, string village) => new($"Tôi là {person}, ở {village}.", $"I am {person}, of {village}.");
    public static Text FormLet(string helper, string procedure) => new($"Tôi cho {helper}, tổ công nghệ số cộng đồng, nộp hộ tôi một hồ sơ: {procedure}.", $"I let {helper}, of the community digital team, file one dossier for me: {procedure}.");
    public static Text FormUntil(string day) => new($"Chỉ cho việc này, đến hết ngày {day}. Tôi thu hồi lúc nào cũng được, nói với bộ phận một cửa hoặc gọi số của xã.", $"For this only, until {day}. I can take it back at any time, at the one-stop or by calling the commune.");
    public static Text FormFree => new("Tôi không phải trả tiền cho người nộp hộ (0 ₫).", "I pay the helper nothing (0 ₫).");
    public static Text FormSign => new("Chữ ký hoặc điểm chỉ của tôi", "My signature or thumb mark");
    public static Text FormWitness => new("Người làm chứng (không phải người nộp hộ)", "Witness (not the helper)");
    public static Text FormDay => new("Ngày", "Date");

    /// <summary>"học bài A và bài B", as a part of a sentence; without names where the installation has no such lessons.</summary>
    public static Text Lessons(IReadOnlyList<Text> lessons) => lessons.Count == 0
        ? new("học bài dành cho tổ viên", "learn the lessons for team members")
        : new("học bài " + string.Join(", ", lessons.Select(l => $"“{l.Vi}”")), "learn " + string.Join(", ", lessons.Select(l => $"“{l.En}”")));

    public static Text HowToTrain => new("Xem cần học gì", "See what to learn");
}
