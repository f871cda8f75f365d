using Microsoft.Playwright;

namespace ThonSo.Journeys;

/// <summary>A villager asks for the old-age allowance for themselves: a form that wants no papers.</summary>
internal static class Pension
{
    /// <summary>From the first question to the page that shows all answers.</summary>
    public static async Task AnswerAsync(Person villager)
    {
        await villager.IsAtAsync("Bà con tên là gì?");
        await villager.WriteAsync("Họ và tên", "H'Thử Niê");
        await villager.WriteAsync("Ngày sinh", "1949");
        await villager.ChooseAsync("Nữ");
        await villager.PressAsync(Birth.Next);
        await villager.IsAtAsync("Bà con đang ở đâu?");
        await villager.ChooseAsync("Trong xã này: xã Hòa Phú");
        await villager.Page.GetByLabel("Thôn, buôn").SelectOptionAsync(new SelectOptionValue { Label = "Buôn mẫu 12" });
        await villager.PressAsync(Birth.Next);
        await AnswerRestAsync(villager);
    }

    /// <summary>Past who one is and where one lives.</summary>
    public static async Task AnswerRestAsync(Person villager)
    {
        foreach (var (question, answer) in ((string, string)[])
            [("Làm cho ai?", "Cho chính tôi"), ("Bà con đề nghị việc gì?", "Bắt đầu nhận trợ cấp"), ("Có đang nhận lương hưu", "Không"), ("Nhà có phải hộ nghèo", "Không"), ("Muốn nhận tiền bằng cách nào?", "Nhận tiền mặt")])
        {
            await villager.IsAtAsync(question);
            await villager.ChooseAsync(answer);
            await villager.PressAsync(Birth.Next);
        }
        await villager.IsAtAsync("Bà con muốn nói thêm gì không?");
        await villager.PressAsync(Birth.Next);
        await villager.IsAtAsync("Xem lại trước khi gửi");
    }
}
