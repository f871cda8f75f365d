namespace ThonSo.Dossiers.Demo;

/// <summary>
/// What happens in the weeks before a demonstration, in short: who files what and when, and what becomes of it. Days
/// count back over working days from the last one before today; day 0 is this very day, its times minutes ago.
/// </summary>
internal static class DemoStory
{
    /// <summary>One dossier. The resident's number gives phone and person.</summary>
    /// <param name="Matter">The general form's answer, or the name of the child or elder.</param>
    /// <param name="Turns">Steps after one another: <c>day hour:minute step words</c>.</param>
    public sealed record One(int Resident, string Procedure, string Matter, params string[] Turns);

    /// <summary>An invented resident. Identity numbers fit birth and sex; nobody has them.</summary>
    public sealed record Person(string Name, string Birth, string Sex, string Identity, string Village);

    public static IReadOnlyList<Person> Residents { get; } =
    [
        new("H'Thử Niê", "1990-11-02", "female", "066190004567", "buon-mau-12"),
        new("Nguyễn Văn Mẫu", "1985-03-15", "male", "066085000123", "thon-4"),
        new("Trần Thị Thử", "1993-06-21", "female", "066193000412", "thon-1"),
        new("Y Mẫu Êban", "1978", "male", "066078000981", "buon-mau-7"),
        new("Lê Thị Ví Dụ", "1964-01-30", "female", "066164000277", "thon-2"),
        new("Phạm Văn Giả", "1971-09-09", "male", "066071000655", "thon-9"),
        new("H'Dụ Mlô", "2001-04-12", "female", "066301000318", "buon-mau-12"),
        new("Hoàng Văn Thí", "1988-12-05", "male", "066088000734", "thon-13"),
        new("Đặng Thị Nháp", "1955", "female", "066155000189", "thon-15"),
        new("Vũ Văn Tạm", "1996-08-17", "male", "066096000540", "thon-3"),
        new("Bùi Thị Mới", "1982-02-28", "female", "066182000866", "thon-6"),
        new("Y Thí Ksơr", "1969-07-07", "male", "066069000402", "thon-18"),
    ];

    public static IReadOnlyList<One> Dossiers { get; } =
    [
        // Served, on the day or in time.
        new(2, Birth, "Nguyễn Thử Mai", "28 08:10 submit", "28 08:40 accept", "28 08:45 assign", "28 10:30 propose", "28 14:00 sign", "28 14:20 result", "28 15:40 hand-over"),
        new(3, "2.000635", "Xin 2 bản sao giấy khai sinh cho con đi học", "27 07:45 submit", "27 08:05 accept", "27 08:10 assign", "27 09:00 propose", "27 10:00 sign", "27 10:10 result", "27 13:40 hand-over"),
        new(4, "1.004873", "Xin giấy độc thân để đăng ký kết hôn", "26 09:20 submit", "26 10:00 accept", "26 10:05 assign", "24 09:30 propose", "24 15:00 sign", "24 15:30 result", "23 08:20 hand-over"),
        new(5, Pension, "Lê Văn Dụ Cả", "25 08:00 submit", "25 09:30 accept", "25 09:40 assign", "19 10:00 propose", "18 08:30 sign", "18 09:00 result", "17 14:00 hand-over"),
        new(6, "1.001612", "Mở quán tạp hóa tại nhà", "22 13:40 submit", "22 14:10 accept", "22 14:20 assign", "20 10:00 propose", "20 14:00 sign", "20 14:30 result", "19 09:00 hand-over"),
        new(7, Birth, "Y Thử Mlô", "20 08:30 submit", "20 09:00 accept", "20 09:05 assign", "20 10:10 propose", "20 13:50 sign", "20 14:10 result", "20 16:00 hand-over"),
        new(8, "1.001731", "Xin mai táng phí cho mẹ", "19 09:00 submit", "19 10:30 accept", "19 10:40 assign", "17 09:00 propose", "17 14:30 sign", "17 15:00 result", "16 08:10 hand-over"),
        new(10, "2.000815", "Sao y bằng tốt nghiệp, 3 bản", "15 08:20 submit", "15 08:40 accept", "15 08:45 assign", "15 09:30 propose", "15 10:30 sign", "15 10:40 result", "15 13:50 hand-over"),
        new(11, "2.000635", "Xin trích lục kết hôn", "12 14:00 submit", "12 14:20 accept", "12 14:25 assign", "12 15:00 propose", "12 15:40 sign", "12 15:50 result", "11 07:50 hand-over"),
        new(3, "1.001612", "Mở tiệm may", "9 08:10 submit", "9 09:00 accept", "9 09:05 assign", "7 09:00 propose", "7 14:00 sign", "7 14:30 result", "6 08:00 hand-over"),
        new(12, "1.000656", "Khai tử cho cha", "8 07:50 submit", "8 08:10 accept", "8 08:15 assign", "8 09:20 propose", "8 10:00 sign", "8 10:15 result", "8 10:40 hand-over"),
        // Sent back once, mended, served.
        new(9, Pension, "Đặng Văn Nháp Cả", "24 08:30 submit", "24 10:00 send-back birth-proof|Ảnh thẻ căn cước của cụ|Ảnh bị mờ, không đọc được số. Bà con chụp lại nơi sáng.", "22 19:30 answer-supplement", "21 08:10 accept", "21 08:20 assign", "15 09:00 propose", "15 15:00 sign", "14 08:00 result", "13 09:30 hand-over"),
        // Done after the day that was promised, with the apology first.
        new(6, "1.004859", "Sửa năm sinh trên giấy khai sinh", "18 09:00 submit", "18 10:00 accept", "18 10:10 assign", "15 10:00 extend 11|Chờ sổ hộ tịch gốc từ nơi đăng ký cũ.", "12 09:00 propose", "12 14:00 sign", "11 09:00 result", "10 14:20 hand-over"),
        new(8, "1.004873", "Xin giấy độc thân để vay vốn", "14 09:00 submit", "14 10:00 accept", "14 10:10 assign", "9 10:00 propose", "9 15:00 sign", "9 15:20 result", "8 09:00 hand-over"),
        // Not accepted, withdrawn.
        new(10, "1.004873", "Xin giấy độc thân cho em trai", "10 10:00 submit", "10 13:40 refuse Người xin giấy phải là chính em trai, hoặc có giấy ủy quyền. Mời em đến hoặc nộp bằng số điện thoại của em."),
        new(11, "2.000815", "Sao y sổ đỏ", "7 20:10 submit", "6 07:20 withdraw"),
        // Lies finished and waits to be fetched.
        new(1, "2.000635", "Xin bản sao giấy khai sinh", "2 08:00 submit", "2 08:20 accept", "2 08:25 assign", "2 09:30 propose", "2 10:30 sign", "2 10:40 result"),
        // Being worked on: one late, one at the signer, one that waits for a paper, one just assigned.
        new(12, "1.001612", "Mở tiệm sửa xe", "6 08:00 submit", "6 09:00 accept", "6 09:10 assign"),
        new(5, "1.004873", "Xin giấy độc thân", "3 09:00 submit", "3 09:40 accept", "3 09:50 assign", "1 10:00 propose"),
        new(4, Pension, "Y Mẫu Êban Già", "7 08:00 submit", "7 09:00 accept", "7 09:10 assign", "4 10:00 ask-more |Sổ hộ nghèo năm nay|Sổ gửi lên là của năm ngoái. Bà con gửi sổ năm nay."),
        new(9, "1.013225", "Xây nhà cấp 4 trên đất vườn", "5 13:30 submit", "5 15:10 accept", "5 15:20 assign"),
        new(2, "1.011609", "Xin xét hộ mức sống trung bình", "2 14:00 submit", "2 15:30 accept"),
        // Sent back and not answered yet.
        new(7, "1.004859", "Bổ sung tên đệm trên giấy khai sinh", "1 08:30 submit", "1 10:30 send-back |Giấy khai sinh bản chính|Mới có bản sao. Bà con gửi ảnh bản chính, cả hai mặt."),
        // New today.
        new(3, Birth, "Trần Thử An", "0 95 submit"),
        new(1, Pension, "Y Thử Niê Già", "0 40 submit"),
        new(8, "2.000815", "Sao y căn cước và bằng lái", "0 12 submit"),
    ];

    private const string Birth = "1.001193";
    private const string Pension = "1.014027";

    public static Dictionary<string, string> AnswersOf(One one)
    {
        var who = Residents[one.Resident - 1];
        var answers = one.Procedure switch
        {
            Birth => new Dictionary<string, string>
            {
                ["relation"] = who.Sex == "female" ? "mother" : "father",
                ["father-named"] = "yes",
                ["father.name"] = "Nguyễn Văn Mẫu",
                ["father.birth"] = "1985",
                ["child.name"] = one.Matter,
                ["child.birth"] = "2026-10-02",
                ["child.sex"] = "female",
                ["birthplace"] = "Trạm y tế xã Hòa Phú, tỉnh Đắk Lắk",
                ["notice"] = "paper",
                ["ethnic-group"] = "Kinh",
                ["hometown"] = "xã Hòa Phú, tỉnh Đắk Lắk",
                ["mother.name"] = "Trần Thị Thử",
                ["mother.birth"] = "1993",
                ["married"] = "yes",
                ["special"] = "none",
            },
            Pension => new Dictionary<string, string>
            {
                ["for-whom"] = "other",
                ["elder.name"] = one.Matter,
                ["elder.birth"] = "1949",
                ["elder.sex"] = "male",
                ["elder-address.commune"] = "24175",
                ["elder-address.village"] = who.Village,
                ["request"] = "start",
                ["pension"] = "no",
                ["poor-household"] = "no",
                ["payment"] = "cash",
            },
            _ => new Dictionary<string, string> { ["matter"] = one.Matter },
        };
        var applicant = one.Procedure switch { Birth => "declarant", Pension => "me", _ => "applicant" };
        answers[$"{applicant}.name"] = who.Name;
        answers[$"{applicant}.birth"] = who.Birth;
        answers[$"{applicant}.sex"] = who.Sex;
        answers[$"{applicant}.identity"] = who.Identity;
        answers["address.commune"] = "24175";
        answers["address.village"] = who.Village;
        return answers;
    }
}
