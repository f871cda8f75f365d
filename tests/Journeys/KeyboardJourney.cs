using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>Nobody touches anything: Tab, Enter, Space, arrows and letters are enough, and the eye always finds the focus.</summary>
public sealed class KeyboardJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task A_dossier_is_filed_with_the_keyboard_alone()
    {
        const string phone = "0912 000 221";
        var villager = await ArriveAsync("villager", Device.Desktop);
        var keys = villager.Page.Keyboard;
        await villager.GoAsync("/");
        await TheSkipLinkLeadsPastTheFrame(villager);
        await villager.GoAsync("/");
        await TabToAsync(villager, "Tìm thủ tục bằng lời thường ngày");
        await keys.TypeAsync("tien nguoi gia");
        await keys.PressAsync("Enter");
        await villager.Page.WaitForURLAsync("**/thu-tuc?q=*");
        await TabToAsync(villager, "Xin trợ cấp người già không lương hưu");
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Xin trợ cấp người già không lương hưu");
        await TabToAsync(villager, "Bắt đầu làm");
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Số điện thoại của bà con");
        await TabToAsync(villager, "Số điện thoại của bà con");
        await keys.TypeAsync(phone);
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Viết mã 6 số");
        await TabToAsync(villager, "Viết mã 6 số");
        await keys.TypeAsync(await Site.CodeAsync(phone));
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Trước khi bắt đầu");
        await TabToAsync(villager, "Trả lời câu đầu tiên");
        await keys.PressAsync("Enter");

        await villager.IsAtAsync("Bà con tên là gì?");
        await TabToAsync(villager, "Họ và tên");
        await keys.TypeAsync("Nguyen Van Mau");
        await TabToAsync(villager, "Ngày sinh");
        await keys.TypeAsync("1950");
        await TabToAsync(villager, "Nam");
        await keys.PressAsync("Space");
        await TabToAsync(villager, "Số định danh");
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Bà con đang ở đâu?");
        await TabToAsync(villager, "Trong xã này: xã Hòa Phú");
        await keys.PressAsync("Space");
        await TabToAsync(villager, "Thôn, buôn");
        await keys.PressAsync("ArrowDown");
        await NextAsync(villager);
        foreach (var (question, answer) in ((string, string)[])[("Làm cho ai?", "Cho chính tôi"), ("Bà con đề nghị việc gì?", "Bắt đầu nhận trợ cấp")])
        {
            await villager.IsAtAsync(question);
            await TabToAsync(villager, answer);
            await keys.PressAsync("Space");
            await NextAsync(villager);
        }
        // The second answer of two: the arrow goes on from the first.
        foreach (var question in (string[])["Có đang nhận lương hưu", "Nhà có phải hộ nghèo", "Muốn nhận tiền bằng cách nào?"])
        {
            await villager.IsAtAsync(question);
            await TabToAsync(villager, question.StartsWith("Muốn", StringComparison.Ordinal) ? "Chuyển vào tài khoản ngân hàng" : "Có");
            await keys.PressAsync("ArrowDown");
            await NextAsync(villager);
        }
        await villager.IsAtAsync("Bà con muốn nói thêm gì không?");
        await NextAsync(villager);
        await villager.IsAtAsync("Xem lại trước khi gửi");
        await villager.SeesAsync("Nhận tiền mặt");
        await TabToAsync(villager, "Gửi hồ sơ");
        await keys.PressAsync("Enter");
        await villager.IsAtAsync("Xã đã nhận được hồ sơ của bà con");
    }

    [Fact]
    public async Task What_is_wrong_is_reached_from_the_summary()
    {
        var villager = await VillagerAsync("0912 000 222", Device.Desktop);
        await villager.GoAsync("/ho-so/moi/1.014027");
        await villager.PressAsync("Trả lời câu đầu tiên");
        await TabToAsync(villager, "Họ và tên");
        await villager.Page.Keyboard.PressAsync("Enter");
        await villager.IsAtAsync("Bà con xem lại chỗ này");
        villager.Expected("status of 422");
        await Assertions.Expect(villager.Page.Locator("#errors")).ToBeFocusedAsync();
        await villager.Page.Keyboard.PressAsync("Tab");
        await villager.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(villager.Page.GetByLabel("Họ và tên")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_queue_is_worked_through_with_letters()
    {
        using var api = Site.Api(await Site.SignInAsync("0912 000 223"));
        await Office.FileAsync(api);
        var (second, _) = await Office.FileAsync(api);
        var officer = await OfficerAsync("motcua");
        var keys = officer.Page.Keyboard;
        await officer.GoAsync("/mot-cua?hang=intake");
        await Assertions.Expect(officer.Page.GetByText("chọn")).ToBeVisibleAsync();
        // Down to the second one, which other tests of this office may have put others before.
        var rows = await officer.Page.Locator("[data-queue] tbody tr").AllInnerTextsAsync();
        var place = rows.ToList().FindIndex(row => row.Contains(second, StringComparison.Ordinal));
        Assert.True(place > 0, $"{second} is not below another one.");
        for (var i = 0; i <= place; i++) await keys.PressAsync("j");
        await keys.PressAsync("Enter");
        await officer.SeesAsync(second);
        await officer.GoAsync("/mot-cua");
        await Assertions.Expect(officer.Page.GetByText("chọn")).ToBeVisibleAsync();
        await keys.PressAsync("/");
        await officer.IsAtAsync("Tìm hồ sơ");
        await keys.TypeAsync(second);
        await keys.PressAsync("Enter");
        await officer.SeesAsync(second);
    }

    private static async Task NextAsync(Person person)
    {
        await TabToAsync(person, Birth.Next);
        await person.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TheSkipLinkLeadsPastTheFrame(Person person)
    {
        await person.Page.Keyboard.PressAsync("Tab");
        var skip = person.Page.GetByRole(AriaRole.Link, new() { Name = "Đến nội dung chính" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(person.Page.GetByLabel("Tìm thủ tục bằng lời thường ngày")).ToBeFocusedAsync();
    }

    /// <summary>Tabs until the field, link or button with this name has the focus; each stop on the way must be seen, and lie below the one before.</summary>
    private static async Task TabToAsync(Person person, string name)
    {
        var way = new List<string>();
        var above = double.MinValue;
        for (var i = 0; i < 90; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var stop = await person.Page.EvaluateAsync<FocusStop>(Where);
            way.Add(stop.Name);
            if (stop.Name.Length == 0) continue;
            Assert.True(stop.Seen, $"The focus on “{stop.Name}” is not to be seen at {person.Page.Url}.");
            if (stop.InMain)
            {
                Assert.True(stop.Top >= above - 8, $"The focus jumps up to “{stop.Name}” at {person.Page.Url}: {string.Join(" → ", way)}");
                above = stop.Top;
            }
            if (stop.Name.StartsWith(name, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"“{name}” is not reached by Tab at {person.Page.Url}: {string.Join(" → ", way)}");
    }

    private sealed record FocusStop
    {
        public string Name { get; init; } = "";
        public bool Seen { get; init; }
        public bool InMain { get; init; }
        public double Top { get; init; }
    }

    private const string Where = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at.id === 'main') return { name: '', seen: true, inMain: false, top: 0 };
          const label = at.labels?.[0] ?? at;
          const name = (at.getAttribute('aria-label') ?? label.innerText ?? '').trim().replace(/\s+/g, ' ');
          const outlined = [at, at.closest('.pick'), at.closest('.find')].some(e => e && getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2);
          const shape = at.getBoundingClientRect();
          const inside = shape.bottom > 0 && shape.top < innerHeight && shape.width > 0;
          const top = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(1, shape.left + shape.width / 2)), Math.min(innerHeight - 1, Math.max(1, shape.top + shape.height / 2)));
          const covered = !(top && (at.contains(top) || top.contains(at) && !top.matches('.act') || top.closest('label') === label));
          return { name, seen: outlined && inside && !covered, inMain: !!at.closest('main'), top: shape.top + scrollY };
        }
        """;
}
