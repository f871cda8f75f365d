namespace ThonSo.Voices;

/// <summary>
/// The name by which somebody is called: the last word of a Vietnamese name; the first of an Ê Đê or M'Nông one, with its Y or
/// H, because the family's name stands behind it there.
/// </summary>
internal static class GivenName
{
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        if (words[0] is "Y" or "H" && words.Length > 1) return $"{words[0]} {words[1]}";
        return words[0].Length > 2 && words[0][0] == 'H' && words[0][1] is '\'' or '’' or 'ʼ' ? words[0] : words[^1];
    }
}
