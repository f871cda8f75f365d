using ThonSo.Core.Web;

namespace ThonSo.Teams.Csv;

internal static class Telling
{
    /// <summary>More than these help nobody at once.</summary>
    private const int Most = 40;

    /// <summary>Puts what is wrong with a list into the page's summary; true when something is.</summary>
    public static bool Tell(this FormErrors errors, Imported result)
    {
        foreach (var fault in result.Wrong.Take(Most)) errors.Add(fault.Field ?? "file", fault.Sentence);
        if (result.Wrong.Count > Most) errors.Add("file", Texts.MoreWrong(result.Wrong.Count - Most));
        return result.Wrong.Count > 0;
    }
}
