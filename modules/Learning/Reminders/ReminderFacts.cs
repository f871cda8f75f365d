using ThonSo.Core.Acts;
using ThonSo.Learning.Lessons;

namespace ThonSo.Learning;

/// <summary>Somebody said what they want to be told about learning.</summary>
/// <param name="Invited">May be invited to classes.</param>
/// <param name="Reminded">Wants to be reminded of what is to be learned again.</param>
[FactName("learning.wish-set", 1)]
public sealed record WishSet(Guid Person, bool Invited, bool Reminded) : IFact
{
    public Guid Subject => Person;
}

/// <summary>A lesson is due to be gone over, and somebody who wants to hear of it is told.</summary>
[FactName("learning.review-offered", 1)]
public sealed record ReviewOffered(Guid Person, LessonCode Lesson) : IFact
{
    public Guid Subject => Person;
}
