using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Procedures;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>The rules of a dossier, without pages or database.</summary>
public sealed class RuleTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(Repository.Folder("data", "calendar"));
    private static readonly Guid Applicant = NewId.Next();
    private static readonly Guid Receiver = NewId.Next();
    private static readonly Guid Handler = NewId.Next();
    private static readonly Guid Leader = NewId.Next();
    private static readonly DateTime Friday = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<Missing> OneMissing = [new("birth-proof", "Giấy chứng sinh", "Ảnh mờ, chụp lại")];

    [Fact]
    public void The_usual_way_leads_through_the_official_codes_1_2_4_9_10()
    {
        var dossier = Submitted();
        var codes = new List<int> { dossier.Stage.Official() };
        void Done(Outcome<DossierMoved> outcome)
        {
            Assert.Null(outcome.Refusal);
            codes.Add(dossier.Stage.Official());
        }
        Done(dossier.Accept(By(Role.ReceivingOfficer), TimeLimit.WorkingDays(10)));
        Done(dossier.Assign(By(Role.ReceivingOfficer), Handler));
        Done(dossier.Propose(By(Role.HandlingOfficer), Decision.Grant, ""));
        Done(dossier.Sign(By(Role.Signer)));
        Done(dossier.AttachResult(By(Role.HandlingOfficer), attached: true));
        Done(dossier.HandOver(By(Role.ReceivingOfficer)));
        Assert.Equal([1, 2, 4, 4, 4, 9, 10], codes);
    }

    [Fact]
    public void Acceptance_starts_the_clock_and_not_sending()
    {
        var dossier = Submitted();
        Assert.Null(dossier.DueAt);
        dossier.Accept(By(Role.ReceivingOfficer, Friday.AddHours(1)), TimeLimit.WorkingDays(10));
        // Tuesday 24 November is a public holiday.
        Assert.Equal(new DateTime(2026, 12, 7, 10, 0, 0, DateTimeKind.Utc), dossier.DueAt);
        Assert.Equal(dossier.DueAt, dossier.FirstDueAt);
        Assert.Equal(dossier.DueAt, dossier.DueTime!.AtUtc);
    }

    [Fact]
    public void The_first_look_is_due_within_eight_working_hours()
    {
        // Nine in the morning of a Friday: what is left of it is seven hours, less the lunch; the rest is Monday's.
        var dossier = Submitted();
        Assert.Equal(Calendar.AddWorkingHours(Friday, 8), dossier.ActBy);
        Assert.Equal(480, Calendar.WorkingMinutes(Friday, dossier.ActBy));
    }

    [Fact]
    public void A_second_request_for_papers_is_refused()
    {
        var dossier = Submitted();
        Assert.Null(dossier.SendBack(By(Role.ReceivingOfficer), OneMissing).Refusal);
        Assert.Equal((Stage.SentBack, Turn.Applicant), (dossier.Stage, dossier.Stage.Turn()));
        Assert.Null(dossier.AnswerSupplement(By(Role.Villager)).Refusal);
        Assert.Equal("dossiers.already-sent-back", dossier.SendBack(By(Role.ReceivingOfficer), OneMissing).Refusal!.Code);

        dossier.Accept(By(Role.ReceivingOfficer), TimeLimit.WorkingDays(3));
        dossier.Assign(By(Role.ReceivingOfficer), Handler);
        Assert.Equal("dossiers.already-sent-back", dossier.AskMore(By(Role.HandlingOfficer), OneMissing).Refusal!.Code);
    }

    [Fact]
    public void Asking_for_more_stops_the_clock_and_complete_papers_start_it_from_zero()
    {
        var dossier = InHand(TimeLimit.WorkingDays(3));
        var first = dossier.DueAt!.Value;
        Assert.Null(dossier.AskMore(By(Role.HandlingOfficer, Friday.AddDays(3)), OneMissing).Refusal);
        Assert.Null(dossier.DueAt);
        Assert.Equal(PauseReason.Supplement, dossier.DueTime!.Stopped!.Reason);

        dossier.AnswerSupplement(By(Role.Villager, Friday.AddDays(10)));
        Assert.Equal(Stage.InHand, dossier.Stage);
        // Monday 30 November, 09:00, and three working days.
        Assert.Equal(new DateTime(2026, 12, 3, 10, 0, 0, DateTimeKind.Utc), dossier.DueAt);
        Assert.Equal(first, dossier.FirstDueAt);
    }

    [Fact]
    public void Waiting_for_a_payment_is_not_counted_against_the_commune()
    {
        var dossier = InHand(TimeLimit.WorkingDays(3));
        Assert.Null(dossier.AskFee(By(Role.HandlingOfficer, Friday.AddHours(2)), 50_000, "Lệ phí").Refusal);
        Assert.Equal(6, dossier.Stage.Official());
        dossier.FeePaid(By(Role.ReceivingOfficer, Friday.AddDays(6)));
        // Three working days after Friday, of which those spent waiting (23, 25, 26 November) do not count.
        Assert.Equal(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc), dossier.DueAt);
    }

    [Fact]
    public void A_new_date_is_set_once_with_an_apology_and_the_first_stays_visible()
    {
        var dossier = InHand(TimeLimit.WorkingDays(3));
        var first = dossier.DueAt;
        var later = new DateOnly(2026, 12, 1);
        Assert.Equal("dossiers.reason-missing", dossier.Extend(By(Role.HandlingOfficer), later, "").Refusal!.Code);
        Assert.Equal("dossiers.later-date-wanted", dossier.Extend(By(Role.HandlingOfficer), new DateOnly(2026, 11, 23), "Chờ xác minh").Refusal!.Code);
        Assert.Equal("dossiers.closed-day", dossier.Extend(By(Role.HandlingOfficer), new DateOnly(2026, 12, 5), "Chờ xác minh").Refusal!.Code);
        Assert.Null(dossier.Extend(By(Role.HandlingOfficer), later, "Chờ xác minh").Refusal);
        Assert.Equal(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc), dossier.DueAt);
        Assert.Equal(first, dossier.FirstDueAt);
        Assert.Equal("dossiers.already-extended", dossier.Extend(By(Role.HandlingOfficer), later.AddDays(7), "Vẫn chờ").Refusal!.Code);
    }

    [Fact]
    public void Nobody_signs_a_proposal_of_their_own()
    {
        var dossier = Submitted();
        dossier.Accept(By(Role.ReceivingOfficer), null);
        dossier.Assign(By(Role.ReceivingOfficer), Leader);
        dossier.Propose(new Hand(new Actor(Leader, Role.HandlingOfficer), Friday, Calendar), Decision.Grant, "");
        Assert.Equal("dossiers.own-proposal", dossier.Sign(By(Role.Signer)).Refusal!.Code);
    }

    [Fact]
    public void Only_the_officer_it_is_assigned_to_proposes()
    {
        var dossier = InHand(TimeLimit.WorkingDays(3));
        var other = new Hand(new Actor(NewId.Next(), Role.HandlingOfficer), Friday, Calendar);
        Assert.Equal("dossiers.not-assigned-to-you", dossier.Propose(other, Decision.Grant, "").Refusal!.Code);
        Assert.Equal("dossiers.reason-missing", dossier.Propose(By(Role.HandlingOfficer), Decision.Decline, "").Refusal!.Code);
        Assert.Equal("dossiers.decision-missing", dossier.Propose(By(Role.HandlingOfficer), null, "").Refusal!.Code);
    }

    [Fact]
    public void The_applicants_steps_are_only_the_applicants()
    {
        var dossier = Submitted();
        var stranger = new Hand(new Actor(NewId.Next(), Role.Villager), Friday, Calendar);
        Assert.Equal("dossiers.not-your-step", dossier.Withdraw(stranger, "").Refusal!.Code);
        Assert.Equal("dossiers.not-your-step", dossier.Withdraw(By(Role.ReceivingOfficer), "").Refusal!.Code);
        Assert.Null(dossier.Withdraw(By(Role.Villager), "").Refusal);
        Assert.Equal((Stage.Withdrawn, 7), (dossier.Stage, dossier.Stage.Official()));
    }

    [Fact]
    public void What_the_table_does_not_allow_is_refused_with_a_sentence_and_changes_nothing()
    {
        var refused = 0;
        foreach (var stage in Enum.GetValues<Stage>())
        {
            foreach (var step in Enum.GetValues<Step>().Where(s => s != Step.Submit))
            {
                foreach (var role in new[] { Role.Villager, Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer, Role.Administrator })
                {
                    if (Reach(stage) is not { } dossier) continue;
                    var (before, version) = (dossier.Stage, dossier.Steps);
                    var outcome = Take(dossier, step, role);
                    var allowed = Transitions.Find(step, before)?.By.Contains(role) ?? false;
                    if (allowed) continue;
                    refused++;
                    Assert.NotNull(outcome.Refusal);
                    Assert.NotEmpty(outcome.Refusal.Sentence.Vi);
                    Assert.NotEmpty(outcome.Refusal.Sentence.En);
                    Assert.Equal((before, version), (dossier.Stage, dossier.Steps));
                }
            }
        }
        Assert.True(refused > 700, $"only {refused} combinations were tried");
    }

    [Fact]
    public void Every_stage_but_the_first_is_reached_by_the_table_and_every_open_one_can_be_left()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Assert.Contains(Transitions.All, t => t.To == stage);
            if (!stage.IsClosed()) Assert.Contains(Transitions.All, t => t.From.Contains(stage) && t.To != stage);
            else Assert.DoesNotContain(Transitions.All, t => t.From.Contains(stage));
        }
        Assert.All(Transitions.All, t => Assert.NotEmpty(t.Source));
    }

    [Fact]
    public void No_sequence_of_steps_breaks_the_clock_or_the_count_of_steps() =>
        Prop.ForAll(Moves.ArrayOf().ToArbitrary(), moves =>
        {
            var dossier = Submitted();
            var now = Friday;
            var taken = 1;
            foreach (var (step, role, hours) in moves)
            {
                now = now.AddHours(hours);
                if (step == Step.Submit) continue;
                if (Take(dossier, step, role, now).Refusal is null) taken++;
                if (dossier.DueTime is { Stopped: not null } && dossier.DueAt is not null) return false;
                if (dossier.ExtendedDueAt is { } promised && dossier.DueAt < promised) return false;
                if (dossier.FirstDueAt is not null && dossier.AcceptedAt is null) return false;
                if (dossier.DueAt is { } due && !Calendar.DayOf(due.VietnamDate()).IsWorking) return false;
                if (dossier.Stage.IsClosed() != (dossier.ClosedAt is not null)) return false;
            }
            return dossier.Steps == taken && dossier.Supplements <= 1 && dossier.Extensions <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Theory]
    [InlineData("261120-0007", 261120000007)]
    [InlineData("261120 0007", 261120000007)]
    [InlineData("2611200007", 261120000007)]
    [InlineData("261120-012345", 261120012345)]
    public void A_code_is_read_however_it_is_typed(string typed, long value)
    {
        Assert.True(DossierCode.TryParse(typed, out var code));
        Assert.Equal(value, code.Value);
        Assert.True(DossierCode.TryParse(code.ToString(), out var again));
        Assert.Equal(code, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0912345678901")]
    [InlineData("abc")]
    [InlineData("261120-00x7")]
    public void What_is_no_code_is_none(string typed) => Assert.False(DossierCode.TryParse(typed, out _));

    private static Gen<(Step, Role, int)> Moves =>
        from step in Gen.Elements(Enum.GetValues<Step>())
        from role in Gen.Elements(Role.Villager, Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer)
        from hours in Gen.Choose(0, 60)
        select (step, role, hours);

    private static Hand By(Role role, DateTime? at = null) => new(new Actor(role switch
    {
        Role.Villager => Applicant,
        Role.ReceivingOfficer => Receiver,
        Role.HandlingOfficer => Handler,
        _ => Leader,
    }, role), at ?? Friday, Calendar);

    private static Dossier Submitted()
    {
        var dossier = new Dossier
        {
            CommuneId = TestSite.HoaPhu,
            Id = NewId.Next(),
            Code = DossierCode.Of(new DateOnly(2026, 11, 20), 7),
            Procedure = new ProcedureCode("1.001193"),
            ProcedureVersion = "v",
            ApplicantId = Applicant,
            ApplicantName = "Nguyễn Văn Mẫu",
            SearchText = "nguyen van mau",
            SubmittedAt = Friday,
        };
        dossier.Submit(By(Role.Villager));
        return dossier;
    }

    private static Dossier InHand(TimeLimit limit)
    {
        var dossier = Submitted();
        dossier.Accept(By(Role.ReceivingOfficer), limit);
        dossier.Assign(By(Role.ReceivingOfficer), Handler);
        return dossier;
    }

    /// <summary>A dossier at a stage, by the shortest way there.</summary>
    private static Dossier? Reach(Stage stage)
    {
        Step[] way = stage switch
        {
            Stage.Submitted => [],
            Stage.SentBack => [Step.SendBack],
            Stage.Accepted => [Step.Accept],
            Stage.InHand => [Step.Accept, Step.Assign],
            Stage.MoreAsked => [Step.Accept, Step.Assign, Step.AskMore],
            Stage.FeeAsked => [Step.Accept, Step.Assign, Step.AskFee],
            Stage.Proposed => [Step.Accept, Step.Assign, Step.Propose],
            Stage.Signed => [Step.Accept, Step.Assign, Step.Propose, Step.Sign],
            Stage.Done => [Step.Accept, Step.Assign, Step.Propose, Step.Sign, Step.AttachResult],
            Stage.HandedOver => [Step.Accept, Step.Assign, Step.Propose, Step.Sign, Step.AttachResult, Step.HandOver],
            Stage.Refused => [Step.Refuse],
            Stage.Withdrawn => [Step.Withdraw],
            _ => [Step.Accept, Step.Stop],
        };
        var dossier = Submitted();
        foreach (var step in way) Assert.Null(Take(dossier, step, Transitions.Find(step, dossier.Stage)!.By[0]).Refusal);
        Assert.Equal(stage, dossier.Stage);
        return dossier;
    }

    private static Outcome<DossierMoved> Take(Dossier dossier, Step step, Role role, DateTime? at = null)
    {
        var hand = By(role, at);
        return step switch
        {
            Step.SendBack => dossier.SendBack(hand, OneMissing),
            Step.AnswerSupplement => dossier.AnswerSupplement(hand),
            Step.Accept => dossier.Accept(hand, TimeLimit.WorkingDays(5)),
            Step.Refuse => dossier.Refuse(hand, "Không thuộc thẩm quyền"),
            Step.Assign => dossier.Assign(hand, Handler),
            Step.AskMore => dossier.AskMore(hand, OneMissing),
            Step.AskFee => dossier.AskFee(hand, 10_000, "Lệ phí"),
            Step.FeePaid => dossier.FeePaid(hand),
            Step.Propose => dossier.Propose(hand, Decision.Grant, ""),
            Step.ReturnForWork => dossier.ReturnForWork(hand, "Xem lại"),
            Step.Sign => dossier.Sign(hand),
            Step.AttachResult => dossier.AttachResult(hand, true),
            Step.HandOver => dossier.HandOver(hand),
            Step.Extend => dossier.Extend(hand, (dossier.DueAt ?? hand.Now).VietnamDate() is var day ? Calendar.NextWorkingDay(day) : null, "Chờ xác minh"),
            Step.Withdraw => dossier.Withdraw(hand, ""),
            _ => dossier.Stop(hand, "Theo đề nghị"),
        };
    }
}
