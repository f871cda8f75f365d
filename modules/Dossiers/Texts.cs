using ThonSo.Core.Language;

namespace ThonSo.Dossiers;

/// <summary>The words for stages and steps; others (messages, figures) use them too.</summary>
public static class Texts
{
    /// <summary>A stage in a few plain words, as the applicant reads it.</summary>
    public static Text Of(Stage stage) => stage switch
    {
        Stage.Submitted => new("Đã gửi, chờ xã xem", "Sent, waiting for a first look"),
        Stage.SentBack => new("Chờ bà con bổ sung", "Waiting for you to add what is missing"),
        Stage.Accepted => new("Xã đã nhận, đủ giấy tờ", "Accepted as complete"),
        Stage.InHand => new("Đang thẩm tra", "Being worked on"),
        Stage.MoreAsked => new("Chờ bà con bổ sung", "Waiting for you to add what is missing"),
        Stage.FeeAsked => new("Chờ bà con nộp tiền", "Waiting for your payment"),
        Stage.Proposed => new("Chờ ký", "Waiting for signature"),
        Stage.Signed => new("Đã ký, đang vào sổ", "Signed, being entered"),
        Stage.Done => new("Đã có kết quả", "The result is ready"),
        Stage.HandedOver => new("Đã trả kết quả", "Result handed over"),
        Stage.Refused => new("Không tiếp nhận", "Not accepted"),
        Stage.Withdrawn => new("Bà con đã rút", "Withdrawn by you"),
        _ => new("Dừng giải quyết", "Stopped"),
    };

    /// <summary>The official status name (mã trạng thái 1 to 10).</summary>
    public static Text Official(int code) => code switch
    {
        1 => new("Mới đăng ký", "Newly registered"),
        2 => new("Được tiếp nhận", "Accepted"),
        3 => new("Không được tiếp nhận", "Not accepted"),
        4 => new("Đang xử lý", "In process"),
        5 => new("Yêu cầu bổ sung giấy tờ", "Supplement requested"),
        6 => new("Yêu cầu thực hiện nghĩa vụ tài chính", "Financial duty requested"),
        7 => new("Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"),
        8 => new("Dừng xử lý", "Stopped"),
        9 => new("Đã xử lý xong", "Completed"),
        _ => new("Đã trả kết quả", "Result returned"),
    };

    /// <summary>A step as the name of an act.</summary>
    public static Text Of(Step step) => step switch
    {
        Step.Submit => new("Gửi hồ sơ", "Send the dossier"),
        Step.SendBack => new("Yêu cầu bổ sung", "Ask for what is missing"),
        Step.AnswerSupplement => new("Gửi phần bổ sung", "Send what was missing"),
        Step.Accept => new("Tiếp nhận", "Accept"),
        Step.Refuse => new("Từ chối tiếp nhận", "Refuse"),
        Step.Assign => new("Giao thụ lý", "Assign"),
        Step.AskMore => new("Yêu cầu bổ sung", "Ask for more"),
        Step.AskFee => new("Yêu cầu nộp tiền", "Ask for payment"),
        Step.FeePaid => new("Ghi đã nộp tiền", "Record the payment"),
        Step.Propose => new("Trình ký", "Propose"),
        Step.ReturnForWork => new("Trả lại thụ lý", "Return for work"),
        Step.Sign => new("Ký duyệt", "Sign"),
        Step.AttachResult => new("Đính kèm kết quả", "Attach the result"),
        Step.HandOver => new("Trả kết quả", "Hand over"),
        Step.Extend => new("Xin lỗi, hẹn lại", "Apologise, set a new date"),
        Step.Withdraw => new("Rút hồ sơ", "Withdraw"),
        _ => new("Dừng giải quyết", "Stop"),
    };

    /// <summary>A step taken, as a line of the applicant's timeline.</summary>
    public static Text Done(Step step) => step switch
    {
        Step.Submit => new("Bà con đã gửi", "You sent it"),
        Step.SendBack or Step.AskMore => new("Xã nhờ bà con bổ sung", "The commune asked you to add something"),
        Step.AnswerSupplement => new("Bà con đã bổ sung", "You added what was missing"),
        Step.Accept => new("Xã đã nhận, đủ giấy tờ", "Accepted as complete"),
        Step.Refuse => new("Xã không tiếp nhận", "Not accepted"),
        Step.Assign => new("Đã giao cán bộ thụ lý", "Given to a handling officer"),
        Step.AskFee => new("Xã đề nghị bà con nộp tiền", "You were asked for a payment"),
        Step.FeePaid => new("Đã nhận tiền", "Payment received"),
        Step.Propose => new("Đã thẩm tra, trình ký", "Checked and proposed for signature"),
        Step.ReturnForWork => new("Người ký yêu cầu xem lại", "The signer asked for another look"),
        Step.Sign => new("Đã ký", "Signed"),
        Step.AttachResult => new("Đã có kết quả", "The result is ready"),
        Step.HandOver => new("Đã trả kết quả", "Result handed over"),
        Step.Extend => new("Xã xin lỗi và hẹn lại", "The commune apologised and set a new date"),
        Step.Withdraw => new("Bà con đã rút hồ sơ", "You withdrew it"),
        _ => new("Dừng giải quyết", "Stopped"),
    };
}
