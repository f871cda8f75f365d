using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.People.SignIn;

namespace ThonSo.People.Demo;

/// <summary>Invented residents, who sign in like anyone: their numbers are of no subscriber (0900 000 3xx).</summary>
internal static class DemoResidents
{
    public const int Count = 12;

    public static string PhoneOf(int number) => $"0900 000 {300 + number}";

    public static async Task SignInAsync(IServiceProvider services, CommuneId commune)
    {
        for (var number = 1; number <= Count; number++)
        {
            await using var scope = services.CreateAsyncScope();
            var code = await scope.ServiceProvider.GetRequiredService<AskCode>().RunAsync(commune, PhoneOf(number), null, RequestId.Fresh());
            var sent = await scope.ServiceProvider.GetRequiredService<SignInCodes>().OpenAsync(commune, code.Value.Id);
            await scope.ServiceProvider.GetRequiredService<EnterCode>().RunAsync(commune, code.Value.Id, sent!.Value.Code, "Android");
        }
    }
}
