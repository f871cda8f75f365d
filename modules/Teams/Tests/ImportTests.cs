using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Support;
using ThonSo.Teams.Csv;
using Xunit;

namespace ThonSo.Teams.Tests;

/// <summary>Lists in and out: all of a list or nothing of it, and each wrong line is named.</summary>
public sealed class ImportTests
{
    private const string Heading = "village,decision,decision_date,role,name,phone,skills,languages\n";

    [Theory, BothEngines]
    public async Task One_wrong_line_and_nothing_is_taken(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var result = await TeamsAsync(site, Heading + """
            thon-1,1/QĐ-UBND,2025-08-01,leader,Trần Thử,0900 000 281,dossiers,viet
            thon-99,,,leader,Trần Thử Hai,0900 000 282,,viet
            thon-1,,32/13/2025,member,,0900 000 283,,viet
            thon-1,,,chief,Trần Thử Bốn,12,flying,martian
            thon-1,,,member,Trần Thử Năm,0900 000 281,,viet
            thon-2,,,member,Trần Thử Sáu,0900 000 286,,viet
            thon-4,,,leader,Trần Thử Bảy,0900 000 287,,viet
            """);
        var wrong = result.Wrong.Select(w => w.Sentence.Vi).ToList();
        Assert.Contains("Dòng 3: xã không có thôn, buôn mã thon-99.", wrong);
        Assert.Contains("Dòng 4: ngày 32/13/2025 không đọc được. Viết như 2026-11-20.", wrong);
        Assert.Contains("Dòng 4: Viết họ tên.", wrong);
        Assert.Contains("Dòng 5: vai trò chief không có. Viết leader hoặc member.", wrong);
        Assert.Contains(wrong, w => w.StartsWith("Dòng 5: Số này không phải số di động", StringComparison.Ordinal));
        Assert.Contains(wrong, w => w.StartsWith("Dòng 5: không có việc flying", StringComparison.Ordinal));
        Assert.Contains("Dòng 5: không có tiếng martian trong danh sách.", wrong);
        Assert.Contains("Dòng 6: số điện thoại này đã có ở dòng 2.", wrong);
        Assert.Contains("Dòng 7: tổ Thôn 2 chưa có dòng tổ trưởng.", wrong);
        Assert.Contains("Dòng 8: tổ đã có tổ trưởng khác. Đổi tổ trưởng ở trang của tổ.", wrong);
        Assert.Null(await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-1"));
        Assert.Equal(3, await site.ReadAsync(db => db.Set<TeamRow>().CountAsync(t => t.CommuneId == TestSite.HoaPhu)));
    }

    [Theory, BothEngines]
    public async Task What_was_exported_is_imported_as_nothing_new(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await using var scope = site.Services.CreateAsyncScope();
        var bytes = await scope.ServiceProvider.GetRequiredService<TeamFile>().WriteAsync(TestSite.HoaPhu);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var again = await TeamsAsync(site, Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Wrong.Count));

        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var households = await scope.ServiceProvider.GetRequiredService<HouseholdFile>().WriteAsync(team);
        var same = await HouseholdsAsync(site, team, Encoding.UTF8.GetString(households[3..]));
        Assert.Equal((0, 0, 0), (same.Added, same.Changed, same.Wrong.Count));
    }

    [Theory, BothEngines]
    public async Task Names_come_in_however_they_are_typed_and_spreadsheets_run_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var result = await TeamsAsync(site, Heading.Replace(',', ';') + "thon-1;=1+2;01/08/2025;tổ trưởng;" + "H'Thử Niê Kđăm".Normalize(NormalizationForm.FormD) + ";+84 900 000 281;dossiers;viet ede\r\nthon-1;=1+2;01/08/2025;tổ viên;H’Nháp Byă;0900.000.282;;Việt\r\n");
        Assert.Empty(result.Wrong);
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-1"))!;
        Assert.Equal("H'Thử Niê Kđăm".Normalize(NormalizationForm.FormC), team.Leader.Name);
        Assert.Equal((new DateOnly(2025, 8, 1), "=1+2", 2), (team.DecidedOn!.Value, team.Decision, team.Members.Count));

        var hostile = await HouseholdsAsync(site, team, "code,head,address,phone,language,member_phone\n@SUM(A1),=cmd|' /C calc'!A0,-2+3,,Ê Đê,0900000282\n\"H,2\",\"Dòng \"\"hai\"\"\",,,viet,\n");
        Assert.Empty(hostile.Wrong);
        await using var scope = site.Services.CreateAsyncScope();
        var text = Encoding.UTF8.GetString(await scope.ServiceProvider.GetRequiredService<HouseholdFile>().WriteAsync(team));
        Assert.Contains("'@SUM(A1),'=cmd|' /C calc'!A0,'-2+3", text, StringComparison.Ordinal);
        // Read back, the guard is gone and nothing is new.
        var again = await HouseholdsAsync(site, team, text[1..]);
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Wrong.Count));
        var teams = Encoding.UTF8.GetString(await scope.ServiceProvider.GetRequiredService<TeamFile>().WriteAsync(TestSite.HoaPhu));
        Assert.Contains("thon-1,'=1+2,2025-08-01,leader", teams, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Wrong_households_are_named_line_by_line(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var team = (await site.Services.GetRequiredService<TeamBook>().FindAsync(TestSite.HoaPhu, "thon-4"))!;
        var result = await HouseholdsAsync(site, team, "code,head,address,phone,language,member_phone\n,Thử,,,viet,\nA1,,,,viet,\nA2,Thử,,abc,viet,\nA3,Thử,,,xx,\nA4,Thử,,,viet,0911 111 111\nA5,Thử,,,viet,\nA5,Thử,,,viet,\n");
        Assert.Equal(
            ["Dòng 2: Viết mã hộ", "Dòng 3: Viết tên chủ hộ", "Dòng 4: Số này không phải số điện thoại", "Dòng 5: không có tiếng xx", "Dòng 6: số 0911 111 111 không phải của tổ viên nào", "Dòng 8: mã hộ này đã có ở dòng 7"],
            result.Wrong.Select(w => w.Sentence.Vi.Split([',', '.'])[0]).Select(w => w.Replace(" trong danh sách", "", StringComparison.Ordinal)));
        Assert.Equal(6, await site.ReadAsync(db => db.Set<HouseholdRow>().CountAsync(h => h.CommuneId == TestSite.HoaPhu && h.TeamId == team.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("code,head\n")]
    [InlineData("a,b,c\n1,2,3\n")]
    public async Task A_file_that_is_no_list_is_refused_in_words(string text)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        Assert.Single((await TeamsAsync(site, text)).Wrong);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_in_words()
    {
        using var file = new MemoryStream([.. Encoding.ASCII.GetBytes(Heading), 0xC3, 0x28, 0xFF]);
        var (_, wrong) = Table.Read(file, TeamFile.Columns);
        Assert.Contains("UTF-8", wrong.Single().Sentence.Vi, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Theory, BothEngines]
    public async Task A_list_is_imported_on_its_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var admin = site.Visitor();
        admin.Cookies["ts"] = await site.OfficerAsync("quantri");
        var page = await admin.GoAsync("/quan-tri/to-cong-nghe/tep");
        Assert.Contains("Chọn một tệp CSV", (await page.PressAsync("Nhập tệp CSV")).Errors, StringComparison.Ordinal);
        page = await admin.GoAsync("/quan-tri/to-cong-nghe/tep");
        var wrong = await page.Attach("to.csv", Encoding.UTF8.GetBytes(Heading + "thon-98,,,leader,Thử,0900000281,,viet\n")).PressAsync("Nhập tệp CSV");
        Assert.Contains("Dòng 2", wrong.Errors, StringComparison.Ordinal);
        page = await admin.GoAsync("/quan-tri/to-cong-nghe/tep");
        var done = page.Attach("to.csv", Encoding.UTF8.GetBytes(Heading + "thon-8,,,leader,Thử,0900000281,,viet\n"));
        Assert.Contains("thêm 2, sửa 0", (await done.PressAsync("Nhập tệp CSV")).Text, StringComparison.Ordinal);
        // Sent twice, the second is the first.
        Assert.Contains("thêm 2, sửa 0", (await done.PressAsync("Nhập tệp CSV")).Text, StringComparison.Ordinal);

        var leader = site.Visitor();
        leader.Cookies["ts"] = await site.SignInAsync("0900 000 281");
        var households = await leader.GoAsync("/to-cong-nghe/thon-8/ho/tep");
        Assert.Contains("thêm 1, sửa 0", (await households.Attach("ho.csv", Encoding.UTF8.GetBytes("code,head,address,phone,language,member_phone\nH1,Chủ Thử,,,viet,\n")).PressAsync("Nhập tệp CSV")).Text, StringComparison.Ordinal);
        var file = await leader.GoAsync("/to-cong-nghe/thon-8/ho/xuat");
        Assert.Equal("text/csv", file.Type);
        Assert.Contains("H1,Chủ Thử", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    private static async Task<Imported> TeamsAsync(TestSite site, string text)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await scope.ServiceProvider.GetRequiredService<TeamFile>().ReadAsync(TestSite.HoaPhu, Actor.System, RequestId.Fresh(), file);
    }

    private static async Task<Imported> HouseholdsAsync(TestSite site, Team team, string text)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await scope.ServiceProvider.GetRequiredService<HouseholdFile>().ReadAsync(team, Actor.System, RequestId.Fresh(), file);
    }
}
