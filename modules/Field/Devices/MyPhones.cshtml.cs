using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Field.Devices;

/// <summary>A member's own phones, each of which they can shut from another one.</summary>
[Authorize("field.carry")]
internal sealed class MyPhonesModel(DeviceBook devices) : AppPage
{
    public IReadOnlyList<DeviceRow> Phones { get; private set; } = [];

    public async Task OnGetAsync() => Phones = await devices.OfPersonAsync(Commune, Here.PersonId!.Value);

    public async Task<IActionResult> OnPostAsync(Guid device)
    {
        await devices.ShutAsync(Commune, ActorFor(FieldModule.Carry), device);
        return GoTo("/to-cong-nghe/may");
    }
}
