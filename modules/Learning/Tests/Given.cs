using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.People;
using ThonSo.Support;

namespace ThonSo.Learning.Tests;

/// <summary>People who learn, who check and who confirm, and their acts.</summary>
internal sealed class Given(TestSite site)
{
    public const string HelperAward = "to-vien", CitizenAward = "cong-dan-so";

    public static readonly SkillCode[] HelperSkills = [new("TSH-1"), new("TSH-2"), new("TSH-3")];

    public static readonly SkillCode[] CitizenSkills = [new("CV3240-1"), new("CV3240-4")];

    /// <summary>Somebody new, known by name, in a village's team where one is named; not trained.</summary>
    public async Task<Guid> PersonAsync(string name, string? village = null, Role role = Role.Helper, string? phone = null)
    {
        phone ??= Samples.NewPhone();
        await site.GiveVillageRoleAsync(phone, name, role, village ?? "buon-mau-12", trained: false);
        if (village is null) await site.TakeVillageRoleAsync(phone, role, "buon-mau-12");
        return await IdAsync(phone);
    }

    public async Task<Guid> IdAsync(string phone) => (await site.Services.GetRequiredService<PersonBook>().FindAsync(TestSite.HoaPhu, PhoneNumber.Parse(phone)))!.Id;

    /// <summary>The commune's leader, who may confirm everything.</summary>
    public async Task<Actor> LeaderAsync() => new((await site.Services.GetRequiredService<PersonBook>().OfficersAsync(TestSite.HoaPhu, Role.CommuneLeader))[0].Id, Role.CommuneLeader);

    public async Task<Outcome<int>> CheckAsync(Actor trainer, Guid person, SkillCheck result, params SkillCode[] skills) =>
        await DoAsync<CheckSkills, Outcome<int>>(act => act.RunAsync(TestSite.HoaPhu, trainer, RequestId.Fresh(), person, skills.ToDictionary(s => s, _ => result)));

    public async Task<Outcome<Guid>> ConfirmAsync(Actor assessor, Guid person, string award = HelperAward, RequestId? request = null) =>
        await DoAsync<ConfirmSkills, Outcome<Guid>>(act => act.RunAsync(TestSite.HoaPhu, assessor, request ?? RequestId.Fresh(), award, person));

    public Task<Refusal?> RevokeAsync(Actor assessor, Guid certificate, RevocationReason? reason = RevocationReason.Mistake) =>
        DoAsync<ConfirmSkills, Refusal?>(act => act.RevokeAsync(TestSite.HoaPhu, assessor, RequestId.Fresh(), certificate, reason));

    /// <summary>Somebody with a certificate.</summary>
    public async Task<Certificate> CertifiedAsync(string name, string award = HelperAward, string? phone = null, string? village = null)
    {
        var (person, leader) = (await PersonAsync(name, village, phone: phone), await LeaderAsync());
        await CheckAsync(leader, person, SkillCheck.Alone, award == HelperAward ? HelperSkills : CitizenSkills);
        return await CertificateAsync((await ConfirmAsync(leader, person, award)).Value);
    }

    public async Task<Certificate> CertificateAsync(Guid id) => (await DoAsync<CertificateBook, Certificate?>(book => book.FindAsync(TestSite.HoaPhu, id)))!;

    public Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull => site.DoAsync(act);

    /// <summary>Somebody signed in by phone.</summary>
    public Task<Visitor> SignedInAsync(string phone) => site.SignedInAsync(phone);

    public async Task<Visitor> OfficerAsync(string login)
    {
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = await site.OfficerAsync(login);
        return visitor;
    }
}
