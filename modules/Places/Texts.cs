using ThonSo.Core.Language;

namespace ThonSo.Places;

internal static class Texts
{
    public static Text WhatToDo => new("Bà con cần làm gì?", "What do you need to do?");
    public static Text SearchLabel => new("Tìm thủ tục bằng lời thường ngày", "Search in everyday words");
    public static Text SearchExample => new("ví dụ: làm khai sinh", "for example: birth certificate");
    public static Text Search => new("Tìm", "Search");
    public static Text MyVillage => new("Thôn, buôn của tôi", "My village");
    public static Text Villages => new("Các thôn, buôn", "Villages");
    public static Text VillagesUnder(int count) => new($"{count} thôn, buôn", $"{count} villages");
    public static Text PickVillage => new("Bà con ở thôn, buôn nào?", "Which village do you live in?");
    public static Text CallTeam(string village) => new($"Gọi tổ {village}", $"Call the {village} team");
    public static Text TeamOf(string village) => new($"Tổ công nghệ số {village}", $"Digital team of {village}");
    public static Text TeamHelps => new("Tổ viên đến tận nhà, làm cùng bà con, không lấy tiền (0 đ).", "A neighbour comes to your home and does it with you, for free (0 đ).");
    public static Text Speaks(Text languages) => new($"Nói tiếng {languages.Vi}", $"Speaks {languages.En}");
    public static Text HelpPoints => new("Nơi tổ ngồi giúp bà con", "Where the team can be found");
    public static Text CallCommune => new("Gọi người giúp", "Call for help");
    public static Text Figures => new("Xã làm việc ra sao", "How the commune is doing");
}
