using Microsoft.Playwright;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>
/// The pictures of the documentation, taken on a Monday morning in an invented commune. Written only when
/// THONSO_SCREENSHOTS names a folder; always the same but for the secret and the code of the receipt.
/// </summary>
public sealed class Screenshots(Commune commune) : Journey(commune)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("THONSO_SCREENSHOTS");

    [Fact]
    public async Task The_documentation_shows_the_product_as_it_is()
    {
        if (Folder is null) return;
        Directory.CreateDirectory(Folder);
        var forgotten = await FileAsync("0912 600 001", "Phạm Văn Thử", "Trần Thị Mẫu");
        Site.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(40));

        var tokens = new Dictionary<string, string>();
        foreach (var login in (string[])["motcua", "thuly", "lanhdao"]) tokens[login] = await Site.OfficerAsync(login);
        var office = new Office(Site, tokens);
        var mine = await FileAsync("0912 345 678", "H'Thử Niê", "Y Mẫu Niê");
        await office.AcceptAsync(mine);
        await office.AssignAsync(mine);
        var assigning = await FileAsync("0912 600 002", "Lê Thị Thí", "Lê Văn Mẫu");
        await office.AcceptAsync(assigning);
        var sentBack = await FileAsync("0912 600 003", "Y Mẫu Êban", "H'Bịa Êban");
        await office.StepAsync("motcua", sentBack, "send-back", new { missing = new[] { new { what = "Sổ hộ nghèo", why = "Ảnh mờ" } } });
        var done = await FileAsync("0912 600 004", "Nguyễn Thị Thử", "Nguyễn Văn Bịa");
        await office.AttachAsync(done);

        var villager = await ArriveAsync("villager", Device.Phone);
        await villager.GoAsync("/");
        await TakeAsync(villager, "home");
        await villager.GoAsync("/thu-tuc?q=lam+giay+khai+sinh+cho+con");
        await TakeAsync(villager, "search");
        await villager.GoAsync("/thu-tuc/1.001193");
        await TakeAsync(villager, "procedure");
        await villager.HoldTokenAsync(await Site.SignInAsync("0912 000 777"));
        await villager.GoAsync("/ho-so/moi/1.001193");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await Birth.AnswerAsync(villager, async () =>
        {
            await villager.Page.GetByLabel("Chụp hoặc chọn ảnh").SetInputFilesAsync(new FilePayload { Name = "giay.jpg", MimeType = "image/jpeg", Buffer = await Pictures.CleanAsync() });
        });
        await TakeAsync(villager, "check");
        var check = villager.Page.Url;
        await villager.GoAsync(check.Replace("/xem-lai", "/relation", StringComparison.Ordinal));
        await TakeAsync(villager, "question");
        await villager.GoAsync(check);
        var (code, _) = await Birth.SendAsync(villager);
        await TakeAsync(villager, "receipt");

        var applicant = await ArriveAsync("applicant", Device.Phone);
        await applicant.HoldTokenAsync(await Site.SignInAsync("0912 345 678"));
        await applicant.GoAsync("/ho-so/" + mine.Code);
        await TakeAsync(applicant, "dossier");
        await applicant.GoAsync($"/ho-so/{mine.Code}/dong-ho");
        await TakeAsync(applicant, "clock");

        var officer = await ArriveAsync("officer", Device.Desktop);
        await officer.HoldTokenAsync(tokens["motcua"]);
        await officer.GoAsync("/mot-cua");
        await TakeAsync(officer, "queue");
        await officer.GoAsync("/mot-cua/" + code);
        await TakeAsync(officer, "desk");
        await officer.GoAsync("/mot-cua/" + forgotten.Code);
        await officer.SeesAsync("Phạm Văn Thử");
    }

    private async Task<(string Code, string Secret)> FileAsync(string phone, string applicant, string elder)
    {
        using var api = Site.Api(await Site.SignInAsync(phone));
        var answers = Samples.Pension(applicant);
        answers["elder.name"] = elder;
        return await Office.FileAsync(api, answers);
    }

    private static async Task TakeAsync(Person person, string name)
    {
        await person.Page.EvaluateAsync("""
            async () => {
              await document.fonts.ready;
              await Promise.all([...document.images].map(image => image.complete || image.decode()));
              document.querySelector('.demo')?.remove();
              document.activeElement?.blur();
            }
            """);
        await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder!, name + ".png") });
    }
}
