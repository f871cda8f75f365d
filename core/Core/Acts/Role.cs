namespace ThonSo.Core.Acts;

/// <summary>
/// What a person may be to a commune. A person can hold several; which of them count in a session depends on how the
/// session was opened (a code by SMS never makes an officer).
/// </summary>
public enum Role
{
    /// <summary>Nobody signed in.</summary>
    Visitor,
    /// <summary>The software itself: readers, clocks, loading of data.</summary>
    System,
    /// <summary>Người dân.</summary>
    Villager,
    /// <summary>Tổ viên tổ công nghệ số cộng đồng.</summary>
    Helper,
    /// <summary>Tổ trưởng, trưởng thôn.</summary>
    TeamLeader,
    /// <summary>Công chức tiếp nhận tại bộ phận một cửa.</summary>
    ReceivingOfficer,
    /// <summary>Công chức thụ lý.</summary>
    HandlingOfficer,
    /// <summary>Người có thẩm quyền ký: Chủ tịch, Phó Chủ tịch hoặc người được ủy quyền.</summary>
    Signer,
    /// <summary>Trực đường dây nóng.</summary>
    HotlineOperator,
    /// <summary>Bác sĩ, nhân viên trạm y tế.</summary>
    Doctor,
    /// <summary>Lãnh đạo UBND xã.</summary>
    CommuneLeader,
    /// <summary>Quản trị hệ thống.</summary>
    Administrator,
    /// <summary>Người xem của tỉnh.</summary>
    ProvinceViewer,
}
