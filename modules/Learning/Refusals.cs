using ThonSo.Core.Acts;

namespace ThonSo.Learning;

internal static class Refusals
{
    public static Refusal AnswerMissing(int number) => new("learning.answer-missing", new($"Chọn một câu trả lời cho câu {number}.", $"Choose an answer to question {number}.")) { Field = "q" + number };
}
