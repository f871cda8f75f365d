using ThonSo.Core.Acts;

namespace ThonSo.Learning.Records;

internal static class RecordRefusals
{
    public static Refusal NothingAside => new("learning.nothing-aside", new("Không có câu nào bị trả lại để gửi lại.", "Nothing has been put aside that could be sent again."), 409);
}
