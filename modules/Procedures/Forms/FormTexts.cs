using ThonSo.Core.Language;

namespace ThonSo.Procedures.Forms;

/// <summary>What is said when an answer cannot be taken, and the words of the standard questions.</summary>
public static class FormTexts
{
    public static Text Missing => new("Bà con chưa trả lời câu này.", "This has not been answered yet.");
    public static Text NameMissing => new("Bà con viết họ và tên như trên giấy tờ.", "Write the full name as on the papers.");
    public static Text ChooseOne => new("Bà con chọn một ô.", "Choose one.");
    public static Text TooLong(int longest) => new($"Viết dài quá. Nhiều nhất {longest} chữ cái.", $"This is too long: at most {longest} characters.");
    public static Text NotANumber => new("Chỉ viết số, ví dụ 3.", "Write a number only, for example 3.");
    public static Text NumberBetween(long? min, long? max) => new($"Số này từ {min} đến {max}.", $"This is a number from {min} to {max}.");
    public static Text NotMoney => new("Viết số tiền, ví dụ 50.000.", "Write an amount, for example 50.000.");
    public static Text NotADate => new("Viết ngày như 15/03/1985. Chỉ nhớ năm thì viết năm.", "Write the date like 15/03/1985. If only the year is known, write the year.");
    public static Text WholeDate => new("Cần đủ ngày, tháng, năm, ví dụ 15/03/2026.", "Day, month and year are needed, for example 15/03/2026.");
    public static Text InTheFuture => new("Ngày này chưa tới. Bà con xem lại.", "This day has not come yet. Please check.");
    public static Text NotAnIdentity => new("Số định danh có đúng 12 chữ số, in trên thẻ căn cước.", "The identity number has exactly 12 digits, printed on the card.");
    public static Text NotAPhone => new("Viết đủ số điện thoại, ví dụ 0912 345 678.", "Write the whole phone number, for example 0912 345 678.");
    public static Text ChooseVillage => new("Bà con chọn thôn, buôn.", "Choose the village.");
    public static Text ChooseProvince => new("Bà con chọn tỉnh, thành phố.", "Choose the province.");
    public static Text UnknownCommune => new("Không có xã nào mang mã này.", "There is no commune with this code.");
    public static Text NoSuchCommune(string province) => new($"Không thấy xã, phường này ở {province}. Viết tên mới sau 01/07/2025.", $"No such commune in {province}. Write the name in use since 1 July 2025.");
    public static Text WhichCommune(string names) => new($"Có mấy nơi giống tên: {names}. Bà con viết đủ tên.", $"Several places are called alike: {names}. Write the full name.");
    public static Text LineMissing => new("Viết thôn, số nhà, tên đường.", "Write the village, house number and street.");

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
