using System.Text.Json;
using System.Text.Json.Serialization;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;

namespace ThonSo.People;

/// <summary>
/// What the commune knows of a person and fills in for them: never asked twice. Sealed at rest as a whole. Everything
/// but the phone is there only because the person once wrote it in a form.
/// </summary>
public sealed record Profile
{
    /// <summary>E.164, as <c>+84912345678</c>; null for someone without a phone.</summary>
    public string? Phone { get; init; }

    /// <summary>ISO, perhaps only the year.</summary>
    public string? Birth { get; init; }

    public string? Sex { get; init; }

    /// <summary>Twelve digits.</summary>
    public string? Identity { get; init; }

    public string? Nationality { get; init; }

    /// <summary>The address as the form kit keeps it: commune code, village code inside this commune, line elsewhere.</summary>
    public string? AddressCommune { get; init; }
    public string? AddressVillage { get; init; }
    public string? AddressLine { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static Profile From(byte[] bytes) => JsonSerializer.Deserialize<Profile>(bytes, Json)!;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

/// <summary>A person as other modules see one.</summary>
/// <param name="Name">As the person writes it; empty until a form has asked for it.</param>
public sealed record Person(CommuneId Commune, Guid Id, string Name, Profile Profile)
{
    public PhoneNumber? Phone => PhoneNumber.TryParse(Profile.Phone, out var phone) ? phone : null;
}

/// <summary>An officer as citizens see one: the law wants the receiving and the handling person named (NĐ 224/2026 Đ.15.1g).</summary>
public sealed record Officer(Guid Id, string Name, string Post, IReadOnlyList<Role> Roles);
