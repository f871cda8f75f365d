using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Teams;

namespace ThonSo.Outreach.Acts;

/// <summary>What a household said about itself, with or without a signal.</summary>
/// <param name="Id">A UUID of version 7 made where it is written down. The same id is the same telling.</param>
/// <param name="SaidAt">When, in UTC, by the clock it was written down with.</param>
/// <param name="Answers">By question; empty is "not known". A question that is not in it stays as it was.</param>
/// <param name="Form">The version of the form that was asked.</param>
internal sealed record NeedsRecord(Guid Id, Guid Household, DateTime SaidAt, IReadOnlyDictionary<string, string> Answers, int Form);

/// <summary>
/// Keeps the last answer to each question, with the day and by whom. What was said later stays, whichever arrives first.
/// </summary>
internal sealed class TellNeeds(Work work, TeamBook teams, NeedsForm form, Languages languages, OutreachSettings settings, Keys keys)
{
    public const string Yes = "yes", No = "no";
    public const int LongestWords = 300;
    private const int Tries = 4;

    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor actor, RequestId request, NeedsRecord said)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await OnceAsync(commune, actor, request, said);
            }
            // Somebody else told of the same household at this very moment.
            catch (StaleException) when (tried < Tries)
            {
            }
        }
    }

    private async Task<Outcome<Guid>> OnceAsync(CommuneId commune, Actor actor, RequestId request, NeedsRecord said)
    {
        if (await work.FindAsync(commune, request) is { Fact: NeedsTold done }) return done.Telling;
        if (said.Id.Version != 7) return Refusals.IdWrong;
        var time = VisitTime.Of(said.SaidAt, work.Now, settings.OldestDays);
        if (await teams.HouseholdAsync(commune, said.Household) is not { } found) return Refusals.NoHousehold;
        if (!await teams.BelongedAsync(found.Team, actor.Id, time.At)) return Refusals.NotOfTheTeam;
        var answers = said.Answers.ToDictionary(a => a.Key, a => Fold.Clean(a.Value));
        foreach (var (id, answer) in answers)
            if (Wrong(id, answer) is { } wrong) return wrong;

        var rows = await work.Db.Set<NeedRow>().Where(n => n.CommuneId == commune && n.HouseholdId == said.Household).ToDictionaryAsync(n => n.Question);
        foreach (var (id, answer) in answers)
        {
            var row = rows.GetValueOrDefault(id);
            // Nothing was known and nothing is: no row says so.
            if (row is null && answer.Length == 0) continue;
            if (row is null) work.Db.Add(row = new NeedRow { CommuneId = commune, HouseholdId = said.Household, Question = id });
            else if (row.ToldAt > time.At) continue;
            (row.Answer, row.ToldAt, row.MemberId, row.Form) = (Seal(said.Household, id, answer), time.At, actor.Id, said.Form);
        }
        await work.CommitAsync(commune, actor, request, new NeedsTold(said.Id, said.Household, actor.Id, time.At, answers.Count, said.Form));
        return said.Id;
    }

    public static string AnswerOf(Keys keys, NeedRow row) => row.Answer is { } box ? keys.OpenText(Purpose(row.Question), box, row.HouseholdId) : "";

    private Refusal? Wrong(string id, string answer) => form.Find(id) switch
    {
        null => Refusals.QuestionUnknown,
        _ when answer.Length == 0 => null,
        { Kind: AnswerKind.YesNo } question => answer is Yes or No ? null : Refusals.AnswerWrong(id, question.Name),
        { Kind: AnswerKind.Language } question => languages.Find(answer) is null ? Refusals.AnswerWrong(id, question.Name) : null,
        _ => answer.Length > LongestWords ? Refusals.WordsTooLong(id, LongestWords) : null,
    };

    private byte[]? Seal(Guid household, string question, string answer) => answer.Length == 0 ? null : keys.SealText(Purpose(question), answer, household);

    private static string Purpose(string question) => "outreach.need." + question;
}
