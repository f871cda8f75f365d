using ThonSo.Core.Language;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>The words of filling in a draft together.</summary>
internal static class CoFillingTexts
{
    public static Text MayFill(string names) => new($"{names} được bà con cho cùng điền hồ sơ này.", $"{names} may fill this in with you.");
    public static Text HereToo(string name) => new($"{name} cũng đang mở câu này.", $"{name} has this question open too.");
    public static Text At(string name, Text ask) => new($"{name} đang ở câu: {ask.Vi}", $"{name} is at: {ask.En}");
    public static Text GoThere => new("Đến câu đó", "Go there");
    public static Text Writing(string name) => new($"{name} đang viết…", $"{name} is writing…");
    public static Text NoLine => new("Đang mất sóng. Chữ vẫn còn trên máy này.", "No signal. What is written stays on this phone.");
    public static Text Over => new("Không cùng điền được nữa. Chữ đang viết vẫn còn trên trang này.", "You are no longer filling this in together. What you were writing is still on this page.");

    // The script puts the name and the words in.
    public static Text Theirs => new("{who} vừa ghi: “{what}”", "{who} has just written: “{what}”");
    public static Text TheirsEmpty => new("{who} vừa xóa câu này.", "{who} has just emptied this.");
    public static Text Before => new("{who} vừa sửa. Trước đó là: “{what}”", "{who} has just changed this. Before it was: “{what}”");
    public static Text Somebody => new("Người cùng điền", "The other person");
    public static Text TakeTheirs => new("Lấy chữ đó", "Take theirs");
    public static Text KeepMine => new("Giữ chữ của tôi", "Keep mine");
    public static Text PutBack => new("Để lại như trước", "Put it back");

    public static Text Disputed(string name, string value) => new(
        $"{name} vừa ghi: “{value}”. Muốn giữ chữ dưới đây thì bấm nút lần nữa; muốn lấy chữ kia thì viết lại như vậy.",
        $"{name} has just written: “{value}”. Press the button again to keep what stands below, or write it as they did.");

    public static Text OwnerSends(string name) => new($"{name} đang mở hồ sơ này. {name} sẽ bấm gửi trên máy của mình.", $"{name} has this open, and will send it from their own phone.");
    public static Text OwnerLeft => new("Khi người đó thoát ra thì hai phút sau nút gửi hiện lại ở đây.", "Two minutes after they leave, the button to send is here again.");
    public static Text Together => new("Mở để cùng điền", "Open it and fill it in together");
    public static Text IsIn(string name) => new($"{name} đang mở hồ sơ này.", $"{name} has it open now.");
}
