namespace ThonSo.Core.Time;

/// <summary>What a row of the calendar does to its day.</summary>
public enum RowKind
{
    /// <summary>A day off by law (BLLĐ 2019 Đ.112), or the day off in place of one on a weekend (Đ.111.3).</summary>
    Holiday,
    /// <summary>A working day turned into a day off (hoán đổi).</summary>
    SwapOff,
    /// <summary>The Saturday worked in its place (làm bù).</summary>
    SwapWork,
    /// <summary>A working day on which this office is closed by a written decision.</summary>
    Closure,
}
