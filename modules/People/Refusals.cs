using ThonSo.Core.Acts;

namespace ThonSo.People;

internal static class Refusals
{
    public static Refusal NotAMobile => new("people.not-a-mobile", new(
        "Số này không phải số di động Việt Nam. Bà con viết đủ 10 số, ví dụ 0912 345 678.",
        "This is not a Vietnamese mobile number. Write all 10 digits, for example 0912 345 678.")) { Field = "phone" };

    public static Refusal TooManyCodes => new("people.too-many-codes", new(
        "Số này đã xin mã nhiều lần. Bà con đợi 10 phút rồi xin lại, hoặc gọi số giúp bên dưới.",
        "Codes were asked for too often. Wait 10 minutes, or call the help number below."), 429) { Field = "phone" };

    public static Refusal WrongCode => new("people.wrong-code", new(
        "Mã chưa đúng. Bà con xem lại tin nhắn mới nhất rồi viết đủ 6 số.",
        "The code is not right. Look at the newest message and write all 6 digits.")) { Field = "code" };

    public static Refusal CodeOver => new("people.code-over", new(
        "Mã này không dùng được nữa. Bà con bấm xin mã mới.",
        "This code can no longer be used. Ask for a new one.")) { Field = "code" };

    public static Refusal WrongPassword => new("people.wrong-password", new(
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Sai 5 lần thì tài khoản tạm khóa 15 phút.",
        "The user name or password is not right. After 5 wrong tries the account rests for 15 minutes."), 401) { Field = "password" };

    public static Refusal WrongAuthenticator => new("people.wrong-authenticator", new(
        "Mã chưa đúng hoặc đã dùng rồi. Đợi ứng dụng hiện mã mới.",
        "The code is not right or was used already. Wait for the next one."), 401) { Field = "code" };

    public static Refusal PasswordStepOver => new("people.password-step-over", new(
        "Đã quá 5 phút từ lúc nhập mật khẩu. Mời nhập lại từ đầu.",
        "More than 5 minutes have passed since the password. Please start again."), 401);

    public static Refusal PasskeyFailed => new("people.passkey-failed", new(
        "Khóa này chưa đăng ký cho tài khoản nào ở đây.",
        "This passkey is not registered for an account here."), 401);

    public static Refusal LoginTaken => new("people.login-taken", new("Tên đăng nhập này đã có người dùng.", "This user name is taken.")) { Field = "login" };

    public static Refusal LoginMalformed => new("people.login-malformed", new(
        "Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, số, dấu chấm.",
        "A user name is 3 to 30 lower-case letters, digits and dots.")) { Field = "login" };

    public static Refusal NameMissing => new("people.name-missing", new("Cần họ tên.", "A name is needed.")) { Field = "name" };

    public static Refusal RoleMissing => new("people.role-missing", new("Chọn ít nhất một vai trò.", "Choose at least one role.")) { Field = "roles" };

    public static Refusal NotYourself => new("people.not-yourself", new(
        "Không tự khóa hay bỏ quyền quản trị của mình. Nhờ quản trị viên khác.",
        "You cannot close your own account or give up its administration. Ask another administrator."));

    public static Refusal NoSuchOfficer => new("people.no-such-officer", new("Không có cán bộ này.", "There is no such officer."), 404);
}
