using ThonSo.Core.Acts;
using ThonSo.Core.Print;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Certificates.Mine;

/// <summary>Prints a certificate, in Vietnamese, with a code that any phone can check.</summary>
internal sealed class CertificateSheet(CommuneBook communes, PersonBook people, KeyRing ring)
{
    /// <summary>In points, 44 mm: at version 13 a module is 0.64 mm, which a cheap camera tells apart at a hand's breadth.</summary>
    private const double CodeSize = 125;

    /// <summary>What the printed code holds. The part after the # never reaches a server.</summary>
    public async Task<string> CodeAsync(CommuneId commune, Certificate certificate, string origin) =>
        $"{origin}/cn#{CodeToken.Make(await ring.CurrentAsync(commune, SigningUse.Code), commune, certificate)}";

    public async Task<byte[]> WriteAsync(CommuneId id, Certificate certificate, string origin)
    {
        var commune = communes.Of(id);
        var assessor = (await people.OfficersAsync(id)).FirstOrDefault(o => o.Id == certificate.Row.IssuedBy);
        var issued = certificate.Row.IssuedAt.VietnamDate();
        using var sheet = new Sheet($"Giấy chứng nhận {certificate.Number}");
        sheet.NationalHeading(commune.Authority.Vi, commune.Office.Vi, $"Số: {certificate.Number}");
        var place = commune.Site.ShortName.Vi;
        sheet.RightLine($"{char.ToUpperInvariant(place[0])}{place[1..]}, ngày {issued.Day:D2} tháng {issued.Month:D2} năm {issued.Year}");
        sheet.Title("Giấy chứng nhận", "(Bình dân học vụ số)");
        sheet.Paragraph($"{commune.Authority.Vi} chứng nhận:");
        sheet.Field("Ông/bà", certificate.Name);
        sheet.Field("Đã được xác nhận", certificate.Award.Name.Vi);
        sheet.Field("Nội dung", certificate.Award.Criteria.Vi);
        sheet.Field("Có giá trị", certificate.Row.ExpiresOn is { } end ? $"từ ngày {When.Date(issued)} đến hết ngày {When.Date(end)}" : $"từ ngày {When.Date(issued)}, không có hạn");
        if (certificate.State != CertificateState.Valid) sheet.Paragraph(CertificateTexts.Of(certificate.State).Vi, bold: true, size: 14);
        sheet.Qr(await CodeAsync(id, certificate, origin),
        [
            ($"Số {certificate.Number}", true), ("Quét mã bằng điện thoại để kiểm tra, cả khi không có mạng nếu máy đã mở trang này một lần.", false),
            ($"Không quét được thì gõ số ở {origin}/cn/so", false), ($"Điện thoại: {commune.Site.HelpPhone}. Học và cấp chứng nhận: 0 đồng.", false),
        ], CodeSize);
        sheet.Signatures(("Người xác nhận", "(Ký, ghi rõ họ tên)", assessor?.Name ?? (await people.FindAsync(id, certificate.Row.IssuedBy))?.Name ?? ""));
        return sheet.ToBytes();
    }
}
