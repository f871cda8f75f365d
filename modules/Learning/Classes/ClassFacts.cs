using ThonSo.Core.Acts;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;

namespace ThonSo.Learning.Classes;

/// <summary>A class was planned.</summary>
[FactName("learning.class-planned", 1)]
public sealed record ClassPlanned(Guid Class, Guid Village, DateTime Starts, int Minutes, int Seats, IReadOnlyList<LessonCode> Lessons) : IFact
{
    public Guid Subject => Class;
}

/// <summary>A class was called off, before anybody was told of it. Written no more.</summary>
[FactName("learning.class-cancelled", 1)]
public sealed record ClassCancelled(Guid Class) : IFact
{
    public Guid Subject => Class;
}

/// <summary>A class was called off.</summary>
/// <param name="People">Who kept a seat or was invited, and is told; nobody once it had begun.</param>
[FactName("learning.class-cancelled", 2)]
public sealed record ClassCalledOff(Guid Class, Guid Village, DateTime Starts, IReadOnlyList<LessonCode> Lessons, IReadOnlyList<Guid> People) : IFact
{
    public Guid Subject => Class;
}

/// <summary>Somebody has a seat.</summary>
[FactName("learning.seat-taken", 1)]
public sealed record SeatTaken(Guid Class, Guid Seat, Guid Person) : IFact
{
    public Guid Subject => Class;
}

/// <summary>Somebody came to a class.</summary>
/// <param name="Person">Null for somebody without an account.</param>
/// <param name="At">When, as it is counted.</param>
[FactName("learning.came", 1)]
public sealed record Came(Guid Class, Guid Seat, Guid? Person, DateTime At, CameBy By) : IFact
{
    public Guid Subject => Class;
}

/// <summary>Somebody said how sure of themselves they feel, from 1 to 5.</summary>
[FactName("learning.felt", 1)]
public sealed record Felt(Guid Class, Guid Seat, bool After, int Face) : IFact
{
    public Guid Subject => Class;
}

/// <summary>Who helps the trainer of a class, all of them.</summary>
[FactName("learning.helpers-set", 1)]
public sealed record HelpersSet(Guid Class, IReadOnlyList<Guid> Helpers) : IFact
{
    public Guid Subject => Class;
}

/// <summary>A trainer watched somebody in a class. What it shows of a person with an account is a fact of its own.</summary>
[FactName("learning.seat-checked", 1)]
public sealed record SeatChecked(Guid Class, Guid Seat, IReadOnlyList<SkillCode> Alone, IReadOnlyList<SkillCode> WithHelp, IReadOnlyList<SkillCode> NotYet) : IFact
{
    public Guid Subject => Class;
}

/// <summary>A team invited neighbours to a class. Why each was found is written down nowhere.</summary>
[FactName("learning.class-invited", 1)]
public sealed record ClassInvited(Guid Class, Guid Village, DateTime Starts, IReadOnlyList<LessonCode> Lessons, IReadOnlyList<Guid> People) : IFact
{
    public Guid Subject => Class;
}

/// <summary>People who came to a class agreed to be seen in its photographs, or do not agree any more.</summary>
/// <param name="Agreed">Seats.</param>
/// <param name="Withdrawn">Seats.</param>
[FactName("learning.photo-agreed", 1)]
public sealed record PhotoAgreed(Guid Class, IReadOnlyList<Guid> Agreed, IReadOnlyList<Guid> Withdrawn) : IFact
{
    public Guid Subject => Class;
}

/// <summary>A photograph of a class was kept; whoever added it said that everybody to be seen was asked.</summary>
/// <param name="Until">When it is deleted at the latest.</param>
[FactName("learning.class-photo-added", 1)]
public sealed record ClassPhotoAdded(Guid Class, Guid Photo, long Bytes, DateTime Until) : IFact
{
    public Guid Subject => Class;
}

/// <summary>Photographs of a class were taken out, and are deleted.</summary>
/// <param name="Seat">Whose wish it was; absent where the team did it.</param>
[FactName("learning.class-photos-removed", 1)]
public sealed record ClassPhotosRemoved(Guid Class, IReadOnlyList<Guid> Photos, Guid? Seat) : IFact
{
    public Guid Subject => Class;
}
