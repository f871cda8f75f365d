using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Papers;

/// <summary>A form that takes photographs or PDFs; with script, choosing sends them, made small.</summary>
/// <param name="Action">Where they go, without the language; null in practice, where they go nowhere.</param>
/// <param name="Wrong">What was wrong with the last ones.</param>
/// <param name="Quiet">Whether another button of the page is the main one.</param>
/// <param name="Id">Of the field, and its name, where a page has several.</param>
/// <param name="Many">Whether several may be chosen at once.</param>
/// <param name="Form">The id of the form that sends them, where the field stands outside it; or that the form itself shall have.</param>
internal sealed record PaperForm(string? Action, Text Label, Text Button, Text? Hint = null, Text? Wrong = null, bool Quiet = false, string Id = "file", bool Many = true, string? Form = null);
