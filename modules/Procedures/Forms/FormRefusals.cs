using ThonSo.Core.Acts;

namespace ThonSo.Procedures.Forms;

/// <summary>Why an answer cannot be taken, with a code by which practice explains the slip behind it.</summary>
public static class FormRefusals
{
    public static Refusal Missing { get; } = new("procedures.missing", new("Bà con chưa trả lời câu này.", "This has not been answered yet."));
    public static Refusal NameMissing { get; } = new("procedures.name-missing", new("Bà con viết họ và tên như trên giấy tờ.", "Write the full name as on the papers."));
    public static Refusal ChooseOne { get; } = new("procedures.choose-one", new("Bà con chọn một ô.", "Choose one."));
    public static Refusal TooLong(int longest) => new("procedures.too-long", new($"Viết dài quá. Nhiều nhất {longest} chữ cái.", $"This is too long: at most {longest} characters."));
    public static Refusal NotANumber { get; } = new("procedures.not-a-number", new("Chỉ viết số, ví dụ 3.", "Write a number only, for example 3."));
    public static Refusal NumberBetween(long? min, long? max) => new("procedures.number-between", new($"Số này từ {min} đến {max}.", $"This is a number from {min} to {max}."));
    public static Refusal NotMoney { get; } = new("procedures.not-money", new("Viết số tiền, ví dụ 50.000.", "Write an amount, for example 50.000."));
    public static Refusal NotADate { get; } = new("procedures.not-a-date", new("Viết ngày như 15/03/1985. Chỉ nhớ năm thì viết năm.", "Write the date like 15/03/1985. If only the year is known, write the year."));
    public static Refusal WholeDate { get; } = new("procedures.whole-date", new("Cần đủ ngày, tháng, năm, ví dụ 15/03/2026.", "Day, month and year are needed, for example 15/03/2026."));
    public static Refusal InTheFuture { get; } = new("procedures.in-the-future", new("Ngày này chưa tới. Bà con xem lại.", "This day has not come yet. Please check."));
    public static Refusal NotAnIdentity { get; } = new("procedures.not-an-identity", new("Số định danh có đúng 12 chữ số, in trên thẻ căn cước.", "The identity number has exactly 12 digits, printed on the card."));
    public static Refusal NotAPhone { get; } = new("procedures.not-a-phone", new("Viết đủ số điện thoại, ví dụ 0912 345 678.", "Write the whole phone number, for example 0912 345 678."));
    public static Refusal ChooseVillage { get; } = new("procedures.choose-village", new("Bà con chọn thôn, buôn.", "Choose the village."));
    public static Refusal ChooseProvince { get; } = new("procedures.choose-province", new("Bà con chọn tỉnh, thành phố.", "Choose the province."));
    public static Refusal UnknownCommune { get; } = new("procedures.unknown-commune", new("Không có xã nào mang mã này.", "There is no commune with this code."));
    public static Refusal NoSuchCommune(string province) => new("procedures.no-such-commune", new($"Không thấy xã, phường này ở {province}. Viết tên mới sau 01/07/2025.", $"No such commune in {province}. Write the name in use since 1 July 2025."));
    public static Refusal WhichCommune(string names) => new("procedures.which-commune", new($"Có mấy nơi giống tên: {names}. Bà con viết đủ tên.", $"Several places are called alike: {names}. Write the full name."));
    public static Refusal LineMissing { get; } = new("procedures.line-missing", new("Viết thôn, số nhà, tên đường.", "Write the village, house number and street."));
}
