using ThonSo.Core.Acts;
using ThonSo.Voices.Sound;

namespace ThonSo.Voices;

internal static class Refusals
{
    public static readonly Refusal NoFile = new("voices.no-file", new(
        "Chưa có bản ghi nào. Bấm Ghi âm rồi đọc, hoặc chọn tệp đã ghi.",
        "There is no recording yet. Press Record and read, or choose a file.")) { Field = "file" };

    public static readonly Refusal Empty = new("voices.empty", new(
        "Tệp này trống. Ghi lại rồi gửi.",
        "This file is empty. Record again and send that.")) { Field = "file" };

    public static readonly Refusal NotOpus = new("voices.not-opus", new(
        "Tệp này không phải ghi âm Opus (.webm, .ogg, .opus). Bấm Ghi âm trên trang này, hoặc chọn tệp khác.",
        "This file is not a recording in Opus (.webm, .ogg, .opus). Use Record on this page, or choose another file."), 415) { Field = "file" };

    public static readonly Refusal HasPicture = new("voices.has-picture", new(
        "Tệp này là phim, có hình. Ở đây chỉ nhận tiếng. Ghi âm lại rồi gửi.",
        "This file is a film, with pictures. Only sound is taken here. Record again and send that."), 415) { Field = "file" };

    public static readonly Refusal Broken = new("voices.broken", new(
        "Tệp bị hỏng hoặc chưa gửi hết. Gửi lại. Nếu vẫn lỗi thì ghi lại.",
        "The file is damaged or did not arrive whole. Send it again. If it fails again, record it again.")) { Field = "file" };

    public static readonly Refusal TooShort = new("voices.too-short", new(
        "Bản ghi ngắn quá, chưa nghe được gì. Ghi lại, đọc cả bài.",
        "The recording is too short to hear anything. Record again and read the whole text.")) { Field = "file" };

    public static readonly Refusal TooLong = new("voices.too-long", new(
        $"Bản ghi dài quá {SoundCheck.Longest.TotalMinutes:0} phút. Đọc gọn lại rồi ghi lại.",
        $"The recording is longer than {SoundCheck.Longest.TotalMinutes:0} minutes. Read more briefly and record again.")) { Field = "file" };

    public static readonly Refusal TooBig = new("voices.too-big", new(
        "Tệp nặng quá 1,5 MB. Bấm Ghi âm trên trang này: máy ghi nhẹ hơn nhiều.",
        "The file is larger than 1.5 MB. Use Record on this page: that makes a much smaller one."), 413) { Field = "file" };

    public static readonly Refusal TooRich = new("voices.too-rich", new(
        $"Tệp ghi nặng quá {SoundCheck.MostBits / 1000} kbit mỗi giây, tốn tiền mạng của người nghe. Bấm Ghi âm trên trang này: máy ghi nhẹ hơn.",
        $"The file takes more than {SoundCheck.MostBits / 1000} kbit a second, which costs listeners data. Use Record on this page: that makes a smaller one.")) { Field = "file" };

    public static readonly Refusal LanguageWanted = new("voices.language-wanted", new("Chọn đọc bằng tiếng nào.", "Choose the language you read in.")) { Field = "language" };

    public static readonly Refusal AgreementWanted = new("voices.agreement-wanted", new(
        "Đánh dấu đồng ý cho cả xã nghe. Chưa đồng ý thì giọng đọc không được gửi đi.",
        "Tick that everybody in the commune may hear it. Without that the recording is not sent.")) { Field = "agreed" };

    public static readonly Refusal NoScript = new("voices.no-script", new("Không còn bài này.", "This text is no longer there."), 404);

    public static readonly Refusal NotOfATeam = new("voices.not-of-a-team", new(
        "Người trong tổ công nghệ số mới ghi được giọng đọc. Hỏi tổ trưởng của thôn.",
        "Members of a digital team record voices. Ask the village's team leader."), 403);

    public static readonly Refusal NoVoice = new("voices.no-voice", new("Không còn bản ghi này.", "This recording is no longer there."), 404);

    public static readonly Refusal OwnVoice = new("voices.own-voice", new(
        "Giọng của chính mình thì người khác duyệt: tổ trưởng, hoặc lãnh đạo xã.",
        "Somebody else approves one's own voice: the team's leader, or the commune's."), 403);

    public static readonly Refusal NotYourVillage = new("voices.not-your-village", new(
        "Bản ghi này của tổ khác. Tổ trưởng tổ đó hoặc lãnh đạo xã duyệt.",
        "This recording is another team's. That team's leader or the commune's approves it."), 403);

    public static readonly Refusal AlreadyDecided = new("voices.already-decided", new("Bản ghi này đã có người xem xét rồi.", "Somebody has decided about this recording already."), 409);

    public static readonly Refusal FaultWanted = new("voices.fault-wanted", new("Chọn vì sao chưa dùng được, để người đọc biết mà ghi lại.", "Choose why it cannot be used, so that the speaker knows what to do better.")) { Field = "fault" };

    public static Refusal NoteTooLong(int most) => new("voices.note-too-long", new($"Lời nhắn dài quá {most} chữ cái. Viết ngắn lại.", $"The message is longer than {most} letters. Make it shorter.")) { Field = "note" };
}
