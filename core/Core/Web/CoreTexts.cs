using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>The words of the frame and the form kit.</summary>
public static class CoreTexts
{
    public static Text Optional => new("không bắt buộc", "optional");
    public static Text PleaseMend => new("Bà con xem lại chỗ này", "Please check this");
    public static Text Back => new("Quay lại", "Back");
    public static Text Listen => new("Nghe", "Listen");
    public static Text StopListening => new("Dừng đọc", "Stop");
    public static Text SkipToContent => new("Đến nội dung chính", "Skip to the content");
    public static Text WhatToDoHere => new("Việc làm ở trang này", "What to do on this page");
    public static Text Home => new("Trang đầu", "Home");
    public static Text OtherLanguage => new("English", "Tiếng Việt");
    public static Text NeedHelp => new("Cần người giúp?", "Need a hand?");
    public static Text AskForHelp => new("Nhờ giúp", "Ask for help");
    public static Text Call => new("Gọi", "Call");
    public static Text Free => new("Giúp không lấy tiền (0 đ).", "Help is free (0 đ).");
    public static Text LargeText => new("Chữ to", "Large text");
    public static Text NormalText => new("Chữ vừa", "Normal text");
    public static Text SignOut => new("Đăng xuất", "Sign out");
    public static Text Menu => new("Mục chính", "Main menu");
    public static Text Demo => new("Bản thử, mọi thứ đều bịa.", "Demo, all invented.");
    public static Text DemoMessages => new("Tin nhắn thử", "Demo messages");

    public static Text DemoClockTitle => new("Đồng hồ thử", "Demo clock");
    public static Text DemoClockWhy => new("Chỉ có trong bản dùng thử: cho thời gian trôi để xem hạn, nhắc việc.", "In the demonstration only: let time pass, to see what becomes due.");
    public static Text DemoClockNow => new("Bây giờ là", "It is now");
    public static Text DemoHours(int hours) => new($"{hours} giờ", hours == 1 ? "1 hour" : $"{hours} hours");
    public static Text DemoDays(int days) => new($"{days} ngày", days == 1 ? "1 day" : $"{days} days");

    public static Text NotFoundTitle => new("Không có trang này", "There is no such page");
    public static Text NotFound => new("Có thể địa chỉ gõ nhầm một chữ. Bà con về trang đầu rồi tìm lại.", "The address may have a slip in it. Go to the first page and search from there.");
    public static Text ForbiddenTitle => new("Trang này không dành cho tài khoản đang dùng", "This page is not for the account in use");
    public static Text Forbidden => new("Bà con đăng nhập bằng tài khoản khác, hoặc về trang đầu.", "Sign in with another account, or go to the first page.");
    public static Text FailedTitle => new("Máy của xã gặp lỗi", "Something went wrong on our side");
    public static Text Failed => new("Những gì bà con đã gửi trước đó vẫn còn. Bà con thử lại sau ít phút, hoặc gọi số bên dưới.", "Everything sent before is safe. Try again in a few minutes, or call the number below.");
    public static Text FailedCode => new("Mã lỗi để báo cho xã:", "Code to tell the commune:");
    public static Text StaleTitle => new("Có người vừa thay đổi trước", "Someone has just changed this");
    public static Text Stale => new("Việc bà con vừa làm chưa được ghi, vì chỗ này đã khác đi. Bà con mở lại trang để xem bản mới rồi làm tiếp.", "What you did was not recorded, because this has changed meanwhile. Open the page again to see it as it is now.");
    public static Text OpenAgain => new("Mở lại trang", "Open the page again");
    public static Text ExpiredTitle => new("Trang đã mở quá lâu", "The page was open for too long");
    public static Text Expired => new("Bà con mở lại trang rồi gửi lần nữa. Việc này để không ai gửi thay bà con.", "Open the page again and send once more. This keeps others from sending in your name.");
    public static Text RequestReused => new("Phiếu này đã gửi một lần với nội dung khác. Bà con mở lại trang để gửi phiếu mới.", "This form was already sent with other content. Open the page again to send a new one.");
}
