using System.Globalization;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Language;

namespace ThonSo.Assistance.Carried;

/// <summary>A member took a request without a line. A promised time that is over when it arrives counts as now.</summary>
internal sealed class TakeHelp(HelpSteps steps, TimeProvider clock) : IFieldAct
{
    public string Kind => "help.take";

    public Text Title => Texts.CarriedTake;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (call.Id("request") is not { } request) return Refusals.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime? promised = DateTimeOffset.TryParse(call.Text("promised"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? (at.UtcDateTime < now ? now : at.UtcDateTime) : null;
        return await steps.RunAsync(call.Commune, call.Actor, call.Request, request, HelpStep.Take, new Wish(promised)) is { } refusal ? refusal : FieldAnswer.Accepted(Texts.CarriedTaken, $"/to-cong-nghe/viec/{request}");
    }
}

/// <summary>A member is there, or is done, and says so later.</summary>
internal abstract class StepOfHelp(HelpSteps steps, HelpStep step) : IFieldAct
{
    public abstract string Kind { get; }

    public abstract Text Title { get; }

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping) =>
        call.Id("request") is not { } request ? Refusals.NotFound
        : await steps.RunAsync(call.Commune, call.Actor, call.Request, request, step, Wish.Nothing) is { } refusal ? refusal
        : FieldAnswer.Accepted(Title, $"/to-cong-nghe/viec/{request}");
}

internal sealed class ArriveAtHelp(HelpSteps steps) : StepOfHelp(steps, HelpStep.Arrive)
{
    public override string Kind => "help.arrive";

    public override Text Title => Texts.CarriedArrived;
}

internal sealed class FinishHelp(HelpSteps steps) : StepOfHelp(steps, HelpStep.Finish)
{
    public override string Kind => "help.finish";

    public override Text Title => Texts.CarriedFinished;
}
