using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Sms;
using ThonSo.People;

namespace ThonSo.Learning.Reminders;

/// <summary><c>THOI</c>: no more invitations to classes and no reminders, from any phone. Back again only on the own page.</summary>
internal sealed class StopBySms(Wishes wishes, PersonBook people) : ISmsCommand
{
    public IReadOnlyList<string> Keywords => ["THOI"];

    public Text? Usage => null;

    public async Task<Text?> AnswerAsync(SmsAsked asked, CancellationToken stopping)
    {
        // Whoever is not known is invited to nothing: the answer is the same, and tells nobody who is known.
        if (await people.FindAsync(asked.Commune, asked.From) is { } person)
            await wishes.SetAsync(asked.Commune, new Actor(person.Id, Role.Villager), asked.Request, person.Id, invited: false, reminded: false);
        return ReminderTexts.SmsStopped;
    }
}
