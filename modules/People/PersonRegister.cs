using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;

namespace ThonSo.People;

/// <summary>
/// Makes people known whom somebody else writes down: a team's member, a neighbour without a phone of their own. Part of
/// the caller's act.
/// </summary>
public sealed class PersonRegister(Work work, PersonBook people)
{
    /// <summary>Gives a person the name that somebody wrote for them, unless they have one.</summary>
    public async Task NameAsync(CommuneId commune, Guid person, string name)
    {
        var row = await work.Db.Set<PersonRow>().SingleAsync(p => p.CommuneId == commune && p.Id == person);
        if (row.Name.Length == 0) PersonBook.Rename(row, name);
    }

    /// <summary>
    /// The person with this phone, made known with this name when nobody has it yet. A name that is known is kept: only
    /// the person changes it.
    /// </summary>
    /// <param name="phone">Null for somebody who has none; then a new person is made each time.</param>
    public async Task<Guid> KnowAsync(CommuneId commune, string name, PhoneNumber? phone)
    {
        if (phone is { } number)
        {
            var index = people.IndexOf(number);
            if (await work.Db.Set<PersonRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.PhoneIndex == index) is { } known)
            {
                if (known.Name.Length == 0) PersonBook.Rename(known, name);
                return known.Id;
            }
        }
        var person = people.NewRow(commune, name, new Profile { Phone = phone?.ToString() }, work.Now);
        work.Db.Add(person);
        return person.Id;
    }
}
