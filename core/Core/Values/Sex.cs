using ThonSo.Core.Language;

namespace ThonSo.Core.Values;

/// <summary>Giới tính, as identity papers write it.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>Nam and Nữ, in and out.</summary>
public static class Sexes
{
    /// <summary>Reads Nam or Nữ in any case, also with the accents lost.</summary>
    public static bool TryParse(string? text, out Sex sex)
    {
        var folded = Fold.Search(text ?? "");
        sex = folded == "nu" ? Sex.Female : Sex.Male;
        return folded is "nam" or "nu";
    }

    public static Text Word(this Sex sex) => sex == Sex.Female ? new("Nữ", "Female") : new("Nam", "Male");
}
