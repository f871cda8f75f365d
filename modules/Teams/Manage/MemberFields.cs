namespace ThonSo.Teams.Manage;

/// <summary>What a form asks of a member besides name and phone.</summary>
internal sealed record MemberFields(IReadOnlyCollection<Skill> Skills, IReadOnlyCollection<string> Languages, Languages All);

/// <summary>A choice of one of a team's members.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Except">Who cannot be chosen.</param>
/// <param name="Chosen">Who is chosen now.</param>
/// <param name="Id">The field's id where its name stands on the page more than once.</param>
internal sealed record MemberChoice(Team Team, string Name, ThonSo.Core.Language.Text Label, Guid? Except = null, Guid? Chosen = null, string? Id = null);

/// <summary>Hours of a week as they are being written.</summary>
/// <param name="Id">Begins the fields' ids: the same fields stand on a page twice.</param>
internal sealed record HoursFields(string Id, string? Day, string? Starts, string? Ends);
