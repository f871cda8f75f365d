using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.People;

namespace ThonSo.Learning.Certificates.Demo;

/// <summary>
/// Takes a member the whole way to the certificate by the same acts as everybody: lessons, a check, and the commune
/// leader's confirmation.
/// </summary>
internal sealed class TrainHelper(IServiceProvider services, CommuneId commune)
{
    /// <param name="until">Holds no longer than this.</param>
    public async Task RunAsync(Guid person, DateOnly? until = null)
    {
        if (await DoAsync<HelperLicence, bool>(async licence => (await licence.StandingAsync(commune, person)).Held)) return;
        var leader = (await services.GetRequiredService<PersonBook>().OfficersAsync(commune, Role.CommuneLeader)) is [var officer, ..] ? new Actor(officer.Id, Role.CommuneLeader) : throw new InvalidOperationException("The commune has no leader who could confirm.");
        foreach (var award in services.GetRequiredService<LearningRules>().Awards.Where(a => a.LetsHelp))
        {
            foreach (var lesson in await DoAsync<HelperLicence, IReadOnlyList<Lesson>>(licence => licence.LessonsForAsync(commune, [award])))
                Fine(await DoAsync<AnswerLesson, Outcome<Marked>>(act => act.RunAsync(commune, new Actor(person, Role.Helper), RequestId.Fresh(), lesson, [.. lesson.Quiz.Select(q => $"{q.Right}")])));
            Fine(await DoAsync<CheckSkills, Outcome<int>>(act => act.RunAsync(commune, leader, RequestId.Fresh(), person, award.Needs.ToDictionary(n => n, _ => SkillCheck.Alone))));
            Fine(await DoAsync<ConfirmSkills, Outcome<Guid>>(act => act.RunAsync(commune, leader, RequestId.Fresh(), award.Code, person, until)));
        }
    }

    private async Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    private static void Fine<T>(Outcome<T> outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence.En);
    }
}
