using ThonSo.Core.Language;

namespace ThonSo.Procedures.Forms;

/// <summary>The form of a procedure that has none of its own: who applies, what it is about, and its papers.</summary>
internal static class GeneralForm
{
    public static Form For(IEnumerable<PaperSlot> papers) => new("applicant", null,
    [
        new Question
        {
            Id = "applicant",
            Type = FieldType.Person,
            Parts = [PersonPart.Name, PersonPart.Birth, PersonPart.Sex, PersonPart.Identity],
            Fill = "me",
            Ask = new("Người làm hồ sơ là ai?", "Who is applying?"),
            Hint = new("Quét mã trên thẻ căn cước thì không cần gõ.", "Scan the code on the identity card and there is nothing to type."),
        },
        new Question
        {
            Id = "address",
            Type = FieldType.Address,
            Fill = "me",
            Ask = new("Bà con đang ở đâu?", "Where do you live?"),
        },
        new Question
        {
            Id = "matter",
            Type = FieldType.LongText,
            Ask = new("Bà con cần xã làm việc gì?", "What do you need the commune to do?"),
            Hint = new("Viết như khi nói với cán bộ. Cán bộ hỏi thêm nếu cần.", "Write as you would say it. The officer will ask if something is unclear."),
            Example = new("Tôi đang tập. Tôi không xin việc gì.", "I am practising. I ask for nothing."),
        },
        .. papers.Where(p => p.Ask != PaperAsk.Never).Select(QuestionFor),
    ], IsGeneral: true);

    internal static Question QuestionFor(PaperSlot slot) => new()
    {
        Id = slot.Id,
        Type = FieldType.Paper,
        Required = slot.Ask == PaperAsk.Always,
        Ask = slot.Name,
        Hint = HintOf(slot),
    };

    private static Text? HintOf(PaperSlot slot) => (slot.When, slot.Hint) switch
    {
        ({ } when, { } hint) => new($"{Texts.OnlyIf(when).Vi} {hint.Vi}", $"{Texts.OnlyIf(when).En} {hint.En}"),
        ({ } when, null) => Texts.OnlyIf(when),
        (null, var hint) => hint,
    };
}
