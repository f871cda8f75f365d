using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Values;

namespace ThonSo.Procedures;

/// <summary>Words about procedures; others show limits and fees with them too.</summary>
public static class Texts
{
    public static Text TileFile => new("Làm thủ tục", "File an application");
    public static Text TileFileSmall => new("khai sinh, trợ cấp, chứng thực…", "birth, benefits, certified copies…");
    public static Text Title => new("Tìm thủ tục", "Find a procedure");
    public static Text ScriptShelf => new("Thủ tục", "Procedures");
    public static Text SearchLabel => new("Bà con cần làm gì? Nói như thường ngày", "What do you need? In everyday words");
    public static Text SearchExample => new("ví dụ: làm khai sinh", "for example: birth certificate");
    public static Text SearchButton => new("Tìm", "Search");
    public static Text Found(int count, string query) => new($"{count} thủ tục hợp với “{query}”", $"{count} procedures match “{query}”");
    public static Text WhichOne => new("Chữ này có mấy nghĩa. Bà con muốn làm việc nào?", "These words can mean several things. Which one do you mean?");
    public static Text NothingFound(string query) => new($"Chưa thấy thủ tục nào hợp với “{query}”.", $"Nothing found for “{query}”.");
    public static Text NothingFoundHelp => new("Bà con viết ngắn lại, ví dụ “khai sinh”, hoặc gọi số bên dưới để hỏi.", "Try fewer words, such as “birth”, or call the number below and ask.");
    public static Text ByOccasion => new("Theo việc trong nhà", "By occasion");
    public static Text AllProcedures(int count) => new($"Xem cả {count} thủ tục", $"See all {count} procedures");

    public static Text HowLong => new("Bao lâu", "How long");
    public static Text Fee => new("Lệ phí", "Fee");
    public static Text Where => new("Ở đâu", "Where");
    public static Text FromPhone => new("Trên điện thoại", "On the phone");
    public static Text OnPortal => new("Cổng quốc gia", "National portal");
    public static Text SeeBelow => new("Xem bên dưới", "See below");
    public static Text NotSet => new("Chưa ấn định", "Not set");
    public static Text Prepare => new("Bà con chuẩn bị", "What to prepare");
    public static Text NothingToPrepare => new("Không cần giấy tờ gì. Chỉ trả lời vài câu hỏi.", "No papers are needed. Just answer a few questions.");
    /// <summary>The case a paper is wanted in: "Chỉ cần khi nộp thay".</summary>
    public static Text OnlyIf(Text when) => new($"Chỉ cần {Lower(when.Vi)}.", $"Only {Lower(when.En)}.");
    public static Text IfAny => new("Nếu có", "If there is one");
    public static Text NotNeeded => new("Không cần mang", "No need to bring");
    public static Text LookedUp => new("Xã tự tra cứu.", "The commune looks it up.");
    public static Text YouGet => new("Bà con nhận được", "What you get");
    public static Text WhoDecides => new("Ai quyết định", "Who decides");
    public static Text GoodToKnow => new("Nên biết", "Good to know");
    public static Text LegalBasis => new("Căn cứ pháp luật", "Legal basis");
    public static Text Official => new("Tên chính thức", "Official name");
    public static Text Source => new("Nguồn", "Source");
    public static Text PractiseFirst => new("Tập dượt trước, không gửi đi", "Practise first, nothing is sent");
    public static Text Start => new("Bắt đầu làm", "Start");
    public static Text AskForHelp => new("Nhờ giúp", "Get help");
    public static Text GoToPortal => new("Mở Cổng dịch vụ công", "Open the national portal");
    public static Text PortalWhy => new("Việc này nộp trên Cổng Dịch vụ công quốc gia, bằng tài khoản VNeID của bà con. Không đưa mật khẩu hay mã OTP cho ai.", "This is filed on the National Public Service Portal with your own VNeID account. Never give anyone your password or OTP.");
    public static Text NotConfirmed => new("Mức này còn chờ xã xác nhận. Hỏi cán bộ một cửa cho chắc.", "This has yet to be confirmed. Please ask the one-stop officer.");

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    public static Text MenuAdministration => new("Quản trị", "Administration");
    public static Text Catalogue => new("Danh mục thủ tục", "Catalogue");
    public static Text CatalogueWhy => new("Giá trị chưa chắc chắn cần người có trách nhiệm xác nhận, sửa trong tệp dữ liệu.", "Uncertain values must be confirmed by someone responsible and corrected in the data files.");
    public static Text ToConfirm(int count, int all) => new($"{count} trong {all} thủ tục có chỗ cần xác nhận", $"{count} of {all} procedures have something to confirm");
    public static Text Procedure => new("Thủ tục", "Procedure");
    public static Text Limit => new("Thời hạn", "Time limit");
    public static Text Doubt => new("Cần xác nhận", "To confirm");
    public static Text Channel => new("Kênh", "Channel");
    public static Text OwnForm => new("mẫu riêng", "own form");
    public static Text GeneralForm => new("mẫu chung", "general form");
    public static Text Uncertain => new("chưa chắc", "uncertain");
    public static Text FromMemory => new("có mục ghi theo trí nhớ", "holds items from memory");
    public static Text SourceConfidence(string confidence) => confidence switch
    {
        "seen" => new("đã đọc nguồn", "source read"),
        "partly-seen" => new("đọc một phần nguồn", "source partly read"),
        _ => new("nguồn chưa chắc", "source uncertain"),
    };

    public static Text CodeConfidence(string confidence) => confidence switch
    {
        "seen" => new("mã đã thấy", "code seen"),
        "secondary" => new("mã theo nguồn thứ cấp", "code from a secondary source"),
        _ => new("mã chưa xác nhận", "code not confirmed"),
    };

    /// <summary>A limit in words: "Trong ngày", "3 ngày làm việc".</summary>
    public static Text Of(TimeLimit? limit) => limit switch
    {
        null => NotSet,
        { Unit: TimeUnit.SameDay } => new("Trong ngày", "Same day"),
        { Unit: TimeUnit.WorkingDays } days => new($"{days.Value} ngày làm việc", days.Value == 1 ? "1 working day" : $"{days.Value} working days"),
        { Unit: TimeUnit.Days } days => new($"{days.Value} ngày", days.Value == 1 ? "1 day" : $"{days.Value} days"),
        { } hours => new($"{hours.Value} giờ làm việc", hours.Value == 1 ? "1 working hour" : $"{hours.Value} working hours"),
    };

    /// <summary>A fee in a few words for the card on top.</summary>
    public static Text Short(ProcedureFee fee) => fee.Amount is { } amount ? new(Money.Format(amount, Lang.Vi), Money.Format(amount, Lang.En)) : SeeBelow;

    public static Text OfLifeEvent(string lifeEvent) => lifeEvent switch
    {
        "birth" => new("Sinh con, nuôi con", "Birth and children"),
        "marriage" => new("Kết hôn, hôn nhân", "Marriage"),
        "death" => new("Người thân mất", "Death in the family"),
        "certification" => new("Chứng thực, xác nhận giấy tờ", "Certified copies and confirmations"),
        "moving" => new("Chuyển chỗ ở, hộ khẩu", "Moving, residence"),
        "identity" => new("Căn cước, định danh", "Identity card"),
        "business" => new("Buôn bán, làm ăn", "Business"),
        "poverty" => new("Hộ nghèo, cận nghèo", "Poverty support"),
        "disability" => new("Khuyết tật", "Disability"),
        "social_support" or "social-support" => new("Trợ cấp, chính sách", "Benefits"),
        "land" => new("Đất đai, nhà cửa", "Land and building"),
        "agriculture" => new("Ruộng rẫy, chăn nuôi", "Farming"),
        "transport" => new("Xe cộ, tàu thuyền", "Vehicles and boats"),
        "health_insurance" or "health-insurance" => new("Bảo hiểm y tế", "Health insurance"),
        "social_insurance" or "social-insurance" => new("Bảo hiểm xã hội", "Social insurance"),
        "education" => new("Học hành", "School"),
        "community" => new("Việc chung của thôn", "Community"),
        "complaint" => new("Khiếu nại, kiến nghị", "Complaints"),
        _ => new("Việc khác", "Other"),
    };
}
