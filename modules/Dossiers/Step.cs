using ThonSo.Core.Acts;

namespace ThonSo.Dossiers;

/// <summary>What can be done to a dossier (bước xử lý): each one act by a named person.</summary>
public enum Step
{
    Submit,
    SendBack,
    AnswerSupplement,
    Accept,
    Refuse,
    Assign,
    AskMore,
    AskFee,
    FeePaid,
    Propose,
    ReturnForWork,
    Sign,
    AttachResult,
    HandOver,
    Extend,
    Withdraw,
    Stop,
}

/// <summary>One line of the table: from which stages a step leads where, who may take it, and where it is written.</summary>
/// <param name="Source">The article it follows. Those of NĐ 61/2018 are to be checked against NĐ 118/2025.</param>
internal sealed record Transition(Step Step, Stage[] From, Stage To, Role[] By, string Source);

/// <summary>
/// Everything that can happen to a dossier. What is not in this table is refused with a sentence. The official matrix is
/// not published; this is our reading of the rules.
/// </summary>
internal static class Transitions
{
    private const Role Villager = Role.Villager;
    private const Role Receiving = Role.ReceivingOfficer;
    private const Role Handling = Role.HandlingOfficer;
    private const Role Signer = Role.Signer;

    public static IReadOnlyList<Transition> All { get; } =
    [
        new(Step.Submit,           [],                                                   Stage.Submitted,  [Villager, Role.Helper, Role.TeamLeader], "NĐ 118/2025 (bốn kênh nộp: NĐ 367/2025); tổ viên nộp hộ khi người dân đồng ý"),
        new(Step.SendBack,         [Stage.Submitted],                                    Stage.SentBack,   [Receiving],           "NĐ 61/2018 Đ.15.3, Đ.17.2a: nêu một lần, đầy đủ; Mẫu 02"),
        new(Step.AnswerSupplement, [Stage.SentBack],                                     Stage.Submitted,  [Villager],            "NĐ 61/2018 Đ.17.2a"),
        new(Step.AnswerSupplement, [Stage.MoreAsked],                                    Stage.InHand,     [Villager],            "NĐ 61/2018 Đ.19.4: thời hạn tính lại từ đầu"),
        new(Step.Accept,           [Stage.Submitted],                                    Stage.Accepted,   [Receiving],           "NĐ 61/2018 Đ.17.1c, Đ.17.3; Mẫu 01"),
        new(Step.Refuse,           [Stage.Submitted],                                    Stage.Refused,    [Receiving],           "NĐ 61/2018 Đ.17.1b; Mẫu 03"),
        new(Step.Assign,           [Stage.Accepted, Stage.InHand],                       Stage.InHand,     [Receiving, Signer],   "NĐ 61/2018 Đ.18, Đ.19.1"),
        new(Step.AskMore,          [Stage.InHand],                                       Stage.MoreAsked,  [Handling],            "NĐ 61/2018 Đ.19.4: qua bộ phận một cửa; Mẫu 02"),
        new(Step.AskFee,           [Stage.InHand],                                       Stage.FeeAsked,   [Handling],            "Mã trạng thái 6; pháp luật chuyên ngành"),
        new(Step.FeePaid,          [Stage.FeeAsked],                                     Stage.InHand,     [Receiving, Handling], "NĐ 61/2018 Đ.22"),
        new(Step.Propose,          [Stage.InHand],                                       Stage.Proposed,   [Handling],            "NĐ 61/2018 Đ.19.2"),
        new(Step.ReturnForWork,    [Stage.Proposed],                                     Stage.InHand,     [Signer],              "NĐ 61/2018 Đ.19"),
        new(Step.Sign,             [Stage.Proposed],                                     Stage.Signed,     [Signer],              "NĐ 61/2018 Đ.19.8; pháp luật chuyên ngành"),
        new(Step.AttachResult,     [Stage.Signed],                                       Stage.Done,       [Handling, Receiving], "NĐ 61/2018 Đ.20"),
        new(Step.HandOver,         [Stage.Done],                                         Stage.HandedOver, [Receiving],           "NĐ 61/2018 Đ.20"),
        new(Step.Extend,           [Stage.Accepted],                                     Stage.Accepted,   [Receiving, Handling], "NĐ 61/2018 Đ.19.9: xin lỗi, hẹn lại một lần; Mẫu 04"),
        new(Step.Extend,           [Stage.InHand],                                       Stage.InHand,     [Receiving, Handling], "NĐ 61/2018 Đ.19.9: xin lỗi, hẹn lại một lần; Mẫu 04"),
        new(Step.Extend,           [Stage.Proposed],                                     Stage.Proposed,   [Receiving, Handling], "NĐ 61/2018 Đ.19.9: xin lỗi, hẹn lại một lần; Mẫu 04"),
        new(Step.Withdraw,         [Stage.Submitted, Stage.SentBack, Stage.Accepted, Stage.InHand, Stage.MoreAsked, Stage.FeeAsked], Stage.Withdrawn, [Villager], "Mã trạng thái 7"),
        new(Step.Stop,             [Stage.Accepted, Stage.InHand, Stage.MoreAsked, Stage.FeeAsked, Stage.Proposed], Stage.Stopped, [Signer], "TT 03/2025/TT-VPCP, Mẫu 05"),
    ];

    /// <summary>The line for a step from a stage, or null when the step is not possible there.</summary>
    public static Transition? Find(Step step, Stage from) => All.FirstOrDefault(t => t.Step == step && t.From.Contains(from));

    /// <summary>The steps somebody with these roles may take from a stage.</summary>
    public static IEnumerable<Step> Open(Stage from, Func<Role, bool> holds) =>
        All.Where(t => t.From.Contains(from) && t.By.Any(holds)).Select(t => t.Step).Distinct();
}
