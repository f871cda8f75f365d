using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Dossiers;
using ThonSo.People;
using ThonSo.People.SignIn;
using ThonSo.Places;
using ThonSo.Procedures;

namespace ThonSo.Messages;

/// <summary>Follows the journal and writes into the ledger what people are to be told. Sending is the sender's.</summary>
internal sealed class LedgerReader(PersonBook people, SignInCodes codes, Catalogue catalogue, CommuneBook communes, Keys keys, Sender sender) : IReader
{
    public string Name => "messages.ledger";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        var applicants = await people.FindAsync(entries[0].Commune, entries.Select(ApplicantOf).OfType<Guid>().Concat(entries.SelectMany(HelpMessages.PeopleOf)));
        foreach (var entry in entries)
        {
            switch (entry.Fact)
            {
                case CodeAsked asked:
                    if (await codes.OpenAsync(entry.Commune, asked.Code) is not { } code) break;
                    Add(db, entry, null, code.Phone.ToString(), MessageTexts.Code(code.Code, communes.Of(entry.Commune).Site.ShortName.Vi), about: null, forgetAt: code.ExpiresAt);
                    break;
                case DossierSubmitted submitted:
                    Tell(db, entry, applicants, submitted.Applicant, submitted.Code, MessageTexts.Submitted(NameOf(submitted.Procedure), submitted.Code));
                    break;
                case DossierMoved moved when MessageTexts.Moved(moved, NameOf(moved.Procedure)) is { } text:
                    Tell(db, entry, applicants, moved.Applicant, moved.Code, text);
                    break;
                default:
                    foreach (var (person, part, words) in HelpMessages.Of(entry, keys, applicants))
                        Add(db, entry, person, applicants.GetValueOrDefault(person)?.Profile.Phone, words, about: null, forgetAt: null, part);
                    break;
            }
        }
    }

    public void Applied() => sender.Wake();

    private static Guid? ApplicantOf(Entry entry) => entry.Fact switch
    {
        DossierSubmitted submitted => submitted.Applicant,
        DossierMoved moved => moved.Applicant,
        _ => null,
    };

    private void Tell(Db db, Entry entry, IReadOnlyDictionary<Guid, Person> applicants, Guid person, DossierCode code, string text) =>
        Add(db, entry, person, applicants.GetValueOrDefault(person)?.Profile.Phone, text, code.ToString(), forgetAt: null);

    private void Add(Db db, Entry entry, Guid? person, string? phone, string text, string? about, DateTime? forgetAt, string part = "")
    {
        var id = NewId.Next();
        db.Insert(new Message
        {
            CommuneId = entry.Commune,
            Id = id,
            Source = entry.Pos.ToString(System.Globalization.CultureInfo.InvariantCulture) + part,
            PersonId = person,
            PhoneIndex = phone is null ? null : MessageContent.IndexOf(keys, phone),
            Content = new MessageContent(phone, text).Seal(keys, id),
            About = about,
            MadeAt = entry.At,
            ForgetAt = forgetAt,
            Status = phone is null ? MessageStatus.OnPageOnly : MessageStatus.Waiting,
            NextTryAt = entry.At,
        });
    }

    private string NameOf(ProcedureCode code) => catalogue.Find(code)?.Name.Vi ?? code.Value;
}
