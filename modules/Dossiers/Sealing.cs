using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Dossiers;

/// <summary>What is sealed in this module's tables, each under its own purpose and bound to its row.</summary>
internal sealed class Sealing(Keys keys)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public byte[] Answers(Guid dossier, byte[] json) => keys.Seal("dossiers.answers", json, dossier.ToByteArray(bigEndian: true));

    public Dictionary<string, string> OpenAnswers(ContentRow row) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(keys.Open("dossiers.answers", row.Answers, row.DossierId.ToByteArray(bigEndian: true)))!;

    public byte[] Answer(Guid draft, string value) => keys.SealText("dossiers.answer", value, draft);

    public string OpenAnswer(AnswerRow row) => keys.OpenText("dossiers.answer", row.Value, row.DraftId);

    public byte[]? Words(Guid dossier, string? words) => words is null ? null : keys.SealText("dossiers.words", words, dossier);

    public string? OpenWords(StepRow row) => row.Words is null ? null : keys.OpenText("dossiers.words", row.Words, row.DossierId);

    public byte[] Missing(Guid dossier, IReadOnlyList<Missing> items) =>
        keys.Seal("dossiers.missing", JsonSerializer.SerializeToUtf8Bytes(items, Json), dossier.ToByteArray(bigEndian: true));

    public IReadOnlyList<Missing> OpenMissing(SupplementRow row) =>
        JsonSerializer.Deserialize<List<Missing>>(keys.Open("dossiers.missing", row.Items, row.DossierId.ToByteArray(bigEndian: true)), Json)!;

    /// <summary>The four signs on the receipt by which anyone may follow the dossier without signing in. Derived, never stored.</summary>
    public string SecretOf(Guid dossier) => keys.Secret("dossiers.track", dossier, 4);

    public static Commitment Commit(byte[] salt, string? words) => Commitment.To(salt, words ?? "");
}
