namespace ThonSo.Learning.Certificates;

/// <summary>Why a certificate was taken back. A list and no words of one's own: it is said in public facts.</summary>
public enum RevocationReason
{
    /// <summary>Xác nhận nhầm người hoặc nhầm kỹ năng.</summary>
    Mistake,
    /// <summary>Làm trái điều đã học: lấy tiền, giữ mật khẩu, làm khi chưa được đồng ý.</summary>
    BrokeTheRules,
    /// <summary>Không còn làm việc này nữa.</summary>
    NoLonger,
    /// <summary>Người giữ xin trả lại.</summary>
    GivenBack,
}
