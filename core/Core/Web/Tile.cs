using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>One thing a villager can do, as a tile of the front page.</summary>
/// <param name="Order">Smaller comes first.</param>
/// <param name="Main">The one that most people want: wide and dark.</param>
public sealed record Tile(int Order, string Icon, Text Label, string Path, Text? Small = null, bool Main = false);
