using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.People;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Steps;

/// <summary>Takes one step of a dossier: asks the rule, records the step, and commits. For pages and the API alike.</summary>
internal sealed class TakeStep(Work work, Sealing sealing, Catalogue catalogue, WorkingCalendar calendar, PersonBook people)
{
    /// <param name="expected">The version the caller decided on; another one means that something has changed meanwhile.</param>
    public async Task<Outcome<DossierMoved>> RunAsync(CommuneId commune, DossierCode code, Step step, StepInput input, Actor actor, RequestId request, long? expected = null)
    {
        var dossier = await work.Db.Set<Dossier>().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Code == code);
        if (dossier is null || (actor.As == Role.Villager && dossier.ApplicantId != actor.Id)) return Refusals.NotFound;

        var outcome = await RuleAsync(dossier, step, input, new Hand(actor, work.Now, calendar));
        var stale = expected is { } version && version != dossier.Version;
        if (outcome.Refusal is not null || stale)
        {
            // A repeated request meets a dossier that has moved on: it gets the first answer, not a refusal.
            if (await work.FindAsync(commune, request) is { Fact: DossierMoved done }) return done;
            return stale ? throw new StaleException() : outcome.Refusal!;
        }
        var receipt = await work.CommitAsync(commune, actor, request, Record(dossier, outcome.Value, input, actor));
        return (DossierMoved)receipt.Fact;
    }

    private async Task<Outcome<DossierMoved>> RuleAsync(Dossier dossier, Step step, StepInput input, Hand hand)
    {
        var reason = Fold.CleanLines(input.Reason ?? "");
        switch (step)
        {
            case Step.Accept:
                var procedure = await catalogue.GetAsync(dossier.Procedure, dossier.ProcedureVersion);
                return dossier.Accept(hand, procedure.Limit.Limit);
            case Step.SendBack: return dossier.SendBack(hand, input.Missing);
            case Step.AskMore: return dossier.AskMore(hand, input.Missing);
            case Step.AnswerSupplement: return await AnswerAsync(dossier, hand);
            case Step.Refuse: return dossier.Refuse(hand, reason);
            case Step.Assign:
                var handlers = await people.OfficersAsync(dossier.CommuneId, Role.HandlingOfficer);
                return handlers.FirstOrDefault(o => o.Id == input.Officer) is { } officer ? dossier.Assign(hand, officer.Id) : Refusals.OfficerUnknown;
            case Step.AskFee: return dossier.AskFee(hand, input.Amount, reason);
            case Step.FeePaid: return dossier.FeePaid(hand);
            case Step.Propose: return dossier.Propose(hand, input.Decision, reason);
            case Step.ReturnForWork: return dossier.ReturnForWork(hand, reason);
            case Step.Sign: return dossier.Sign(hand);
            case Step.AttachResult: return await AttachAsync(dossier, hand, input.Result);
            case Step.HandOver: return dossier.HandOver(hand);
            case Step.Extend: return dossier.Extend(hand, input.Date, reason);
            case Step.Withdraw: return dossier.Withdraw(hand, reason);
            case Step.Stop: return dossier.Stop(hand, reason);
            default: return Refusals.StepUnknown;
        }
    }

    private async Task<Outcome<DossierMoved>> AnswerAsync(Dossier dossier, Hand hand)
    {
        var outcome = dossier.AnswerSupplement(hand);
        if (outcome.Refusal is not null) return outcome;
        var asked = await work.Db.Set<SupplementRow>().Where(s => s.CommuneId == dossier.CommuneId && s.DossierId == dossier.Id && s.AnsweredAt == null).SingleOrDefaultAsync();
        // Another tap has answered since the dossier was read.
        if (asked is null) return Refusals.NotPossibleNow(Step.AnswerSupplement, dossier.Stage);
        asked.AnsweredAt = hand.Now;
        foreach (var paper in await work.Db.Set<PaperRow>().Where(p => p.CommuneId == dossier.CommuneId && p.DossierId == dossier.Id && p.Pending).ToListAsync())
            paper.Pending = false;
        return outcome;
    }

    private async Task<Outcome<DossierMoved>> AttachAsync(Dossier dossier, Hand hand, Guid? paperId)
    {
        var paper = await work.Db.Set<PaperRow>().SingleOrDefaultAsync(p => p.CommuneId == dossier.CommuneId && p.Id == paperId && p.AddedBy == hand.Actor.Id && p.DraftId == null && p.DossierId == null);
        var outcome = dossier.AttachResult(hand, paper is { Kind: PaperKind.Pdf });
        if (outcome.Refusal is null) (paper!.DossierId, paper.Slot, paper.Pending) = (dossier.Id, PaperRow.ResultSlot, false);
        return outcome;
    }

    /// <summary>Adds the step's row, and what was asked for, and puts the commitment to the words into the fact.</summary>
    private DossierMoved Record(Dossier dossier, DossierMoved moved, StepInput input, Actor actor)
    {
        var taken = dossier.LastStep!;
        var salt = taken.Words is null ? null : Commitment.NewSalt();
        work.Db.Insert(new StepRow
        {
            CommuneId = dossier.CommuneId,
            DossierId = dossier.Id,
            Seq = dossier.Steps,
            At = work.Now,
            Step = taken.Step,
            Stage = dossier.Stage,
            ActorId = actor.Id,
            ActorRole = actor.As,
            DueAt = dossier.DueAt,
            Words = sealing.Words(dossier.Id, taken.Words),
            Salt = salt,
        });
        if (taken.Step is Step.SendBack or Step.AskMore)
        {
            work.Db.Insert(new SupplementRow
            {
                CommuneId = dossier.CommuneId,
                DossierId = dossier.Id,
                Round = dossier.Supplements,
                AskedAt = work.Now,
                ReplyBy = input.Date,
                Items = sealing.Missing(dossier.Id, input.Missing),
            });
        }
        return salt is null ? moved : moved with { Words = Sealing.Commit(salt, taken.Words) };
    }
}
