namespace ThonSo.Core.Security;

/// <summary>A key of the framework's data protection (form tokens), shared by all nodes through the database.</summary>
internal sealed class KeyRow
{
    public required string Id { get; init; }
    public required string Xml { get; init; }
}
