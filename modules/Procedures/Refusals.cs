using ThonSo.Core.Acts;

namespace ThonSo.Procedures;

/// <summary>Refusals about procedures; others give them too.</summary>
public static class Refusals
{
    public static Refusal UnknownProcedure => new("procedures.unknown", new(
        "Không có thủ tục nào mang mã này. Bà con tìm bằng tên.",
        "There is no procedure with this code. Search by its name."), 404);
}
