using System.Globalization;
using System.Text.Json;
using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Outreach.Acts;

namespace ThonSo.Outreach.Carried;

/// <summary>A visit that was written down without a line. The act's id is the visit's.</summary>
internal sealed class CarriedVisit(RecordVisit record, PhotoActs photos) : IFieldAct
{
    public string Kind => "visit.record";

    public Text Title => Texts.WriteVisit;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (call.Id("household") is not { } household) return Refusals.NoHousehold;
        VisitOutcome? outcome = EnumCode<VisitOutcome>.TryParse(call.Text("outcome"), out var said) ? said : null;
        var done = call.Body.TryGetProperty("done", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(d => d.ValueKind == JsonValueKind.String).Select(d => d.GetString()!).ToList() : [];
        DateOnly? next = DateOnly.TryParseExact(call.Text("next"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var recorded = await record.RunAsync(call.Commune, call.Actor, call.Request, new VisitRecord(call.Act, household, call.Said, outcome, done, call.Text("note"), next));
        if (recorded.Refusal is { } refusal) return refusal;
        foreach (var photo in call.Photos)
        {
            var added = await photos.AdoptAsync(call.Commune, call.Actor, call.RequestFor($"photo:{photo.Id:N}"), household, recorded.Value, photo.Paper, stopping);
            // The visit counts; the picture too many is said, and nothing else is lost.
            if (added.Refusal is { } full) return FieldAnswer.Accepted(full.Sentence, $"/to-cong-nghe/ho/{household}");
        }
        return FieldAnswer.Accepted(Texts.VisitTaken, $"/to-cong-nghe/ho/{household}");
    }
}

/// <summary>What a household said it needs, where there was no line.</summary>
internal sealed class CarriedNeeds(TellNeeds tell) : IFieldAct
{
    public string Kind => "needs.tell";

    public Text Title => Texts.AskNeeds;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (call.Id("household") is not { } household) return Refusals.NoHousehold;
        var answers = new Dictionary<string, string>();
        if (call.Body.TryGetProperty("answers", out var sent) && sent.ValueKind == JsonValueKind.Object)
            foreach (var one in sent.EnumerateObject())
                if (one.Value.ValueKind == JsonValueKind.String) answers[one.Name] = one.Value.GetString()!.Normalize();
        var form = call.Body.TryGetProperty("form", out var version) && version.TryGetInt32(out var number) ? number : 0;
        var told = await tell.RunAsync(call.Commune, call.Actor, call.Request, new NeedsRecord(call.Act, household, call.Said, answers, form));
        return told.Refusal is { } refusal ? refusal : FieldAnswer.Accepted(Texts.NeedsTaken, $"/to-cong-nghe/ho/{household}");
    }
}
