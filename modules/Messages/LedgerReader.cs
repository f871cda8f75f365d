using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Dossiers;
using ThonSo.Dossiers.Assisted;
using ThonSo.Learning;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.People.SignIn;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Messages;

/// <summary>Follows the journal and writes into the ledger what people are to be told. Sending is the sender's.</summary>
internal sealed class LedgerReader(PersonBook people, SignInCodes codes, ConsentCodes consents, Catalogue catalogue, CommuneBook communes, VillageBook villages, TeamBook teams, LessonTitles lessons, Keys keys, Sender sender) : IReader
{
    public string Name => "messages.ledger";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        var known = await people.FindAsync(entries[0].Commune, entries.SelectMany(PeopleOf).Concat(entries.SelectMany(HelpMessages.PeopleOf)).Concat(entries.SelectMany(LearningMessages.PeopleOf)));
        string NameOfHelper(Guid helper) => known.GetValueOrDefault(helper)?.Name ?? "";
        foreach (var entry in entries)
        {
            switch (entry.Fact)
            {
                case CodeAsked asked:
                    if (await codes.OpenAsync(entry.Commune, asked.Code) is not { } code) break;
                    Add(db, entry, null, code.Phone.ToString(), MessageTexts.Code(code.Code, communes.Of(entry.Commune).Site.ShortName.Vi), about: null, forgetAt: code.ExpiresAt);
                    break;
                case DossierSubmitted submitted:
                    Tell(db, entry, known, submitted.Applicant, submitted.Code, entry.Actor.Id == submitted.Applicant
                        ? MessageTexts.Submitted(NameOf(submitted.Procedure), submitted.Code)
                        : MessageTexts.SubmittedFor(NameOf(submitted.Procedure), submitted.Code, NameOfHelper(entry.Actor.Id)));
                    break;
                case DossierMoved moved when MessageTexts.Moved(moved, NameOf(moved.Procedure)) is { } text:
                    Tell(db, entry, known, moved.Applicant, moved.Code, text);
                    break;
                case ConsentAsked { Means: ConsentMeans.Code } asked:
                    // Like a sign-in code it stands on no page: whoever has it could say yes for the person.
                    Add(db, entry, null, known.GetValueOrDefault(asked.Person)?.Profile.Phone, MessageTexts.ConsentCode(consents.CodeOf(asked.Consent), NameOfHelper(asked.Helper), NameOf(asked.Procedure)), about: null, forgetAt: entry.At + ConsentCodes.ValidFor);
                    break;
                case ConsentGiven given:
                    Tell(db, entry, known, given.Person, null, MessageTexts.ConsentGiven(NameOfHelper(given.Helper), NameOf(given.Procedure), communes.Of(entry.Commune).Site.HelpPhone));
                    break;
                case ConsentEnded ended:
                    Tell(db, entry, known, ended.Person, null, MessageTexts.ConsentEnded(NameOfHelper(ended.Helper), NameOf(ended.Procedure)));
                    break;
                case MemberLeft left:
                    var team = (await teams.AllAsync(entry.Commune)).FirstOrDefault(t => t.Id == left.Team);
                    var handed = TeamMessages.HandedOver(left, team?.Member(left.To)?.Households);
                    Add(db, entry, left.To, known.GetValueOrDefault(left.To)?.Profile.Phone, handed.Vi, MessageLinks.Homes, forgetAt: null, english: handed.En);
                    break;
                case ClassInvited or ClassCalledOff or ReviewOffered:
                    var names = (await villages.OfAsync(entry.Commune)).ToDictionary(v => v.Id, v => v.Name);
                    foreach (var (person, words, about) in LearningMessages.Of(entry, await lessons.OfAsync(entry.Commune), village => names.GetValueOrDefault(village, "")))
                        Add(db, entry, person, known.GetValueOrDefault(person)?.Profile.Phone, words.Vi, about, forgetAt: null, $"/{person:N}", words.En);
                    break;
                default:
                    foreach (var (person, part, words) in HelpMessages.Of(entry, keys, known))
                        Add(db, entry, person, known.GetValueOrDefault(person)?.Profile.Phone, words, part == HelpMessages.ToAsker ? MessageLinks.ToAsker(entry.Fact.Subject) : MessageLinks.ToMember(entry.Fact.Subject), forgetAt: null, part);
                    break;
            }
        }
    }

    public void Applied() => sender.Wake();

    /// <summary>Who is told, and who is named to them.</summary>
    private static Guid[] PeopleOf(Entry entry) => entry.Fact switch
    {
        DossierSubmitted submitted => [submitted.Applicant, entry.Actor.Id],
        DossierMoved moved => [moved.Applicant],
        ConsentAsked asked => [asked.Person, asked.Helper],
        ConsentGiven given => [given.Person, given.Helper],
        ConsentEnded ended => [ended.Person, ended.Helper],
        MemberLeft left => [left.To],
        _ => [],
    };

    private void Tell(Db db, Entry entry, IReadOnlyDictionary<Guid, Person> known, Guid person, DossierCode? code, string text) =>
        Add(db, entry, person, known.GetValueOrDefault(person)?.Profile.Phone, text, code?.ToString(), forgetAt: null);

    private void Add(Db db, Entry entry, Guid? person, string? phone, string text, string? about, DateTime? forgetAt, string part = "", string? english = null) =>
        db.Insert(Message.To(keys, entry.Commune, entry.Pos.ToString(System.Globalization.CultureInfo.InvariantCulture) + part, person, phone, text, entry.At, about, forgetAt, english));

    private string NameOf(ProcedureCode code) => catalogue.Find(code)?.Plain.Vi ?? code.Value;
}
