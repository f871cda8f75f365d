using ThonSo.Core.Web;

namespace ThonSo.Voices.Decide;

/// <summary>How many recordings wait, beside the line of the commune's menu.</summary>
internal sealed class WaitingCount(VoiceBook book) : IDeskCounts
{
    public const string Section = "voices";

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Here here) =>
        here.May(VoicesModule.Decide) ? new Dictionary<string, int> { [Section] = await book.CountWaitingAsync(here.Commune, IDeskCounts.Most + 1) } : new Dictionary<string, int>();
}
