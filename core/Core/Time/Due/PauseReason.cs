namespace ThonSo.Core.Time;

/// <summary>Why nobody at the office can go on. Waiting for another agency is not among them: its time is the office's own (NĐ 61/2018 Đ.19.5).</summary>
public enum PauseReason
{
    /// <summary>The applicant was asked for missing papers (bổ sung hồ sơ).</summary>
    Supplement,
    /// <summary>The applicant has a financial duty to meet (nghĩa vụ tài chính).</summary>
    Payment,
    /// <summary>A list or decision is posted in public for a period set by sector law (niêm yết).</summary>
    Posting,
    /// <summary>The parties are in mediation (hòa giải).</summary>
    Mediation,
}
