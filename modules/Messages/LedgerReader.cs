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
        foreach (var entry in entries)
        {
            switch (entry.Fact)
            {
                case CodeAsked asked:
                    if (await codes.OpenAsync(entry.Commune, asked.Code) is not { } code) break;
                    Add(db, entry, null, code.Phone.ToString(), MessageTexts.Code(code.Code, communes.Of(entry.Commune).Site.ShortName.Vi), about: null, forgetAt: code.ExpiresAt);
                    break;
                case DossierSubmitted submitted:
                    await TellAsync(db, entry, submitted.Applicant, submitted.Code, MessageTexts.Submitted(NameOf(submitted.Procedure), submitted.Code));
                    break;
                case DossierMoved moved when MessageTexts.Moved(moved, NameOf(moved.Procedure)) is { } text:
                    await TellAsync(db, entry, moved.Applicant, moved.Code, text);
                    break;
            }
        }
    }

    public void Applied() => sender.Wake();

    private async Task TellAsync(Db db, Entry entry, Guid person, DossierCode code, string text) =>
        Add(db, entry, person, (await people.FindAsync(entry.Commune, person))?.Profile.Phone, text, code.ToString(), forgetAt: null);

    private void Add(Db db, Entry entry, Guid? person, string? phone, string text, string? about, DateTime? forgetAt)
    {
        var id = NewId.Next();
        db.Add(new Message
        {
            CommuneId = entry.Commune,
            Id = id,
            Source = entry.Pos.ToString(System.Globalization.CultureInfo.InvariantCulture),
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
