namespace ThonSo.Core.Time;

/// <summary>From when a limit is counted.</summary>
/// <param name="ArrivedUtc">When the dossier was accepted, or, after a restart, when the complete papers had arrived.</param>
/// <param name="AtUtc">When that counts as received: the same instant, or the next opening of the office.</param>
/// <param name="Shift">Why the two differ.</param>
public sealed record DueStart(DateTime ArrivedUtc, DateTime AtUtc, ReceiptShift Shift);
