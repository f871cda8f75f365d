using ThonSo.Core.Language;

namespace ThonSo.Dossiers;

/// <summary>The words of this module's pages.</summary>
internal static class PageTexts
{
    public static Text TileTrack => new("Hồ sơ đến đâu rồi", "Where is my dossier");
    public static Text TileMine => new("Hồ sơ của tôi", "My dossiers");

    public static Text MenuQueues => new("Hàng đợi", "Queues");
    public static Text MenuLookUp => new("Tra cứu", "Look up");
    public static Text QueueTodo => new("Cần làm ngay", "To do now");
    public static Text QueueIntake => new("Chờ tiếp nhận", "To be received");
    public static Text QueueAssigning => new("Chờ giao thụ lý", "To be assigned");
    public static Text QueueHandling => new("Đang thụ lý", "In hand");
    public static Text QueueWaiting => new("Chờ dân", "Waiting for applicants");
    public static Text QueueSigning => new("Chờ ký", "To be signed");
    public static Text QueueResult => new("Chờ kết quả", "Result to attach");
    public static Text QueueReturn => new("Chờ trả", "To hand over");
    public static Text QueueFind => new("Tìm hồ sơ", "Find a dossier");
    public static Text Register => new("Sổ theo dõi", "Register");

    // Beginning and answering.
    public static Text BeginTitle => new("Trước khi bắt đầu", "Before you start");
    public static Text BeginSteps(int questions) => new($"Có {questions} câu hỏi, mỗi trang một câu.", $"There are {questions} questions, one on each page.");
    public static Text BeginSaved => new("Trả lời đến đâu máy ghi đến đó. Tắt máy cũng không mất, mở máy khác vẫn làm tiếp được.", "Each answer is saved as you give it. You can stop and go on later, also on another phone.");
    public static Text BeginLook => new("Trước khi gửi, bà con xem lại tất cả.", "You see everything once more before sending.");
    public static Text BeginButton => new("Trả lời câu đầu tiên", "Answer the first question");
    public static Text BeginAgain => new("Làm hồ sơ mới", "Start a new one");
    public static Text OpenDraft => new("Bà con đang làm dở một hồ sơ này.", "You have one of these in the making.");
    public static Text Continue => new("Làm tiếp", "Continue");
    public static Text QuestionOf(int number, int all) => new($"Câu {number} trên {all}", $"Question {number} of {all}");
    public static Text Save => new("Ghi và sang câu sau", "Save and go on");
    public static Text SaveAndCheck => new("Ghi và xem lại", "Save and check");
    public static Text Saved => new("Đã ghi", "Saved");
    public static Text SaveLater => new("Chưa có sóng, máy tự ghi lại khi có", "No signal; it will be saved when there is");
    public static Text SaveRefused => new("Chưa ghi được. Bấm nút để xem vì sao.", "Not saved. Press the button to see why.");
    public static Text ScanCard => new("Quét mã trên thẻ căn cước", "Scan the code on the card");
    public static Text PasteCard => new("Dán chữ của mã thẻ", "Paste the text of the card's code");
    public static Text PasteCardHint => new("Máy quét cho ra một dòng chữ có dấu gạch đứng |. Dán dòng đó vào đây.", "A scanner gives one line with vertical bars |. Paste that line here.");
    public static Text FillFromCard => new("Điền từ thẻ", "Fill in from the card");
    public static Text FilledFromCard => new("Đã điền từ thẻ. Bà con xem lại cho đúng.", "Filled in from the card. Please check.");
    public static Text TakePhoto => new("Chụp hoặc chọn ảnh", "Take or choose photos");
    public static Text TakePhotoHint => new("Đặt giấy nơi sáng, chụp đủ bốn góc, thấy rõ chữ. Được gửi nhiều ảnh.", "Lay the paper in good light, with all four corners and readable text. Several photos are fine.");
    public static Text UploadPhotos => new("Tải ảnh lên", "Upload");
    public static Text Uploading => new("Đang tải lên…", "Uploading…");
    public static Text UploadLater => new("Chưa có sóng. Ảnh vẫn còn đây, máy gửi khi có sóng.", "No signal. The photo is still here and goes when there is.");
    public static Text PhotoNumber(int number) => new($"Ảnh {number}", $"Photo {number}");
    public static Text RemovePhoto => new("Bỏ ảnh này", "Take out");
    public static Text PhotosKept(int count) => new($"Đã có {count} ảnh", count == 1 ? "1 photo kept" : $"{count} photos kept");
    public static Text DonePhotos => new("Xong, sang câu sau", "Done, go on");
    public static Text SkipPaper => new("Không có giấy này, sang câu sau", "I do not have this paper, go on");

    public static Text CheckTitle => new("Xem lại trước khi gửi", "Check before sending");
    public static Text CheckIntro => new("Chỗ nào sai, bấm “Sửa”.", "If something is wrong, press “Change”.");
    public static Text Change => new("Sửa", "Change");
    public static Text NotAnswered => new("Chưa trả lời", "Not answered");
    public static Text NoPhotos => new("Chưa có ảnh", "No photos");
    public static Text Doubt => new("Xem lại giúp", "Please look again");
    public static Text Declare => new("Bà con cam đoan những điều trên là đúng.", "You declare that the above is true.");
    public static Text Send => new("Gửi hồ sơ", "Send the dossier");
    public static Text SendTo(string office) => new($"Gửi đến {office}. Không mất tiền gửi.", $"It goes to {office}. Sending is free.");
    public static Text Discard => new("Bỏ bản nháp này", "Throw this draft away");
    public static Text DiscardSure => new("Bỏ thì mất hết câu trả lời và ảnh của bản nháp.", "All answers and photos of the draft will be gone.");

    public static Text ReceiptTitle => new("Xã đã nhận được hồ sơ của bà con", "The commune has received your dossier");
    public static Text YourCode => new("Mã hồ sơ", "Dossier code");
    public static Text YourSecret => new("Mã bí mật", "Secret");
    public static Text KeepReceipt => new("Chụp lại trang này. Có hai mã là xem được hồ sơ đến đâu, không cần đăng nhập.", "Take a picture of this page. With both codes anyone can see how far it is, without signing in.");
    public static Text WhatNext => new("Tiếp theo là gì", "What happens next");
    public static Text NextLook(string until) => new($"Cán bộ một cửa xem hồ sơ, chậm nhất {until}.", $"An officer looks at it, by {until} at the latest.");
    public static Text NextTold => new("Mỗi bước xong, xã nhắn tin cho bà con.", "You get a message at each step.");
    public static Text NextMissing => new("Nếu thiếu giấy tờ, xã nói một lần, đủ hết.", "If something is missing, you are told once, and in full.");
    public static Text NextDue => new("Khi nhận đủ, xã hẹn ngày trả và ghi rõ cách tính.", "Once complete, you get a date, and how it was counted.");
    public static Text SentAt => new("Gửi lúc", "Sent at");
    public static Text FeeToSend => new("Tiền gửi hồ sơ", "Cost of filing");
    public static Text SeeDossier => new("Xem hồ sơ", "See the dossier");

    // Following.
    public static Text MineTitle => new("Hồ sơ của tôi", "My dossiers");
    public static Text Hello(string name) => new($"Chào {name}", $"Hello {name}");
    public static Text DraftsTitle => new("Đang làm dở", "In the making");
    public static Text TouchedAt(string when) => new($"sửa lần cuối {when}", $"last changed {when}");
    public static Text SentTitle => new("Đã gửi", "Sent");
    public static Text NothingYet => new("Bà con chưa có hồ sơ nào.", "You have no dossiers yet.");
    public static Text StartOne => new("Làm thủ tục", "File an application");
    public static Text TeamWork => new("Việc của tổ viên", "My team’s work");
    public static Text Messages => new("Tin nhắn của xã", "Messages from the commune");
    public static Text MyVoices => new("Giọng đọc của tôi", "My recordings");
    public static Text Devices => new("Các máy đang đăng nhập", "Signed-in devices");

    public static Text TurnCommune => new("Xã đang làm", "The commune is working on it");
    public static Text TurnCommuneSmall => new("Bà con không phải làm gì lúc này.", "There is nothing for you to do now.");
    public static Text TurnYours => new("Đến lượt bà con", "It is your turn");
    public static Text TurnSupplement => new("Xã cần thêm giấy tờ.", "The commune needs something more.");
    public static Text TurnFee => new("Bà con nộp tiền tại bộ phận một cửa.", "Please pay at the one-stop office.");
    public static Text TurnCollect => new("Kết quả đã có, bà con tải về hoặc đến lấy.", "The result is ready: download or collect it.");
    public static Text TurnNobody => new("Đã xong", "Finished");
    public static Text Until(string when) => new($"Đến {when}", $"Until {when}");
    public static Text FirstLookBy(string when) => new($"Xem lần đầu chậm nhất {when}.", $"First look by {when} at the latest.");
    public static Text DueLabel => new("Hẹn trả", "Due");
    public static Text DueStopped => new("Đồng hồ đang dừng", "The clock stands still");
    public static Text StoppedSince(string when) => new($"Dừng từ {when}, chờ bà con.", $"Stopped since {when}, waiting for you.");
    public static Text FirstDue(string when) => new($"Hẹn lần đầu: {when}", $"First promised: {when}");
    public static Text DoneOn(string when) => new($"Xong ngày {when}", $"Done on {when}");
    public static Text NoLimit => new("Thủ tục này chưa ấn định thời hạn.", "No time limit is set for this procedure.");
    public static Text HowCounted => new("Xem cách tính", "See how it is counted");
    public static Text LeftDays(int days) => days == 0 ? new("Hôm nay", "Today") : new($"Còn {days} ngày làm việc", days == 1 ? "1 working day left" : $"{days} working days left");
    public static Text LateDays(int days) => days == 0 ? new("Trễ hạn", "Late") : new($"Trễ {days} ngày", days == 1 ? "1 day late" : $"{days} days late");
    public static Text LateSorry => new("Xã xin lỗi bà con vì chậm.", "The commune apologises for being late.");
    public static Text WhoLooked => new("Ai đã xem hồ sơ này", "Who looked at this dossier");
    public static Text WhoLookedWhy => new("Mỗi lần cán bộ mở hồ sơ đều ghi ở đây. Không ai xóa được.", "Every time an officer opens the dossier it is written here. Nobody can remove it.");
    public static Text NobodyLooked => new("Chưa ai mở hồ sơ này.", "Nobody has opened this dossier yet.");
    public static Text Looked(LookedAt what) => what switch
    {
        LookedAt.Answers => new("xem nội dung", "read the answers"),
        LookedAt.Paper => new("xem giấy tờ", "looked at a paper"),
        LookedAt.Result => new("xem kết quả", "looked at the result"),
        _ => new("in giấy", "printed a letter"),
    };
    public static Text DownloadResult => new("Tải kết quả", "Download the result");
    public static Text Supplement => new("Bổ sung giấy tờ", "Add what is missing");
    public static Text Withdraw => new("Rút hồ sơ", "Withdraw");
    public static Text Receipt => new("Biên nhận", "Receipt");
    public static Text Letters => new("Giấy của xã", "Letters from the commune");
    public static Text WhatYouSent => new("Bà con đã khai gì", "What you declared");
    public static Text By(string name, string post) => post.Length > 0 ? new($"{name}, {post}", $"{name}, {post}") : Text.Same(name);
    public static Text Reason => new("Lý do", "Reason");

    public static Text ClockTitle => new("Cách tính ngày hẹn trả", "How the due date is counted");
    public static Text ClockFrom(string when) => new($"Xã nhận đủ giấy tờ lúc {when}.", $"Accepted as complete at {when}.");
    public static Text ClockLimit(string limit) => new($"Thời hạn: {limit}.", $"Time limit: {limit}.");
    public static Text ClockShifted(string when) => new($"Nhận ngoài giờ làm việc nên tính từ {when}.", $"Received outside office hours, so it counts from {when}.");
    public static Text ClockProvisional => new("Có ngày nghỉ lễ Nhà nước chưa công bố lịch. Hạn này có thể lùi lại.", "A public holiday in this span is not settled yet. The date may still move.");
    public static Text Day => new("Ngày", "Day");
    public static Text Why => new("Vì sao", "Why");
    public static Text Counted => new("Tính", "Counted");
    public static Text DayKind(Core.Time.DueDayKind kind) => kind switch
    {
        Core.Time.DueDayKind.Received => new("ngày nhận, chưa tính", "day of receipt, not counted"),
        Core.Time.DueDayKind.AfterHours => new("nhận ngoài giờ", "after hours"),
        Core.Time.DueDayKind.Counted => new("tính", "counted"),
        Core.Time.DueDayKind.Weekend => new("cuối tuần", "weekend"),
        Core.Time.DueDayKind.Holiday => new("nghỉ lễ", "public holiday"),
        Core.Time.DueDayKind.OfficeClosed => new("cơ quan nghỉ", "office closed"),
        Core.Time.DueDayKind.Paused => new("dừng, chờ bà con", "stopped, waiting for you"),
        Core.Time.DueDayKind.Lapsed => new("tính lại từ đầu", "counted anew later"),
        Core.Time.DueDayKind.Restarted => new("bắt đầu tính lại", "the count begins again"),
        _ => new("hạn trả", "due"),
    };
    public static Text OffShort => new("nghỉ", "off");
    public static Text RulesTitle => new("Dựa vào đâu", "By which rules");
    public static Text RuleUnconfirmed => new("còn phải đối chiếu với quy định mới", "yet to be checked against the newest rules");
    public static Text NoClockYet => new("Đồng hồ bắt đầu chạy khi xã nhận đủ giấy tờ.", "The clock starts when the dossier is accepted as complete.");

    public static Text TrackTitle => new("Hồ sơ đến đâu rồi?", "Where is my dossier?");
    public static Text TrackCode => new("Mã hồ sơ", "Dossier code");
    public static Text TrackCodeHint => new("Ví dụ 261120-0007", "For example 261120-0007");
    public static Text TrackSecret => new("Mã bí mật", "Secret");
    public static Text TrackSecretHint => new("4 ký tự trên biên nhận", "4 signs on the receipt");
    public static Text TrackButton => new("Xem", "Show");
    public static Text TrackNoName => new("Trang này không hiện tên ai.", "This page shows no names.");
    public static Text TrackSignIn => new("Hồ sơ của mình? Đăng nhập để xem đầy đủ", "Your own? Sign in to see everything");

    public static Text SupplementTitle => new("Xã cần thêm", "What the commune needs");
    public static Text SupplementOnce => new("Xã chỉ hỏi một lần. Bà con gửi đủ các mục dưới đây.", "You are asked only once. Please send everything below.");
    public static Text SupplementBy(string when) => new($"Bà con gửi trước {when} giúp xã.", $"Please send it by {when}.");
    public static Text SupplementSend => new("Gửi phần bổ sung", "Send it");
    public static Text SupplementEmpty => new("Bà con thêm ít nhất một ảnh trước khi gửi.", "Add at least one photo before sending.");
    public static Text WithdrawTitle => new("Rút hồ sơ này?", "Withdraw this dossier?");
    public static Text WithdrawWhat => new("Xã dừng làm. Muốn làm lại thì gửi hồ sơ mới.", "The commune stops working on it. To go on, a new dossier is needed.");
    public static Text WithdrawWhy => new("Vì sao bà con rút?", "Why do you withdraw it?");
    public static Text WithdrawSure => new("Rút hồ sơ", "Withdraw it");
}
