using ThonSo.Core.Language;

namespace ThonSo.Procedures.Forms;

/// <summary>What is said of an odd answer, and the words of the standard questions.</summary>
public static class FormTexts
{
    public static Text DoubtRegistry => new("Ba số đầu của số định danh hơi lạ. Bà con so lại với thẻ.", "The first three digits of the identity number look unusual. Compare them with the card.");
    public static Text DoubtBirth(int year) => new($"Theo số định danh thì sinh năm {year}, khác ngày sinh đã viết.", $"By the identity number the year of birth is {year}, not the one written.");
    public static Text DoubtSex => new("Nam hay nữ: số định danh và câu trả lời khác nhau.", "Male or female: the identity number and the answer differ.");

    public static Text Name => new("Họ và tên", "Full name");
    public static Text NameHint => new("Viết như trên giấy tờ, có dấu.", "As on the papers, with accents.");
    public static Text Birth => new("Ngày sinh", "Date of birth");
    public static Text BirthHint => new("Ví dụ 15/03/1985. Chỉ nhớ năm thì viết năm.", "For example 15/03/1985. If only the year is known, write the year.");
    public static Text DateHint => new("Ví dụ 15/03/2026.", "For example 15/03/2026.");
    public static Text SexLabel => new("Nam hay nữ", "Sex");
    public static Text Identity => new("Số định danh", "Identity number");
    public static Text IdentityHint => new("12 số trên thẻ căn cước. Chưa có thì để trống.", "12 digits on the identity card. Leave empty if there is none yet.");
    public static Text Nationality => new("Quốc tịch", "Nationality");
    public static Text NationalityHint => new("Người Việt Nam thì để trống.", "Leave empty for Vietnamese.");
    public static Text Yes => new("Có", "Yes");
    public static Text No => new("Không", "No");
    public static Text InThisCommune => new("Trong xã này", "In this commune");
    public static Text Elsewhere => new("Nơi khác", "Elsewhere");
    public static Text Village => new("Thôn, buôn", "Village");
    public static Text Province => new("Tỉnh, thành phố", "Province");
    public static Text Place => new("Xã, phường", "Commune or ward");
    public static Text PlaceHint => new("Tên mới sau 01/07/2025, ví dụ Ea Kao.", "The name in use since 1 July 2025, for example Ea Kao.");
    public static Text Line => new("Thôn, số nhà, đường", "Village, house number, street");
    public static Text Choose => new("Chọn", "Choose");

    public static Text Of(PersonPart part) => part switch
    {
        PersonPart.Name => Name,
        PersonPart.Birth => Birth,
        PersonPart.Sex => SexLabel,
        PersonPart.Identity => Identity,
        _ => Nationality,
    };
}
