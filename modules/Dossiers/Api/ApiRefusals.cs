using ThonSo.Core.Acts;

namespace ThonSo.Dossiers.Api;

internal static class ApiRefusals
{
    public static Refusal KeyWanted => new("dossiers.idempotency-key-wanted", new(
        "Cần tiêu đề Idempotency-Key (1 đến 200 ký tự), để gửi lại không thành hai hồ sơ.",
        "The header Idempotency-Key (1 to 200 characters) is needed, so that a retry does not file twice."), 400);

    public static Refusal IfMatchWanted => new("dossiers.if-match-wanted", new(
        "Cần tiêu đề If-Match với ETag của hồ sơ.", "The header If-Match with the dossier's ETag is needed."), 428);

    public static Refusal UnitUnknown => new("calendar.unit-unknown", new(
        "unit là same-day, working-days, days hoặc hours.", "unit is same-day, working-days, days or hours.")) { Field = "unit" };

    public static Refusal ValueOutOfRange => new("calendar.value-out-of-range", new(
        "value là số từ 1 đến 1000.", "value is a number from 1 to 1000.")) { Field = "value" };

    public static Refusal BeforeCalendar(DateOnly begins) => new("calendar.before-it-begins", new(
        $"Lịch làm việc có từ {begins:dd/MM/yyyy}.", $"The working calendar begins on {begins:yyyy-MM-dd}.")) { Field = "from" };
}
