namespace ThonSo.Core.Acts;

/// <summary>Keys of rows: UUID version 7 (RFC 9562), so that they sort by the time they were made.</summary>
public static class NewId
{
    public static Guid Next() => Guid.CreateVersion7();
}
