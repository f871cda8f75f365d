using ThonSo.Core.Acts;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>What a commune made of a lesson, or a lesson it wrote.</summary>
internal sealed class OwnLessonRow
{
    public CommuneId CommuneId { get; init; }
    public required string Code { get; init; }

    /// <summary>Being written, seen by nobody else: the lesson's text, as docs/lessons.md describes it.</summary>
    public string? Draft { get; set; }

    /// <summary>What everybody sees. Null: the installation's lesson, if it has one.</summary>
    public string? Published { get; set; }

    /// <summary>Not shown to anybody.</summary>
    public bool Hidden { get; set; }

    /// <summary>Marks the installation's text that this began from, to tell when that has changed; null for a lesson of the commune alone.</summary>
    public string? Base { get; set; }

    public DateTime ChangedAt { get; set; }
    public long Version { get; set; }

    /// <summary>Another one after every change; 0 where the commune made nothing of the lesson.</summary>
    public static long Mark(OwnLessonRow? row) => row is null ? 0 : row.Version + 1;
}

/// <summary>A picture that came with a lesson of the commune's own. It never changes: another drawing gets another name.</summary>
internal sealed class OwnPictureRow
{
    public CommuneId CommuneId { get; init; }
    public required string Lesson { get; init; }
    public required string Name { get; init; }

    /// <summary>SVG that draws only itself.</summary>
    public required byte[] Svg { get; init; }
}
