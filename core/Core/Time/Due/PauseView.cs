namespace ThonSo.Core.Time;

/// <summary>What a supplement after acceptance does to the limit. Two texts say two things, so both can be computed.</summary>
public enum PauseView
{
    /// <summary>The limit starts from zero when the complete papers have arrived (NĐ 61/2018 Đ.19.4).</summary>
    Restart,
    /// <summary>The waiting is not counted and the limit goes on (index 2.1 of QĐ 766/QĐ-TTg).</summary>
    Subtract,
}
