using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThonSo.Assistance;

/// <summary>What a commune may set itself: <c>data/assistance/settings.yaml</c>.</summary>
internal sealed class HelpSettings
{
    /// <summary>How long a member has to answer before the request passes on.</summary>
    public int AnswerMinutes { get; set; } = 10;

    /// <summary>Days after the helper's "done" until a request nobody speaks of is closed.</summary>
    public int CloseDays { get; set; } = 5;

    public int PerPhoneADay { get; set; } = 5;

    public int PerAddressAnHour { get; set; } = 30;

    public static HelpSettings Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<HelpSettings>(File.ReadAllText(path));
}
