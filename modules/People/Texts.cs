using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.People;

internal static class Texts
{
    public static Text SignInTitle => new("Số điện thoại của bà con", "Your phone number");
    public static Text SignInWhy => new("Xã gửi mã 6 số vào tin nhắn. Không cần mật khẩu.", "The commune sends a 6-digit code by SMS. No password is needed.");
    public static Text Phone => new("Số di động", "Mobile number");
    public static Text SendCode => new("Gửi mã cho tôi", "Send me the code");
    public static Text NoPhone => new("Không có điện thoại? Gọi số bên dưới, tổ viên làm cùng bà con.", "No phone? Call the number below and a neighbour will do it with you.");
    public static Text CodeTitle => new("Viết mã 6 số", "Enter the 6-digit code");
    public static Text CodeSentTo(string phone) => new($"Đã gửi tin nhắn đến {phone}. Mã dùng trong 5 phút.", $"A message was sent to {phone}. The code is good for 5 minutes.");
    public static Text Code => new("Mã trong tin nhắn", "Code in the message");
    public static Text Enter => new("Vào", "Sign in");
    public static Text NewCode => new("Xin mã mới", "Ask for a new code");
    public static Text NeverTell => new("Không đọc mã này cho ai, kể cả người xưng là cán bộ.", "Never tell this code to anyone, not even someone claiming to be an officer.");

    public static Text MyDevices => new("Các máy đang đăng nhập", "Signed-in devices");
    public static Text MyDevicesWhy => new("Mất điện thoại? Bấm đăng xuất máy đó ở đây.", "Lost a phone? Sign it out here.");
    public static Text ThisDevice => new("máy này", "this device");
    public static Text Since(string when) => new($"từ {when}", $"since {when}");
    public static Text SignOutDevice => new("Đăng xuất máy này", "Sign this device out");
    public static Text UnknownDevice => new("Máy khác", "Another device");

    public static Text OfficerTitle => new("Cán bộ đăng nhập", "Officer sign-in");
    public static Text Login => new("Tên đăng nhập", "User name");
    public static Text Password => new("Mật khẩu", "Password");
    public static Text Next => new("Tiếp: mã xác thực", "Next: authenticator code");
    public static Text WithPasskey => new("Vào bằng khóa (vân tay, khuôn mặt)", "Use a passkey (fingerprint, face)");
    public static Text AuthenticatorTitle => new("Mã xác thực", "Authenticator code");
    public static Text AuthenticatorHint => new("Mở ứng dụng xác thực trên điện thoại, viết 6 số đang hiện.", "Open the authenticator application on your phone and write the 6 digits shown.");
    public static Text ForCitizens => new("Bà con vào bằng số điện thoại ở đây", "Residents sign in by phone here");

    public static Text MenuAccount => new("Tài khoản", "Account");
    public static Text MenuAdministration => new("Quản trị", "Administration");
    public static Text Passkeys => new("Khóa đăng nhập", "Passkeys");
    public static Text PasskeysWhy => new("Khóa thay cho mật khẩu và mã: chạm vân tay hoặc nhìn vào máy là vào.", "A passkey replaces password and code: touch or look at the device and you are in.");
    public static Text NoPasskeys => new("Chưa có khóa nào.", "No passkeys yet.");
    public static Text AddPasskey => new("Thêm khóa cho máy này", "Add a passkey for this device");
    public static Text PasskeyNeedsScript => new("Trình duyệt này không dùng được khóa.", "This browser cannot use passkeys.");
    public static Text AddedOn(string when) => new($"thêm ngày {when}", $"added on {when}");

    public static Text Officers => new("Cán bộ", "Officers");
    public static Text OfficersWhy => new("Ai vào được hệ thống, làm được việc gì.", "Who may sign in, and to do what.");
    public static Text Name => new("Họ và tên", "Name");
    public static Text Post => new("Chức vụ", "Post");
    public static Text PostHint => new("Bà con thấy tên và chức vụ này ở hồ sơ của mình.", "Residents see this name and post on their dossiers.");
    public static Text Roles => new("Vai trò", "Roles");
    public static Text Acts => new("Việc", "Acts");
    public static Text AddOfficer => new("Thêm cán bộ", "Add an officer");
    public static Text Save => new("Ghi lại", "Save");
    public static Text SetRoles => new("Đổi vai trò", "Change roles");
    public static Text Reset => new("Cấp lại mật khẩu", "Reset the password");
    public static Text Disable => new("Khóa tài khoản", "Close the account");
    public static Text Disabled => new("đã khóa", "closed");
    public static Text KeysTitle => new("Đưa tận tay cho cán bộ", "Hand this over in person");
    public static Text KeysOnce => new("Chỉ hiện một lần này.", "This is shown only once.");
    public static Text AuthenticatorKey => new("Khóa cho ứng dụng xác thực", "Key for the authenticator application");

    public static Text DemoOfficersTitle => new("Tài khoản cán bộ thử", "Demo officers");
    public static Text DemoOfficersWhy => new("Chỉ có trong bản dùng thử. Mã đổi mỗi 30 giây.", "In the demonstration only. The codes change every 30 seconds.");

    public static Text Of(Role role) => role switch
    {
        Role.Villager => new("Người dân", "Resident"),
        Role.Helper => new("Tổ viên", "Helper"),
        Role.TeamLeader => new("Tổ trưởng", "Team leader"),
        Role.ReceivingOfficer => new("Tiếp nhận một cửa", "Receiving officer"),
        Role.HandlingOfficer => new("Thụ lý", "Handling officer"),
        Role.Signer => new("Ký duyệt", "Signer"),
        Role.HotlineOperator => new("Trực đường dây nóng", "Hotline operator"),
        Role.Doctor => new("Bác sĩ, trạm y tế", "Doctor or nurse"),
        Role.CommuneLeader => new("Lãnh đạo xã", "Commune leader"),
        Role.Administrator => new("Quản trị", "Administrator"),
        Role.ProvinceViewer => new("Tỉnh xem", "Province viewer"),
        _ => new("", ""),
    };
}
