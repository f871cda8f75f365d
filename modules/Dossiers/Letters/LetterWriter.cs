using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Language;
using ThonSo.Core.Print;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Letters;

/// <summary>
/// Prints the standard forms as PDF, always in Vietnamese: they are official papers. Fields follow the 2018 templates
/// (TT 01/2018/TT-VPCP) under the names of TT 03/2025; an official code that is not confirmed is left out.
/// </summary>
internal sealed class LetterWriter(DossierBook book, CommuneBook communes, PersonBook people, Sealing sealing)
{
    /// <summary>The form as a PDF, or null when the dossier has none of this kind.</summary>
    /// <param name="origin">The address under which the commune is reached, for the QR code.</param>
    public async Task<byte[]?> WriteAsync(Dossier dossier, string form, string origin)
    {
        var steps = await book.StepsAsync(dossier, Lang.Vi);
        if (!LetterForm.WrittenAt(steps.Select(s => s.Step)).Contains(form)) return null;
        var procedure = await book.ProcedureOfAsync(dossier);
        var commune = communes.Of(dossier.CommuneId);
        var code = commune.AgencyCode is { } agency ? $"{agency}-{dossier.Code}" : dossier.Code.ToString();
        var step = steps.Last(s => s.Step == StepOf(form, steps));

        using var sheet = new Sheet($"{LetterTexts.Title(form).Vi} {dossier.Code}");
        sheet.NationalHeading(commune.Authority.Vi, commune.Office.Vi, $"Mã hồ sơ: {code}");
        sheet.RightLine($"{Place(commune)}, {Day(step.At)}");
        sheet.Title(LetterTexts.Title(form).Vi, $"(Mẫu số {form})");
        switch (form)
        {
            case LetterForm.Receipt: await ReceiptAsync(sheet, dossier, procedure, commune, origin); break;
            case LetterForm.Supplement: await SupplementAsync(sheet, dossier, procedure, commune); break;
            case LetterForm.Apology: Apology(sheet, dossier, procedure, step); break;
            default: Reasoned(sheet, dossier, procedure, commune, step, form); break;
        }
        if (form == LetterForm.Receipt) sheet.Signatures(("Người nộp hồ sơ", "(Ký, ghi rõ họ tên)", dossier.ApplicantName), ("Người tiếp nhận hồ sơ", "(Ký, ghi rõ họ tên)", NameOf(step)));
        else sheet.Signatures((form is LetterForm.Apology or LetterForm.Stop ? "Thủ trưởng cơ quan" : "Người tiếp nhận hồ sơ", "(Ký, ghi rõ họ tên)", form is LetterForm.Apology ? "" : NameOf(step)));
        return sheet.ToBytes();
    }

    private async Task ReceiptAsync(Sheet sheet, Dossier dossier, Procedure procedure, CommuneSettings commune, string origin)
    {
        var person = await people.FindAsync(dossier.CommuneId, dossier.ApplicantId);
        sheet.Paragraph($"{commune.Office.Vi} tiếp nhận hồ sơ của:");
        sheet.Field("Ông/bà", dossier.ApplicantName);
        if (person?.Profile.Identity is { } identity && IdentityNumber.TryParse(identity, out var number)) sheet.Field("Số định danh", number.Masked);
        sheet.Field("Điện thoại", person?.Phone?.Display);
        sheet.Field("Nội dung yêu cầu", $"{procedure.Name.Vi} ({procedure.Code})");
        if (dossier.About is { } about) sheet.Field("Về việc của", about);
        sheet.Paragraph("Thành phần hồ sơ đã nhận:", bold: true);
        var papers = (await book.PapersAsync(dossier)).Where(p => p.Slot != PaperRow.ResultSlot && !p.Pending).GroupBy(p => p.Slot).ToList();
        var rows = new List<IReadOnlyList<string>> { OnlineForm };
        foreach (var slot in papers)
            rows.Add([$"{rows.Count + 1}", procedure.Papers.FirstOrDefault(p => p.Id == slot.Key)?.Name.Vi ?? "Giấy tờ bổ sung", slot.All(p => p.Kind == PaperKind.Pdf) ? "Bản điện tử" : "Ảnh chụp", $"{slot.Count()}"]);
        sheet.Table([("STT", 34), ("Tên giấy tờ", 270), ("Loại bản", 100), ("Số tệp", 60)], rows);
        sheet.Field("Thời hạn giải quyết theo quy định", Procedures.Texts.Of(procedure.Limit.Limit).Vi);
        sheet.Field("Thời gian nhận hồ sơ", dossier.AcceptedAt is { } accepted ? When.Full(accepted) : null);
        sheet.Field("Thời gian hẹn trả kết quả", dossier.FirstDueAt is { } due ? When.Until(due, Lang.Vi) : "Theo thông báo của cơ quan");
        sheet.Field("Lệ phí", procedure.Fee.Amount is { } fee ? Money.Format(fee, Lang.Vi) : procedure.Fee.Text?.Vi);
        sheet.Field("Nhận kết quả", $"Trên điện thoại, hoặc tại {commune.Office.Vi}");
        sheet.Qr($"{origin}/tra-cuu/{dossier.Code}/{sealing.SecretOf(dossier.Id)}",
        [
            ($"Mã hồ sơ: {dossier.Code}", true), ($"Mã bí mật: {sealing.SecretOf(dossier.Id)}", true),
            ("Quét mã để xem hồ sơ đến đâu, không cần đăng nhập.", false), ($"Điện thoại hỗ trợ: {commune.Site.HelpPhone}. Nộp hồ sơ và được giúp: 0 đồng.", false),
        ]);
    }

    private async Task SupplementAsync(Sheet sheet, Dossier dossier, Procedure procedure, CommuneSettings commune)
    {
        var asked = (await book.SupplementsAsync(dossier))[^1];
        Addressee(sheet, dossier, procedure);
        sheet.Paragraph("Để hồ sơ đầy đủ, đề nghị ông/bà bổ sung, hoàn thiện những nội dung sau:");
        sheet.Table([("STT", 34), ("Giấy tờ, nội dung", 200), ("Lý do và cách bổ sung", 200)], book.ItemsOf(asked).Select((item, i) => (IReadOnlyList<string>)[$"{i + 1}", item.What, item.Why]));
        if (asked.ReplyBy is { } by) sheet.Field("Đề nghị bổ sung trước ngày", When.Day(by, Lang.Vi));
        sheet.Paragraph($"Việc bổ sung được yêu cầu một lần. Ông/bà chụp ảnh giấy tờ gửi trên điện thoại, hoặc mang đến {commune.Office.Vi}. Cần giúp, gọi {commune.Site.HelpPhone} (không mất tiền).");
    }

    private static void Apology(Sheet sheet, Dossier dossier, Procedure procedure, StepLine step)
    {
        Addressee(sheet, dossier, procedure);
        sheet.Field("Ngày nhận hồ sơ", dossier.AcceptedAt is { } accepted ? When.Full(accepted) : null);
        sheet.Field("Ngày hẹn trả lần đầu", dossier.FirstDueAt is { } first ? When.Until(first, Lang.Vi) : null);
        sheet.Paragraph($"Hồ sơ chưa giải quyết xong đúng hẹn vì: {step.Words}");
        sheet.Field("Ngày hẹn trả mới", dossier.DueAt is { } due ? When.Until(due, Lang.Vi) : null);
        sheet.Paragraph("Cơ quan xin lỗi ông/bà vì sự chậm trễ này. Việc hẹn lại chỉ thực hiện một lần.");
    }

    private static void Reasoned(Sheet sheet, Dossier dossier, Procedure procedure, CommuneSettings commune, StepLine step, string form)
    {
        Addressee(sheet, dossier, procedure);
        sheet.Paragraph(form == LetterForm.Refusal ? "Hồ sơ không được tiếp nhận giải quyết với lý do sau:" : "Cơ quan dừng giải quyết hồ sơ với lý do sau:");
        sheet.Paragraph(step.Words ?? "");
        sheet.Paragraph($"Ông/bà có ý kiến khác, xin liên hệ {commune.Office.Vi}, điện thoại {commune.Site.HelpPhone}, hoặc khiếu nại theo quy định của pháp luật.");
    }

    private static void Addressee(Sheet sheet, Dossier dossier, Procedure procedure)
    {
        sheet.Field("Kính gửi ông/bà", dossier.ApplicantName);
        sheet.Field("Nội dung yêu cầu", $"{procedure.Name.Vi} ({procedure.Code})");
        if (dossier.About is { } about) sheet.Field("Về việc của", about);
        sheet.Field("Nộp lúc", When.Full(dossier.SubmittedAt));
    }

    // The form itself is the first of the papers received.
    private static readonly string[] OnlineForm = ["1", "Tờ khai điện tử", "Bản điện tử", "1"];

    private static Step StepOf(string form, IReadOnlyList<StepLine> steps) => form switch
    {
        LetterForm.Receipt => Step.Accept,
        LetterForm.Supplement => steps.Any(s => s.Step == Step.SendBack) ? Step.SendBack : Step.AskMore,
        LetterForm.Refusal => Step.Refuse,
        LetterForm.Apology => Step.Extend,
        _ => Step.Stop,
    };

    private static string NameOf(StepLine step) => step.Who.Split(',')[0];

    private static string Place(CommuneSettings commune) => commune.Site.ShortName.Vi.Replace("xã ", "", StringComparison.Ordinal).Replace("phường ", "", StringComparison.Ordinal);

    private static string Day(DateTime utc)
    {
        var date = utc.VietnamDate();
        return $"ngày {date.Day:00} tháng {date.Month:00} năm {date.Year}";
    }
}
