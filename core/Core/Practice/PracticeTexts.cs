using ThonSo.Core.Language;

namespace ThonSo.Core.Practice;

/// <summary>The words around every practice.</summary>
public static class PracticeTexts
{
    public static Text Title => new("Tập dượt", "Practice");
    public static Text Why => new("Bà con tập trên đúng trang thật. Bấm nhầm cũng không sao.", "Practise on the real screens. A wrong tap does no harm.");
    public static Text HowNothing => new("Không gửi gì đến xã. Không ai thấy bà con tập.", "Nothing goes to the commune. Nobody sees you practise.");
    public static Text HowUndo => new("Lúc nào cũng lùi lại được một bước.", "You can always go one step back.");
    public static Text HowInvented => new("Không cần giấy tờ. Máy điền giúp bằng số liệu bịa.", "No papers are needed. Invented data can be filled in for you.");
    public static Text Minutes(int minutes) => new($"khoảng {minutes} phút", $"about {minutes} minutes");

    public static Text On => new("Đang tập", "Practice");
    public static Text NothingIsSent => new("Không có gì được gửi đi.", "Nothing is sent.");
    public static Text Leave => new("Thôi tập", "Leave practice");
    public static Text Undo => new("Lùi một bước", "One step back");
    public static Text TouchHere => new("Chạm vào đây trước", "Touch here first");
    public static Text PressHere => new("Bấm nút này", "Press this button");
    public static Text FillIn => new("Điền giúp bằng số liệu bịa", "Fill in invented data");
    public static Text FilledIn => new("Đã điền số liệu bịa. Bà con xem qua rồi bấm nút dưới cùng.", "Invented data was filled in. Look at it, then press the button at the bottom.");
    public static Text OftenWrong => new("Nhiều người hay nhầm chỗ này", "Many people slip here");
    public static Text Look => new("Để ý", "Look");

    public static Text Done => new("Bà con tập xong rồi", "You have practised it");
    public static Text NoValue => new("Giấy này không có giá trị. Xã không nhận được gì.", "This paper is worth nothing. The commune received nothing.");
    public static Text Real => new("Làm thật", "Do it for real");
    public static Text Again => new("Tập lại", "Practise again");
    public static Text Others => new("Tập việc khác", "Practise something else");
    public static Text Finished => new("Tôi đã tập xong", "I have practised this");
}
