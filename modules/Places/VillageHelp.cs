using ThonSo.Core.Language;

namespace ThonSo.Places;

/// <summary>Somebody of the village whom people may call.</summary>
/// <param name="As">In which capacity: leader, on duty until an hour.</param>
/// <param name="Speaks">Their languages in words; empty when nothing is known.</param>
public sealed record VillageHelper(string Name, string? Phone, Text As, Text Speaks);

/// <summary>Where and when help can be found without calling.</summary>
public sealed record VillageHelpPoint(string Place, Text When);

/// <summary>Who helps in a village now.</summary>
/// <param name="People">Whoever is to be called first stands first.</param>
/// <param name="Subjects">What must be read anew when it changes.</param>
public sealed record VillageHelp(IReadOnlyList<VillageHelper> People, IReadOnlyList<VillageHelpPoint> Points, IReadOnlyList<Guid> Subjects);

/// <summary>Tells the village's page who helps: whoever keeps the teams implements it.</summary>
public interface IVillageHelp
{
    /// <summary>Null where nothing is known beyond the register of villages.</summary>
    Task<VillageHelp?> OfAsync(Village village);
}
