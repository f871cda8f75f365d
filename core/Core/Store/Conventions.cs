using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Core.Store;

/// <summary>
/// The types both engines agree on: text, 64-bit integers and bytes. Instants are milliseconds since 1970 in UTC, dates
/// are ISO text, keys are the 16 bytes of a UUID in network order (so that they sort by time), enums are text codes.
/// No engine is asked to fold, collate or convert.
/// </summary>
internal static class Conventions
{
    /// <summary>
    /// What EF Core would look for in every class: attributes, relationships, base types, keys by their names. Ours have none of
    /// these, and the model is built at every start.
    /// </summary>
    public static readonly Type[] Unused =
    [
        typeof(RelationshipDiscoveryConvention), typeof(ForeignKeyPropertyDiscoveryConvention), typeof(ServicePropertyDiscoveryConvention), typeof(BaseTypeDiscoveryConvention),
        typeof(KeyDiscoveryConvention), typeof(ValueGenerationConvention), typeof(KeyAttributeConvention), typeof(KeylessAttributeConvention), typeof(OwnedAttributeConvention),
        typeof(NotMappedTypeAttributeConvention), typeof(NotMappedMemberAttributeConvention), typeof(IndexAttributeConvention), typeof(ForeignKeyAttributeConvention), typeof(InversePropertyAttributeConvention),
        typeof(EntityTypeConfigurationAttributeConvention), typeof(ComplexTypeAttributeConvention), typeof(ConcurrencyCheckAttributeConvention), typeof(DatabaseGeneratedAttributeConvention),
        typeof(MaxLengthAttributeConvention), typeof(StringLengthAttributeConvention), typeof(RequiredPropertyAttributeConvention), typeof(TimestampAttributeConvention), typeof(BackingFieldAttributeConvention),
        typeof(UnicodeAttributeConvention), typeof(PrecisionAttributeConvention), typeof(RelationalColumnAttributeConvention), typeof(RelationalTableAttributeConvention),
        typeof(RelationalColumnCommentAttributeConvention), typeof(RelationalTableCommentAttributeConvention), typeof(RelationalPropertyJsonPropertyNameAttributeConvention),
    ];

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Guid>().HaveConversion<GuidBytes>();
        builder.Properties<DateTime>().HaveConversion<InstantMilliseconds>();
        builder.Properties<DateOnly>().HaveConversion<IsoDate>();
        builder.Properties<bool>().HaveConversion<long>();
        builder.Properties<int>().HaveConversion<long>();
        builder.Properties<CommuneId>().HaveConversion<CommuneNumber>();
        builder.Properties<Role>().HaveConversion<EnumCode<Role>>();
    }

    /// <summary>Columns are the properties in snake case; a <c>Version</c> guards against lost updates.</summary>
    public static void NameColumns(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                property.ValueGenerated = ValueGenerated.Never;
                if (property.Name == "Version") property.IsConcurrencyToken = true;
            }
        }
    }

    /// <summary>The column name of a property, and the text code of an enum's value (with the other separator).</summary>
    public static string Snake(string name, char separator = '_')
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && snake.Length > 0) snake.Append(separator);
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }

    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class InstantMilliseconds() : ValueConverter<DateTime, long>(instant => instant.ToMilliseconds(), stored => Clock.FromMilliseconds(stored));

    private sealed class IsoDate() : ValueConverter<DateOnly, string>(
        date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        text => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private sealed class CommuneNumber() : ValueConverter<CommuneId, long>(id => id.Code, code => new CommuneId((int)code));
}

/// <summary>Enums are stored as text codes in kebab case (<c>SentBack</c> is <c>sent-back</c>), never as numbers.</summary>
public sealed class EnumCode<T>() : ValueConverter<T, string>(value => Of(value), code => Parse(code))
    where T : struct, Enum
{
    private static readonly EnumCodes Known = new(typeof(T));

    /// <summary>The text code of a value: also what the API and the addresses use.</summary>
    public static string Of(T value) => Known.Codes[Unsafe.BitCast<T, int>(value)];

    public static bool TryParse(string? code, out T value)
    {
        var known = Known.Values.TryGetValue(code ?? "", out var number);
        value = Unsafe.BitCast<int, T>(number);
        return known;
    }

    private static T Parse(string code) => Unsafe.BitCast<int, T>(Known.Values[code]);
}

/// <summary>
/// The codes of one enum's values. By number and not by the enum itself: each dictionary of another enum is compiled anew
/// while the program starts, a twentieth of all it does there.
/// </summary>
internal sealed class EnumCodes
{
    public EnumCodes(Type type)
    {
        var (names, values) = (Enum.GetNames(type), (int[])Enum.GetValuesAsUnderlyingType(type));
        for (var i = 0; i < names.Length; i++)
        {
            var code = Conventions.Snake(names[i], '-');
            Codes.Add(values[i], code);
            Values.Add(code, values[i]);
        }
    }

    public Dictionary<int, string> Codes { get; } = [];

    public Dictionary<string, int> Values { get; } = [];
}
