using ThonSo.Core.Acts;

namespace ThonSo.Learning;

/// <summary>How somebody last answered a lesson's questions.</summary>
internal sealed class AnsweredRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public required string Lesson { get; init; }
    public int Correct { get; set; }
    public int Questions { get; set; }
    public bool Passed { get; set; }
    public DateTime At { get; set; }
    public long Version { get; set; }
}

/// <summary>Somebody who has learned something, and the village they are counted in. Made by <see cref="Progress.SkillReader"/>.</summary>
internal sealed class LearnerRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>Null while it is not known.</summary>
    public Guid? VillageId { get; set; }
}

/// <summary>What is known of one skill of a person. Made by <see cref="Progress.SkillReader"/> from facts.</summary>
internal sealed class SkillRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public required string Skill { get; init; }
    public SkillLevel Level { get; set; }
    public DateTime SeenAt { get; set; }

    /// <summary>When it is offered again, because people forget.</summary>
    public DateOnly ReviewOn { get; set; }

    /// <summary>Which of the reviews that is, from 0.</summary>
    public int Review { get; set; }
}

/// <summary>How many people of a village stand where with a skill. Made by <see cref="Progress.SkillReader"/>.</summary>
internal sealed class CoverageRow
{
    public CommuneId CommuneId { get; init; }

    /// <summary>Empty for people whose village is not known.</summary>
    public Guid VillageId { get; init; }
    public required string Skill { get; init; }
    public int Learned { get; set; }
    public int Practised { get; set; }
    public int WithHelp { get; set; }
    public int Alone { get; set; }
}
