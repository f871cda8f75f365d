using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Time;
using ThonSo.Learning.Classes;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>A class, from its planning to its report.</summary>
public sealed class ClassTests
{
    internal const string MemberPhone = "0900 000 202", ElsewherePhone = "0900 000 211";

    /// <summary>19:00 of 20 December in Vietnam.</summary>
    internal static readonly DateTime Starts = new(2026, 12, 20, 12, 0, 0, DateTimeKind.Utc);

    [Theory, BothEngines]
    public async Task A_class_is_planned_attended_by_code_and_by_name_and_reports_itself_without_naming_anyone(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var member = await site.InAsync(MemberPhone);
        var teach = await PlanAsync(site, member);
        var id = Guid.Parse(teach.Path.Split('/')[^1]);

        // Somebody with an account keeps a seat from the public page.
        var phone = Samples.NewPhone();
        var villager = await site.InAsync(phone);
        var page = await (await villager.GoAsync("/hoc")).FollowAsync("Lớp học ở thôn");
        Assert.Contains("20 chỗ còn trống trong 20", page.Text, StringComparison.Ordinal);
        page = await (await villager.GoAsync($"/hoc/lop/{id}")).PressAsync("Giữ chỗ cho tôi");
        Assert.Contains("Bác đã có chỗ trong lớp này", page.Text, StringComparison.Ordinal);
        Assert.Contains("19 chỗ còn trống", page.Text, StringComparison.Ordinal);

        // Too early nobody is present.
        var door = new Uri(teach.Document.QuerySelector("details .soft")!.TextContent).AbsolutePath;
        Assert.Contains("Chưa tới giờ", (await (await villager.GoAsync(door)).PressAsync("Tôi có mặt")).Errors, StringComparison.Ordinal);
        site.Clock.AdvanceTo(Starts.AddMinutes(-10));

        // By the code on the wall: with the account, and without any.
        var seat = await (await villager.GoAsync(door)).Choose("😔 Hơi lo").PressAsync("Tôi có mặt");
        Assert.Contains("Đã ghi bác có mặt", seat.Text, StringComparison.Ordinal);
        var nameless = await site.Visitor().GoAsync(door);
        Assert.Contains("Ghi họ tên", (await nameless.PressAsync("Tôi có mặt")).Errors, StringComparison.Ordinal);
        var h = await nameless.Fill("Họ và tên", "H'Thử Niê").Fill("#sex", "female").Fill("#age", "from60").Fill("#language", "ede").Choose("😢 Rất lo").PressAsync("Tôi có mặt");
        await h.Choose("😊 Khá tự tin").PressAsync("Gửi");
        Assert.Contains("Cảm ơn bác đã nói", (await site.Visitor().GoAsync(h.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync(h.Path[..^1] + (h.Path[^1] == 'A' ? 'E' : 'A'))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GoAsync($"/hoc/lop/{id}/co-mat/xxxxxxxx")).Status);

        // By a member, for whoever has no phone.
        var list = await member.GoAsync($"/to-cong-nghe/lop/{id}");
        list = await list.Fill("Họ và tên", "Ông Thử").Fill("#sex", "male").PressAsync("Ghi có mặt");
        Assert.Contains("3 người có mặt, 1 người giữ chỗ", list.Text, StringComparison.Ordinal);
        Assert.Contains("Ông Thử", list.Text, StringComparison.Ordinal);

        var report = await list.FollowAsync("Báo cáo lớp");
        foreach (var (head, number) in new[] { ("Giữ chỗ trước", "1"), ("Có mặt", "3"), ("Nữ", "1"), ("Nam", "1"), ("Từ 60", "1"), ("Ê Đê", "1"), ("Trước", "1,0"), ("Sau", "4,0") })
            Assert.Equal(number, report.Document.QuerySelectorAll("tr").Single(r => r.FirstElementChild!.TextContent == head).Children[1].TextContent);
        Assert.DoesNotContain("Thử", report.Text.Replace("Bài thử", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // The stored name is nobody's to read in the file.
        Assert.All(await site.ReadAsync(db => db.Set<SeatRow>().AsNoTracking().Where(s => s.Name != null).ToListAsync()), s => Assert.DoesNotContain("Thử"u8.ToArray(), Windows(s.Name!, "Thử"u8.Length)));
    }

    [Fact]
    public async Task Only_the_village_s_own_team_holds_its_class()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var teach = await PlanAsync(site, await site.InAsync(MemberPhone));
        var other = await site.InAsync(ElsewherePhone);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GoAsync(teach.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GoAsync(teach.Path + "/bao-cao")).Status);
        var page = await other.GoAsync("/to-cong-nghe/lop");
        var refused = await page.SendByHandAsync("/to-cong-nghe/lop", ("village", "thon-4"), ("place", "Nhà văn hoá"), ("day", "2026-12-01"), ("hour", "19:00"), ("minutes", "90"), ("seats", "5"), ("lessons", "nop-ho-so"));
        Assert.Contains("Chỉ tổ viên của thôn này", refused.Errors, StringComparison.Ordinal);
        refused = await page.SendByHandAsync(teach.Path, ("name", "Ai đó"));
        Assert.Equal(0, await site.ReadAsync(db => db.Set<SeatRow>().CountAsync()));
    }

    [Fact]
    public async Task What_a_class_cannot_be_is_said_beside_the_field()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await site.InAsync(MemberPhone)).GoAsync("/to-cong-nghe/lop");
        foreach (var (field, value, wanted) in new[]
        {
            ("place", "", "Ghi nơi học"), ("day", "2020-01-01", "Chọn ngày giờ sau bây giờ"), ("hour", "25:00", "Chọn ngày giờ sau bây giờ"),
            ("minutes", "999", "từ 15 đến 240 phút"), ("seats", "0", "từ 1 đến 300"), ("lessons", "khong-co", "Chọn ít nhất một bài"),
        })
        {
            var fields = new Dictionary<string, string> { ["village"] = "thon-4", ["place"] = "Nhà văn hoá", ["day"] = "2026-12-20", ["hour"] = "19:00", ["minutes"] = "90", ["seats"] = "20", ["lessons"] = "nop-ho-so", [field] = value };
            var again = await page.SendByHandAsync("/to-cong-nghe/lop", [.. fields.Select(f => (f.Key, f.Value))]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
            Assert.Contains(wanted, again.Errors, StringComparison.Ordinal);
        }
    }

    [Theory, BothEngines]
    public async Task Three_seats_are_three_however_many_press_at_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var teach = await PlanAsync(site, await site.InAsync(MemberPhone), seats: 3);
        var id = Guid.Parse(teach.Path.Split('/')[^1]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Attend>().TakeSeatAsync(TestSite.HoaPhu, new Actor(NewId.Next(), Role.Villager), RequestId.Fresh(), id);
        }));
        Assert.Equal(3, taken.Count(t => t.Refusal is null));
        Assert.All(taken.Where(t => t.Refusal is not null), t => Assert.Equal("learning.class-full", t.Refusal!.Code));
        Assert.Equal(3, (await site.ReadAsync(db => db.Set<ClassRow>().AsNoTracking().SingleAsync(c => c.Id == id))).Taken);
    }

    [Theory, BothEngines]
    public async Task A_tick_without_a_line_counts_at_the_hour_it_was_made_and_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var teach = await PlanAsync(site, await site.InAsync(MemberPhone));
        var id = Guid.Parse(teach.Path.Split('/')[^1]);
        var member = new Actor(await site.PersonAsync(MemberPhone), Role.Helper);
        var said = Starts.AddMinutes(5);
        site.Clock.AdvanceTo(said.AddDays(3));
        var act = NewId.Next();
        var body = JsonSerializer.SerializeToElement(new { @class = id, name = "Bà Mẫu", sex = "female", age = "from60", language = "mnong" });
        for (var i = 0; i < 2; i++) Assert.Equal(FieldState.Accepted, (await CarryAsync(site, new FieldCall(TestSite.HoaPhu, act, member, RequestId.From(member, act.ToString("N")), said, body, []))).State);
        var seat = await site.ReadAsync(db => db.Set<SeatRow>().AsNoTracking().SingleAsync(s => s.ClassId == id));
        Assert.Equal((act, said, "mnong"), (seat.Id, seat.CameAt, seat.Language));
        // Of a day on which there was no class, or by somebody of another village, it is refused and said why.
        var late = await CarryAsync(site, new FieldCall(TestSite.HoaPhu, NewId.Next(), member, RequestId.Fresh(), said.AddDays(1), body, []));
        Assert.Equal((FieldState.Refused, "learning.class-over"), (late.State, late.Code));
        var stranger = new Actor(await site.PersonAsync(ElsewherePhone), Role.Helper);
        Assert.Equal("learning.class-elsewhere", (await CarryAsync(site, new FieldCall(TestSite.HoaPhu, NewId.Next(), stranger, RequestId.Fresh(), said, body, []))).Code);
    }

    [Fact]
    public async Task A_class_that_is_called_off_takes_nobody_any_more()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var teach = await PlanAsync(site, await site.InAsync(MemberPhone));
        var villager = await site.InAsync(Samples.NewPhone());
        var open = await villager.GoAsync("/hoc/lop/" + teach.Path.Split('/')[^1]);
        Assert.Contains("Lớp này đã huỷ", (await teach.PressAsync("Huỷ lớp này")).Text, StringComparison.Ordinal);
        Assert.Contains("Lớp này đã huỷ", (await open.PressAsync("Giữ chỗ cho tôi")).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("20/12/2026", (await villager.GoAsync("/hoc/lop")).Text, StringComparison.Ordinal);
    }

    internal static async Task<Page> PlanAsync(TestSite site, Visitor member, int seats = 20)
    {
        Assert.True(site.Clock.UtcNow() < Starts);
        var page = await (await member.GoAsync("/to-cong-nghe")).FollowAsync("Lớp học của thôn");
        return await page.Fill("Nơi học", "Nhà văn hoá thôn 4").Fill("Ngày", "2026-12-20").Fill("Giờ bắt đầu", "19:00").Fill("Bao nhiêu chỗ", seats.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Choose("Nộp hồ sơ trên Thôn Số").PressAsync("Mở lớp");
    }

    private static async Task<FieldAnswer> CarryAsync(TestSite site, FieldCall call)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IFieldAct>().Single(a => a.Kind == "class.tick").RunAsync(call, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<byte[]> Windows(byte[] bytes, int size) => Enumerable.Range(0, Math.Max(bytes.Length - size + 1, 0)).Select(i => bytes[i..(i + size)]);
}
