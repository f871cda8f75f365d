using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons;

/// <summary>How the questions of a lesson were answered, question by question.</summary>
/// <param name="Chosen">For each question the answer chosen, from 0.</param>
internal sealed record Marked(Lesson Lesson, IReadOnlyList<int> Chosen, bool Passed)
{
    public int Correct => Chosen.Where((chosen, i) => Lesson.Quiz[i].Right == chosen).Count();
}

/// <summary>Marks the questions of a lesson, and keeps the result of somebody who is signed in.</summary>
internal sealed class AnswerLesson(Work work, LearningRules rules)
{
    /// <param name="chosen">What came for each question; null where none was chosen.</param>
    public Outcome<Marked> Mark(Lesson lesson, IReadOnlyList<string?> chosen)
    {
        var answers = new int[lesson.Quiz.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            if (!int.TryParse(chosen.ElementAtOrDefault(i), out answers[i]) || answers[i] < 0 || answers[i] >= lesson.Quiz[i].Answers.Count) return Refusals.AnswerMissing(i + 1);
        }
        var marked = new Marked(lesson, answers, false);
        // A lesson of one question has nothing to be lenient about.
        return marked with { Passed = marked.Correct >= Math.Min(rules.QuizPass, answers.Length) };
    }

    public async Task<Outcome<Marked>> RunAsync(CommuneId commune, Actor actor, RequestId request, Lesson lesson, IReadOnlyList<string?> chosen)
    {
        var outcome = Mark(lesson, chosen);
        if (outcome.Refusal is not null || await work.FindAsync(commune, request) is not null) return outcome;
        var marked = outcome.Value;
        await KeepAsync(commune, actor.Id, lesson.Code, marked.Correct, lesson.Quiz.Count, marked.Passed, work.Now);
        await work.CommitAsync(commune, actor, request, new LessonAnswered(actor.Id, lesson.Code, marked.Correct, lesson.Quiz.Count, marked.Passed, lesson.Skills));
        return marked;
    }

    /// <summary>What was learned on a phone before signing in becomes the person's own. What they did themselves since stays.</summary>
    public async Task ClaimAsync(CommuneId commune, Actor actor, RequestId request, IReadOnlyList<Lesson> passed)
    {
        if (await work.FindAsync(commune, request) is not null) return;
        var known = await work.Db.Set<AnsweredRow>().Where(a => a.CommuneId == commune && a.PersonId == actor.Id && a.Passed).Select(a => a.Lesson).ToListAsync();
        var fresh = passed.Where(l => !known.Contains(l.Code.Value)).ToList();
        if (fresh.Count == 0) return;
        foreach (var lesson in fresh) await KeepAsync(commune, actor.Id, lesson.Code, lesson.Quiz.Count, lesson.Quiz.Count, passed: true, work.Now);
        await work.CommitAsync(commune, actor, request, new LessonsTakenOver(actor.Id, [.. fresh.Select(l => l.Code)], [.. fresh.SelectMany(l => l.Skills).Distinct()]));
    }

    private async Task KeepAsync(CommuneId commune, Guid person, LessonCode lesson, int correct, int questions, bool passed, DateTime at)
    {
        var row = await work.Db.Set<AnsweredRow>().SingleOrDefaultAsync(a => a.CommuneId == commune && a.PersonId == person && a.Lesson == lesson.Value);
        if (row is null) work.Db.Add(row = new AnsweredRow { CommuneId = commune, PersonId = person, Lesson = lesson.Value });
        // Looking at it again and failing does not take away that it was once known.
        (row.Correct, row.Questions, row.Passed, row.At) = (correct, questions, row.Passed || passed, at);
    }
}
