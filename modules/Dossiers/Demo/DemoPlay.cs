using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Print;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Dossiers.Filing;
using ThonSo.Dossiers.Papers;
using ThonSo.Dossiers.Steps;
using ThonSo.People;
using ThonSo.Procedures;
using ThonSo.Procedures.Forms;

namespace ThonSo.Dossiers.Demo;

/// <summary>Plays <see cref="DemoStory"/>: every step by the same acts as on the pages, at its own hour.</summary>
internal sealed class DemoPlay(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present)
{
    private readonly WorkingCalendar calendar = services.GetRequiredService<WorkingCalendar>();
    private readonly PersonBook people = services.GetRequiredService<PersonBook>();
    private readonly Dictionary<DemoStory.One, DossierCode> codes = [];
    private IReadOnlyList<Officer> officers = [];

    public async Task RunAsync()
    {
        officers = await people.OfficersAsync(commune);
        var turns = DemoStory.Dossiers.SelectMany(one => one.Turns.Select(turn => (One: one, Parts: turn.Split(' ', 4))));
        foreach (var (one, parts) in turns.OrderBy(t => At(t.Parts)))
        {
            clock.AdvanceTo(At(parts));
            await using var scope = services.CreateAsyncScope();
            if (parts[2] == "submit") codes[one] = await FileAsync(scope.ServiceProvider, one);
            else await StepAsync(scope.ServiceProvider, one, parts[2] == "result" ? Step.AttachResult : Enum.Parse<Step>(parts[2].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), parts.Length > 3 ? parts[3] : "");
        }
    }

    /// <summary>Day and time of a turn as an instant.</summary>
    private DateTime At(string[] parts)
    {
        var day = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return day == 0
            ? present.AddMinutes(-int.Parse(parts[1], CultureInfo.InvariantCulture))
            : WorkingDay(day).ToDateTime(TimeOnly.Parse(parts[1], CultureInfo.InvariantCulture)).FromVietnam();
    }

    private DateOnly WorkingDay(int back)
    {
        var day = present.VietnamDate();
        while (back > 0)
        {
            day = day.AddDays(-1);
            if (calendar.DayOf(day).IsWorking) back--;
        }
        return day;
    }

    private async Task<DossierCode> FileAsync(IServiceProvider scope, DemoStory.One one)
    {
        var actor = await ResidentAsync(one);
        var procedure = scope.GetRequiredService<Catalogue>().Find(one.Procedure)!;
        var answers = DemoStory.AnswersOf(one);
        var papers = new List<(string, Guid)>();
        foreach (var question in procedure.Form.Questions.Where(q => q is { Type: FieldType.Paper, Required: true } && q.Applies(answers)))
            papers.Add((question.Id, await PaperAsync(actor, question.Ask.Vi, question.Id)));
        var (filed, refusals) = await scope.GetRequiredService<FileDossier>().RunAsync(commune, actor, RequestId.Fresh(), new Filing.Filing(actor.Id, procedure, answers, papers, null));
        return filed?.Code ?? throw new InvalidOperationException($"The story's {one.Procedure} by {one.Resident} was refused: {string.Join("; ", refusals.Select(r => $"{r.Field} {r.Code}"))}");
    }

    private async Task StepAsync(IServiceProvider scope, DemoStory.One one, Step step, string words)
    {
        var civilStatus = one.Procedure is "1.001193" or "1.004873" or "1.004859" or "2.000635" or "1.000656" or "2.000815";
        var handler = officers.Where(o => o.Roles.Contains(Role.HandlingOfficer)).First(o => o.Post.Contains("hộ tịch", StringComparison.Ordinal) == civilStatus);
        var actor = step switch
        {
            Step.AnswerSupplement or Step.Withdraw => await ResidentAsync(one),
            Step.Propose or Step.AskMore or Step.AttachResult or Step.Extend => new Actor(handler.Id, Role.HandlingOfficer),
            Step.Sign => new Actor(officers.First(o => o.Roles.Contains(Role.Signer)).Id, Role.Signer),
            _ => new Actor(officers.First(o => o.Roles.Contains(Role.ReceivingOfficer)).Id, Role.ReceivingOfficer),
        };
        var input = step switch
        {
            Step.Assign => new StepInput { Officer = handler.Id },
            Step.Propose => new StepInput { Decision = Decision.Grant },
            Step.AttachResult => new StepInput { Result = await PaperAsync(actor, "Kết quả giải quyết", "") },
            Step.SendBack or Step.AskMore when words.Split('|') is [var slot, var what, var why] => new StepInput { Missing = [new Missing(slot.Length == 0 ? null : slot, what, why)] },
            Step.Extend when words.Split('|') is [var day, var why] => new StepInput { Date = WorkingDay(int.Parse(day, CultureInfo.InvariantCulture)), Reason = why },
            _ => new StepInput { Reason = words },
        };
        var outcome = await scope.GetRequiredService<TakeStep>().RunAsync(commune, codes[one], step, input, actor, RequestId.Fresh());
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException($"The story's {step} of {one.Procedure} by {one.Resident} was refused: {refusal.Sentence.En}");
    }

    private async Task<Actor> ResidentAsync(DemoStory.One one)
    {
        var phone = PhoneNumber.Parse($"0900000{300 + one.Resident}");
        return new Actor((await people.FindAsync(commune, phone))!.Id, Role.Villager);
    }

    /// <summary>A paper that says of itself that it is none.</summary>
    private async Task<Guid> PaperAsync(Actor actor, string title, string slot)
    {
        await using var scope = services.CreateAsyncScope();
        using var sheet = new Sheet(title);
        sheet.Title(title, "(bản minh họa, không có giá trị)");
        sheet.Paragraph("Tờ này do bản dùng thử làm ra. Mọi người và mọi việc trong bản dùng thử đều là bịa đặt.");
        using var content = new MemoryStream(sheet.ToBytes());
        var kept = await scope.ServiceProvider.GetRequiredService<PaperUpload>().KeepAsync(commune, actor, content, slot);
        return kept.Value.Id;
    }
}
