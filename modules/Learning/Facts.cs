using ThonSo.Core.Acts;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;

namespace ThonSo.Learning;

/// <summary>A fact that shows something of what a person can do.</summary>
public interface ISkillEvidence : IFact
{
    Guid Person { get; }

    IReadOnlyList<SkillCode> Skills { get; }

    /// <summary>What it shows at most.</summary>
    SkillLevel Shows { get; }
}

/// <summary>How well somebody can do something, from the weakest evidence to the strongest.</summary>
public enum SkillLevel
{
    /// <summary>Nothing is known.</summary>
    Unknown,
    /// <summary>Đã học: answered the questions of a lesson.</summary>
    Learned,
    /// <summary>Đã tập: went through the real screens in practice.</summary>
    Practised,
    /// <summary>Làm được khi có người giúp: seen by a trainer.</summary>
    WithHelp,
    /// <summary>Tự làm được: seen by a trainer, or really done.</summary>
    Alone,
}

/// <summary>Somebody answered the questions of a lesson.</summary>
/// <param name="Passed">Enough were right.</param>
[FactName("learning.lesson-answered", 1)]
public sealed record LessonAnswered(Guid Person, LessonCode Lesson, int Correct, int Questions, bool Passed, IReadOnlyList<SkillCode> Skills) : ISkillEvidence
{
    public Guid Subject => Person;

    public SkillLevel Shows => Passed ? SkillLevel.Learned : SkillLevel.Unknown;
}

/// <summary>Somebody went through a practice to its end.</summary>
[FactName("learning.practised", 1)]
public sealed record Practised(Guid Person, IReadOnlyList<SkillCode> Skills) : ISkillEvidence
{
    public Guid Subject => Person;

    public SkillLevel Shows => SkillLevel.Practised;
}

/// <summary>Somebody took over what was learned on a phone before signing in, lessons nobody named. Written no more.</summary>
[FactName("learning.lessons-claimed", 1)]
public sealed record LessonsClaimed(Guid Person, int Lessons, IReadOnlyList<SkillCode> Skills) : ISkillEvidence
{
    public Guid Subject => Person;

    public SkillLevel Shows => SkillLevel.Learned;
}

/// <summary>Somebody took over what was learned on a phone before signing in.</summary>
[FactName("learning.lessons-claimed", 2)]
public sealed record LessonsTakenOver(Guid Person, IReadOnlyList<LessonCode> Lessons, IReadOnlyList<SkillCode> Skills) : ISkillEvidence
{
    public Guid Subject => Person;

    public SkillLevel Shows => SkillLevel.Learned;
}
