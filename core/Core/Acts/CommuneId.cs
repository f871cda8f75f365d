namespace ThonSo.Core.Acts;

/// <summary>
/// A commune (xã, phường, đặc khu): the unit of tenancy, order and reporting. The number is its NSO code of five digits,
/// for example 24175 (Quyết định 19/2025/QĐ-TTg).
/// </summary>
public readonly record struct CommuneId(int Code) : IComparable<CommuneId>
{
    /// <summary>The commune's code as people write it: five digits.</summary>
    public override string ToString() => Code.ToString("D5", System.Globalization.CultureInfo.InvariantCulture);

    public static CommuneId Parse(string text) =>
        new(int.Parse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));

    public static bool TryParse(string? text, out CommuneId id)
    {
        var ok = int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code);
        id = new(code);
        return ok && text!.Length == 5;
    }

    public int CompareTo(CommuneId other) => Code.CompareTo(other.Code);
    public static bool operator <(CommuneId a, CommuneId b) => a.Code < b.Code;
    public static bool operator >(CommuneId a, CommuneId b) => a.Code > b.Code;
    public static bool operator <=(CommuneId a, CommuneId b) => a.Code <= b.Code;
    public static bool operator >=(CommuneId a, CommuneId b) => a.Code >= b.Code;
}
