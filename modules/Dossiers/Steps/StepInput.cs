namespace ThonSo.Dossiers.Steps;

/// <summary>What a step may need besides the dossier; each step takes what it knows.</summary>
internal sealed record StepInput
{
    /// <summary>Written to the applicant (or, when returning for work, to the officer).</summary>
    public string? Reason { get; init; }

    /// <summary>The handling officer it is given to.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Everything that is missing.</summary>
    public IReadOnlyList<Missing> Missing { get; init; } = [];

    /// <summary>By when an answer is hoped for, or the new due date.</summary>
    public DateOnly? Date { get; init; }
    public Decision? Decision { get; init; }

    /// <summary>Đồng.</summary>
    public long Amount { get; init; }

    /// <summary>The paper that is the result, uploaded before.</summary>
    public Guid? Result { get; init; }
}
