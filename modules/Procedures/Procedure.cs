using System.Text.Json.Serialization;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Procedures.Forms;

namespace ThonSo.Procedures;

/// <summary>
/// A procedure of the catalogue (thủ tục hành chính) as one version of its file says it: <c>data/procedures/1.001193.yaml</c>,
/// described in docs/procedures.md.
/// </summary>
public sealed record Procedure
{
    /// <summary>The official code, or <c>local-…</c> where none is known.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>The version's date and a print of the file: dossiers keep it.</summary>
    public required string Version { get; init; }

    /// <summary>What people say: "Làm giấy khai sinh cho con".</summary>
    public required Text Plain { get; init; }

    /// <summary>The official name.</summary>
    public required Text Name { get; init; }

    public required Text Field { get; init; }
    public required string LifeEvent { get; init; }
    public required IReadOnlyList<string> SearchTerms { get; init; }
    public required IReadOnlyList<string> Applicants { get; init; }
    public required Channel Channel { get; init; }
    public required Text DecidedBy { get; init; }
    public required ProcedureLimit Limit { get; init; }
    public required ProcedureFee Fee { get; init; }
    public required Text Result { get; init; }
    public required IReadOnlyList<string> ResultCodes { get; init; }
    public string? FormNumber { get; init; }
    public required IReadOnlyList<PaperSlot> Papers { get; init; }
    public required IReadOnlyList<string> Legal { get; init; }
    public required IReadOnlyList<string> Related { get; init; }
    public Text? Note { get; init; }
    public required ProcedureSource Source { get; init; }

    /// <summary>The questions: the file's own, or the general form.</summary>
    public required Form Form { get; init; }

    /// <summary>Papers a citizen brings, as against those the commune looks up itself.</summary>
    public IEnumerable<PaperSlot> PapersToBring => Papers.Where(p => p.Ask != PaperAsk.Never);

    /// <summary>Whether anything in it still has to be confirmed by a person.</summary>
    public bool HasDoubts => !Limit.Certain || !Fee.Certain || Source.Memory || Source.Remark is not null || Source.Confidence != "seen" || Source.Code != "seen";
}

/// <summary>A procedure's code, such as 1.001193. A value of its own so that facts can carry it.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct ProcedureCode(string Value)
{
    public override string ToString() => Value;

    private sealed class Json() : CodeJson<ProcedureCode>(text => new(text), code => code.Value);
}

/// <summary>Where a procedure is filed.</summary>
public enum Channel
{
    /// <summary>Filed and decided in this commune.</summary>
    Here,
    /// <summary>Filed on the national portal; prepared and watched here.</summary>
    NationalPortal,
}

/// <param name="Limit">Null where the law sets none, or none is known.</param>
/// <param name="Certain">False: to be confirmed, shown as such to the administrator.</param>
public sealed record ProcedureLimit(TimeLimit? Limit, Text? Note, bool Certain);

/// <param name="Amount">Đồng, or null where it is not one sum.</param>
/// <param name="Text">What people read where it is not one sum.</param>
public sealed record ProcedureFee(long? Amount, Text? Text, bool Certain);

/// <summary>Whether a paper must be brought.</summary>
public enum PaperAsk
{
    Always,
    Optional,
    /// <summary>Only in the case that <see cref="PaperSlot.When"/> says.</summary>
    When,
    /// <summary>Looked up by the commune, or replaced by the questions on screen.</summary>
    Never,
}

/// <summary>A place for one paper of a dossier (thành phần hồ sơ).</summary>
/// <param name="Id">Stable; dossiers refer to it.</param>
/// <param name="Official">The source's own words.</param>
/// <param name="Kind">original, copy, certified-copy, presented or form.</param>
public sealed record PaperSlot(string Id, Text Name, Text? Hint, string Official, string Kind, int Copies, PaperAsk Ask, Text? When);

/// <summary>Where the facts of a procedure come from and how sure they are.</summary>
public sealed record ProcedureSource(string Text, string? Url, string? Decision, string Confidence, string Code, bool Memory, string? Remark);
