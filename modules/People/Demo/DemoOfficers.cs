using ThonSo.Core.Acts;

namespace ThonSo.People.Demo;

/// <summary>The invented officers of a demonstration. Their keys are no secret: this list is public.</summary>
internal static class DemoOfficers
{
    public const string Password = "thon-so-2026";

    public sealed record One(string Login, string Name, string Post, string AuthenticatorKey, params Role[] Roles);

    public static IReadOnlyList<One> All { get; } =
    [
        new("motcua", "Nguyễn Thị Mẫu", "Công chức bộ phận một cửa", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXA", Role.ReceivingOfficer),
        new("thuly", "Y Thử Êban", "Công chức tư pháp - hộ tịch", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXB", Role.HandlingOfficer),
        new("vanhoa", "Trần Văn Thí", "Công chức văn hóa - xã hội", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXC", Role.HandlingOfficer),
        new("lanhdao", "Lê Văn Dụ", "Phó Chủ tịch UBND xã", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXD", Role.Signer, Role.CommuneLeader),
        new("quantri", "Phạm Thị Thử", "Quản trị hệ thống", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXE", Role.Administrator),
    ];
}
