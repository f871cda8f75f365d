using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Voices;

internal static class Texts
{
    public static Text MenuGroup => new("Bình dân học vụ số", "Digital skills for all");
    public static Text Title => new("Giọng đọc", "Voices");
    public static Text Why => new("Nhiều bà con nghe tiếng mình dễ hiểu hơn đọc chữ. Bác chọn một bài, đọc vào điện thoại. Tổ trưởng hoặc lãnh đạo xã nghe rồi mới cho cả xã nghe.", "Many neighbours understand their own language better than written words. Choose a text and read it to your phone. A leader hears it before everybody else does.");
    public static Text ListenAndDecide => new("Nghe và duyệt giọng đọc", "Hear and approve voices");
    public static Text MineTitle => new("Giọng đọc của tôi", "My recordings");
    public static Text MineWhy => new("Giọng của bác là của bác. Rút lại lúc nào cũng được, không cần nói vì sao: tiếng bị xoá khỏi máy của xã.", "Your voice is yours. Take it back at any time without a reason: the sound is deleted from the commune's computer.");
    public static Text NothingMine => new("Bác chưa gửi giọng đọc nào.", "There is no recording of yours.");
    public static Text Language => new("Đọc bằng tiếng", "Language");
    public static Text Show => new("Xem", "Show");
    public static Text HeardOf(string language, int heard, int all) => new($"{language} ({heard}/{all} bài)", $"{language} ({heard} of {all})");
    public static Text Missing(Text shelf, int missing, int all) => missing == 0
        ? new($"{shelf.Vi}: đủ cả {all}", $"{shelf.En}: all {all} are there")
        : new($"{shelf.Vi}: còn thiếu {missing} trong {all}", $"{shelf.En}: {missing} of {all} missing");
    public static Text NotYet => new("Chưa có", "None yet");
    public static Text Changed => new("Bài đã đổi", "The text has changed");
    public static Text ChangedWhy => new("Bài đã sửa sau khi đọc. Bà con vẫn nghe được bản cũ; nên đọc lại.", "The text was changed after it was read. People still hear it; it should be read again.");

    public static Text Of(VoiceState state) => state switch
    {
        VoiceState.Waiting => new("Chờ duyệt", "Waiting for approval"),
        VoiceState.Approved => new("Cả xã nghe được", "Everybody hears it"),
        VoiceState.Refused => new("Cần đọc lại", "To be read again"),
        VoiceState.Replaced => new("Đã có bản mới hơn", "A newer one took its place"),
        _ => new("Đã rút lại", "Taken back"),
    };

    public static string TagOf(VoiceState state) => state switch
    {
        VoiceState.Waiting => "wait",
        VoiceState.Approved => "ok",
        VoiceState.Refused => "late",
        _ => "",
    };

    public static Text Of(VoiceFault fault) => fault switch
    {
        VoiceFault.Noise => new("Ồn quá", "Too much noise"),
        VoiceFault.Unclear => new("Nhỏ quá, khó nghe", "Too quiet or unclear"),
        VoiceFault.WrongWords => new("Đọc khác với bài", "It says something else than the text"),
        VoiceFault.WrongLanguage => new("Không phải tiếng đã chọn", "Not the language that was chosen"),
        VoiceFault.Incomplete => new("Còn thiếu một đoạn", "A part is missing"),
        _ => new("Không hợp để cả xã nghe", "Not fit for everybody to hear"),
    };

    public static Text ReadAgain => new("Đọc lại bài này", "Read it again");
    public static Text TakeBack => new("Rút lại và xoá", "Take back and delete");
    public static Text TakeBackAsk(string title) => new($"Rút lại và xoá: {title}", $"Take back and delete: {title}");
    public static Text SentOn(DateTime at) => new($"Gửi ngày {When.Date(at)}", $"Sent on {When.Date(at)}");
    public static Text GoneScript => new("Bài không còn", "A text that is gone");
    public static Text ListenTo(string title, string language) => new($"Nghe: {title}, {language}", $"Listen: {title}, {language}");

    public static Text HowTo => new("Ngồi chỗ yên, để máy cách miệng một gang tay. Nói tự nhiên như kể cho hàng xóm; bằng tiếng mình thì nói theo ý, không cần từng chữ.", "Sit where it is quiet, the phone a hand away. Speak as you would tell a neighbour; in your own language tell what it means, not word by word.");
    public static Text ScriptTitle => new("Bài để đọc", "The text");
    public static Text Record => new("Ghi âm", "Record");
    public static Text Stop => new("Dừng", "Stop");
    public static Text Again => new("Ghi lại", "Record again");
    public static Text Recorded => new("Nghe lại trước khi gửi", "Listen before sending");
    public static Text ListenAgain => new("Nghe lại", "Listen again");
    public static Text StopListening => new("Dừng nghe", "Stop");
    public static Text CutWhy => new("Đoạn lặng ở đầu và ở cuối đã được bỏ. Cắt thêm thì kéo hai thanh này.", "The silence at both ends has been left out. To cut more, move these two.");
    public static Text CutFrom => new("Bắt đầu ở", "Begins at");
    public static Text CutTo => new("Kết thúc ở", "Ends at");
    public static Text Level => new("Tiếng to hay nhỏ", "How loud it is");
    public static Text Quiet => new("Máy chưa nghe thấy tiếng. Nói to hơn, hoặc để máy gần hơn.", "Nothing is heard yet. Speak up, or hold the phone closer.");
    public static Text Denied => new("Trình duyệt chưa cho dùng micro. Bấm biểu tượng ổ khoá cạnh địa chỉ, cho phép micro, rồi thử lại.", "The browser does not allow the microphone. Tap the lock beside the address, allow it, and try again.");
    public static Text CannotRecord => new("Trình duyệt này không ghi âm ở đây được. Mở trang bằng Chrome hoặc Firefox mới, hoặc chọn một tệp Opus đã ghi.", "This browser cannot record here. Open the page in a new Chrome or Firefox, or choose a file in Opus.");
    public static Text Sending => new("Đang gửi…", "Sending…");
    public static Text SendLater => new("Chưa gửi được. Bản ghi còn trên trang này: có sóng thì bấm gửi lại.", "It could not be sent. The recording is still on this page: press send again when there is a signal.");
    public static Text FileTitle => new("Gửi một tệp đã ghi sẵn", "Send a file recorded before");
    public static Text File => new("Tệp ghi âm Opus", "A recording in Opus");
    public static Text FileHint => new("Tệp .webm, .ogg hay .opus, dài nhất 5 phút, nặng nhất 1,5 MB.", "A .webm, .ogg or .opus file, at most 5 minutes and 1.5 MB.");
    public static Text ConsentTitle => new("Giọng của bác", "Your voice");
    public static Text ConsentWhy => new("Giọng nói cũng là thông tin của riêng bác. Bác đồng ý thì cả xã mới nghe, và rút lại lúc nào cũng được ở Tôi, mục Giọng đọc của tôi. Máy của xã xoá tiếng ngay; điện thoại nào đã nghe có thể còn giữ tới 30 ngày.", "A voice is personal data. Everybody hears it only if you agree, and you can take it back at any time under Mine, My recordings. The commune deletes the sound at once; phones that have played it may keep it for up to 30 days.");
    public static Text Agree => new("Tôi đồng ý cho mọi người trong xã nghe giọng tôi đọc bài này.", "I agree that everybody in the commune may hear me read this.");
    public static Text AgreeName(string name) => new($"Ghi tên tôi bên cạnh: “{name} đọc”.", $"Show my first name with it: “read by {name}”.");
    public static Text Send => new("Gửi để duyệt", "Send for approval");
    public static Text SentTitle => new("Đã gửi. Tổ trưởng hoặc lãnh đạo xã nghe xong thì cả xã nghe được.", "Sent. Once a leader has heard it, everybody can.");
    public static Text HeardNow(string language, Text facts) => new($"Bà con đang nghe bản tiếng {language}: {facts.Vi}. Bản mới được duyệt thì thay bản này.", $"People hear a recording in {language} now: {facts.En}. A new one takes its place once it is approved.");

    public static Text DecideTitle => new("Duyệt giọng đọc", "Approve voices");
    public static Text DecideWhy => new("Nghe hết bản ghi, đối với bài. Không duyệt giọng của chính mình.", "Hear all of it beside the text. Nobody approves their own voice.");
    public static Text NothingWaits => new("Không có giọng đọc nào chờ duyệt.", "No recording is waiting.");
    public static Text OwnWaits => new("Giọng của chính bác: người khác duyệt.", "Your own voice: somebody else approves it.");
    public static Text Speaker => new("Người đọc", "Speaker");
    public static Text Village => new("Tổ của", "Team of");
    public static Text NamedYes => new("Đồng ý ghi tên", "Agrees to be named");
    public static Text NamedNo => new("Không ghi tên", "Not to be named");
    public static Text ReplacesHeard => new("Duyệt bản này thì bản bà con đang nghe bị thay và xoá.", "Approving it takes the place of the one people hear now, which is deleted.");
    public static Text Approve => new("Duyệt, cho cả xã nghe", "Approve for everybody");
    public static Text Refuse => new("Chưa dùng được", "It cannot be used");
    public static Text RefuseLater => new("Gỡ xuống", "Take it down");
    public static Text Why1 => new("Vì sao?", "Why?");
    public static Text Note => new("Nhắn thêm cho người đọc", "A word to the speaker");
    public static Text Decided => new("Đã xem xét.", "Decided.");
}
