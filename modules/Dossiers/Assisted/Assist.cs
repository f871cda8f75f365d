using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Values;
using ThonSo.Dossiers.Drafts;
using ThonSo.Dossiers.Papers;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Dossiers.Assisted;

/// <summary>What a helper asks for.</summary>
/// <param name="Phone">As typed; empty for somebody who has none.</param>
internal sealed record ConsentWish(string? Village, string? Name, string? Phone, string? Procedure, ConsentMeans? Means)
{
    /// <summary>The id a phone gave it without a line; null for a fresh one.</summary>
    public Guid? Id { get; init; }

    /// <summary>When the person was asked without a line: it ends on the day that was read out to them; null for now.</summary>
    public DateTime? SaidAt { get; init; }
}

/// <summary>Asking for a consent, giving it, working under it, ending it.</summary>
internal sealed class Assist(Work work, PersonRegister register, PersonBook people, VillageRoles roles, ConsentCodes codes, DraftBook drafts, Catalogue catalogue, PaperIntake intake, DrawnSignature drawn, Keys keys, IEnumerable<IHelperLicence> licences)
{
    private const int PerHelperInAnHour = 60;
    private const int PerPersonInAnHour = 3;

    /// <summary>The helper asks. Nothing of the person is shown until the person has said yes.</summary>
    public async Task<Outcome<Guid>> AskAsync(CommuneId commune, Actor helper, ConsentWish wish, RequestId request)
    {
        if (await work.FindAsync(commune, request) is { Fact: ConsentAsked done }) return done.Consent;
        var name = Fold.Clean(wish.Name ?? "");
        if (wish.Village is not { Length: > 0 } village || !await roles.BelongsAsync(commune, helper.Id, village)) return AssistRefusals.NotYourVillage;
        if (await UntrainedAsync(commune, helper.Id) is { } untrained) return untrained;
        if (name.Length is 0 or > 100) return AssistRefusals.NameWanted;
        if (wish.Procedure is null || catalogue.Find(wish.Procedure) is not { } procedure) return AssistRefusals.ProcedureWanted;
        if (procedure.Channel != Channel.Here) return Refusals.FiledElsewhere;
        if (wish.Means is not { } means) return AssistRefusals.MeansWanted;
        var until = (wish.SaidAt ?? work.Now) + Consent.Lasts;
        if (until <= work.Now) return AssistRefusals.Over;
        PhoneNumber? phone = PhoneNumber.TryParse(wish.Phone, out var number) && number.IsMobile ? number : null;
        if (phone is null && (means == ConsentMeans.Code || !string.IsNullOrWhiteSpace(wish.Phone))) return AssistRefusals.PhoneWanted;

        var hourAgo = work.Now.AddHours(-1);
        if (await work.Db.Set<Consent>().CountAsync(c => c.CommuneId == commune && c.HelperId == helper.Id && c.AskedAt > hourAgo) >= PerHelperInAnHour) return AssistRefusals.TooMany;
        // Nobody names somebody else before they have said yes.
        var person = await register.KnowAsync(commune, phone is null ? name : "", phone);
        if (person == helper.Id) return AssistRefusals.Yourself;
        if (await work.Db.Set<Consent>().CountAsync(c => c.CommuneId == commune && c.PersonId == person && c.AskedAt > hourAgo) >= PerPersonInAnHour) return AssistRefusals.TooMany;

        var id = wish.Id ?? NewId.Next();
        var consent = new Consent
        {
            CommuneId = commune,
            Id = id,
            HelperId = helper.Id,
            PersonId = person,
            PersonName = keys.SealText(NamePurpose, name, id),
            Village = village,
            Procedure = procedure.Code,
            Means = means,
            AskedAt = work.Now,
            Until = until,
        };
        work.Db.Insert(consent);
        work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.Asked));
        try
        {
            var receipt = await work.CommitAsync(commune, helper, request, new ConsentAsked(id, helper.Id, person, procedure.Code, means));
            return ((ConsentAsked)receipt.Fact).Consent;
        }
        // Somebody made the same phone known at this very moment.
        catch (TakenException)
        {
            if (wish.Id is not null && await work.Db.Set<Consent>().AnyAsync(c => c.CommuneId == commune && c.Id == id)) return AssistRefusals.Over;
            return await AskAsync(commune, helper, wish, request);
        }
    }

    /// <summary>Why a helper may not file for others today, or null. Whoever trains them says it; a leader is asked like everybody.</summary>
    public async Task<Refusal?> UntrainedAsync(CommuneId commune, Guid helper)
    {
        foreach (var licence in licences)
        {
            var standing = await licence.StandingAsync(commune, helper);
            if (!standing.MayHelp) return standing.Held ? AssistRefusals.TrainingEnded(AssistTexts.Lessons(standing.Lessons)) : AssistRefusals.NotTrained(AssistTexts.Lessons(standing.Lessons));
        }
        return null;
    }

    /// <summary>The helper enters what the person reads out from their own phone.</summary>
    public async Task<Outcome<bool>> EnterCodeAsync(Consent consent, Actor helper, string? typed)
    {
        if (consent.Means != ConsentMeans.Code || !consent.IsAsked(work.Now) || consent.Tried >= Consent.Tries) return AssistRefusals.CodeOver;
        if (codes.Matches(consent.Id, typed)) return await GiveAsync(consent, helper, witness: null);
        consent.Tried++;
        if (consent.Tried >= Consent.Tries) Overstep(consent.CommuneId, consent.Village, helper.Id, Overreach.Guessing);
        await work.CommitAsync(consent.CommuneId, helper, RequestId.Fresh(), new ConsentMissed(consent.Id, consent.Tried));
        return consent.Tried >= Consent.Tries ? AssistRefusals.CodeOver : AssistRefusals.WrongCode;
    }

    /// <summary>The helper adds the picture of what was signed. It says nothing until a second member has seen it.</summary>
    /// <param name="onScreen">The signature was drawn, not photographed.</param>
    public async Task<Outcome<bool>> AddEvidenceAsync(Consent consent, Actor helper, Stream picture, bool onScreen, CancellationToken stopping)
    {
        if (consent.Means == ConsentMeans.Code || !consent.IsAsked(work.Now)) return AssistRefusals.Over;
        var kept = await intake.KeepAsync(consent.CommuneId, picture, PaperUpload.MostBytes, stopping);
        if (kept.Refusal is { } refusal) return refusal;
        if (onScreen && await drawn.LookAsync(consent.CommuneId, consent.Means, kept.Value, stopping) is { } unfit) return unfit;
        return await SignAsync(consent, helper, kept.Value, onScreen);
    }

    /// <summary>The same with a picture that is kept already, and was looked at.</summary>
    public async Task<Outcome<bool>> SignAsync(Consent consent, Actor helper, KeptPaper picture, bool onScreen)
    {
        if (consent.Means == ConsentMeans.Code || !consent.IsAsked(work.Now)) return AssistRefusals.Over;
        (consent.Evidence, consent.EvidenceKind, consent.Drawn) = (picture.Name.ToString(), picture.Kind, onScreen);
        await work.CommitAsync(consent.CommuneId, helper, RequestId.Fresh(), new ConsentSigned(consent.Id, consent.PersonId, Commitment.To(consent.Id.ToByteArray(bigEndian: true), consent.Evidence)));
        return true;
    }

    /// <summary>A second member of the team, or an officer, has seen the person say yes.</summary>
    public async Task<Outcome<bool>> WitnessAsync(Consent consent, Actor witness)
    {
        if (consent.ConfirmedAt is not null && consent.WitnessId == witness.Id) return true;
        if (witness.Id == consent.HelperId)
        {
            await OverreachAsync(consent.CommuneId, consent.Village, witness, Overreach.OwnWitness);
            return AssistRefusals.OwnWitness;
        }
        if (witness.As is Role.Helper or Role.TeamLeader && !await roles.BelongsAsync(consent.CommuneId, witness.Id, consent.Village)) return AssistRefusals.NotYourVillage;
        return consent.MayWitness(witness.Id, work.Now) ? await GiveAsync(consent, witness, witness.Id) : AssistRefusals.Over;
    }

    private async Task<Outcome<bool>> GiveAsync(Consent consent, Actor actor, Guid? witness)
    {
        var person = await people.FindAsync(consent.CommuneId, consent.PersonId);
        if (person?.Profile.AddressVillage is { Length: > 0 } lives && lives != consent.Village)
        {
            await OverreachAsync(consent.CommuneId, consent.Village, new Actor(consent.HelperId, Role.Helper), Overreach.OtherVillage);
            return AssistRefusals.OtherVillage;
        }
        await register.NameAsync(consent.CommuneId, consent.PersonId, NameIn(consent));
        (consent.ConfirmedAt, consent.WitnessId) = (work.Now, witness);
        work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.Confirmed));
        await work.CommitAsync(consent.CommuneId, actor, RequestId.Fresh(), new ConsentGiven(consent.Id, consent.HelperId, consent.PersonId, consent.Procedure, consent.Means, witness));
        return true;
    }

    /// <summary>
    /// The helper says that the person sits beside them, or is on the telephone: for thirty minutes the draft is open. It
    /// is the person's own: whoever of the two opens it goes on where the other stopped.
    /// </summary>
    public async Task<Outcome<Draft>> SitDownAsync(Consent consent, Actor helper)
    {
        if (!consent.IsLive(work.Now) || consent.DossierId is not null) return AssistRefusals.Over;
        if (!await roles.BelongsAsync(consent.CommuneId, helper.Id, consent.Village)) return AssistRefusals.NotYourVillage;
        // A sitting that runs goes on after the certificate ended; the next one does not begin.
        if (await UntrainedAsync(consent.CommuneId, helper.Id) is { } untrained) return untrained;
        if (consent.DraftId is null || await drafts.FindAsync(consent.CommuneId, consent.DraftId.Value, consent.PersonId) is null)
        {
            // What the person, or another helper, had begun is gone on with.
            var begun = (await drafts.OfAsync(consent.CommuneId, consent.PersonId)).FirstOrDefault(d => d.Procedure == consent.Procedure.Value);
            consent.DraftId = begun?.Id ?? await drafts.BeginAsync(consent.CommuneId, helper, consent.PersonId, catalogue.Find(consent.Procedure)!, RequestId.From(helper, $"sit-down:{consent.Id}:{work.Now:yyyyMMddHHmm}"));
            work.Db.Attach(consent).Property(c => c.DraftId).IsModified = true;
        }
        consent.SessionUntil = work.Now + Consent.SessionLasts;
        work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.SatDown));
        await work.CommitAsync(consent.CommuneId, helper, RequestId.Fresh(), new AssistBegun(consent.Id, consent.PersonId, consent.DraftId.Value));
        return (await drafts.FindAsync(consent.CommuneId, consent.DraftId.Value, consent.PersonId))!;
    }

    /// <summary>Ends it at once. Ending what is over already is no mistake.</summary>
    public async Task EndAsync(Consent consent, Actor actor, EndedBy by)
    {
        if (consent.EndedAt is not null) return;
        (consent.EndedAt, consent.EndedBy, consent.SessionUntil) = (work.Now, by, null);
        work.Db.Insert(DeedRow.Of(consent, work.Now, Deed.Ended));
        await work.CommitAsync(consent.CommuneId, actor, RequestId.Fresh(), new ConsentEnded(consent.Id, consent.HelperId, consent.PersonId, consent.Procedure, by));
    }

    /// <summary>Writes down what a helper tried, where the leader of the village reads it.</summary>
    public async Task OverreachAsync(CommuneId commune, string village, Actor helper, Overreach what)
    {
        Overstep(commune, village, helper.Id, what);
        await work.CommitAsync(commune, helper, RequestId.Fresh(), new OverreachRefused(helper.Id, what));
    }

    private void Overstep(CommuneId commune, string village, Guid helper, Overreach what) =>
        work.Db.Insert(new OverreachRow { CommuneId = commune, Village = village, Id = NewId.Next(), At = work.Now, HelperId = helper, What = what });

    public string NameIn(Consent consent) => keys.OpenText(NamePurpose, consent.PersonName, consent.Id);

    private const string NamePurpose = "dossiers.consent-name";
}
