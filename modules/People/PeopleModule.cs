using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.People.Demo;
using ThonSo.People.Officers;
using ThonSo.People.Sessions;
using ThonSo.People.SignIn;

namespace ThonSo.People;

/// <summary>
/// Who is there: people and what they told about themselves, signing in by phone or as an officer, sessions that can be
/// seen and ended, and the roles that decide what each may do.
/// </summary>
public sealed class PeopleModule : Module
{
    /// <summary>Everyone who is signed in, in whatever role.</summary>
    public static readonly Permission SignedInAtAll = new("people.signed-in", Enum.GetValues<Role>().Where(r => r is not (Role.Visitor or Role.System)).ToArray());

    /// <summary>Whoever signed in with a password and a second factor.</summary>
    public static readonly Permission OfficerAtAll = new("people.officer",
        Role.ReceivingOfficer, Role.HandlingOfficer, Role.Signer, Role.HotlineOperator, Role.Doctor, Role.CommuneLeader, Role.Administrator, Role.ProvinceViewer);

    public static readonly Permission ManageOfficers = new("people.manage-officers", Role.Administrator);

    public override string Name => "people";

    public override IReadOnlyList<Permission> Permissions => [SignedInAtAll, OfficerAtAll, ManageOfficers];

    public override IReadOnlyList<DeskItem> DeskItems =>
    [
        new(90, Texts.MenuAccount, "passkeys", Texts.Passkeys, "/can-bo/khoa", OfficerAtAll),
        new(30, Texts.MenuAdministration, "officers", Texts.Officers, "/quan-tri/can-bo", ManageOfficers),
    ];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton<PersonBook>();
        services.AddScoped<PersonRegister>();
        services.AddScoped<VillageRoles>();
        services.AddSingleton<SignInCodes>();
        services.AddSingleton<SessionBook>();
        services.AddScoped<AskCode>();
        services.AddScoped<EnterCode>();
        services.AddScoped<EndSession>();
        services.AddScoped<FurtherSession>();
        services.AddScoped<OfficerSignIn>();
        services.AddScoped<OfficerAccounts>();
        services.AddAuthentication(SessionHandler.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Scheme, null);
        // The framework's own hashing, authenticator codes and passkeys, over our rows.
        services.AddIdentityCore<OfficerUser>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddUserStore<OfficerStore>().AddTokenProvider<AuthenticatorTokenProvider<OfficerUser>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IPasskeyHandler<OfficerUser>, PasskeyHandler<OfficerUser>>();
    }

    public override void Conventions(ModelConfigurationBuilder builder) =>
        builder.Properties<SessionKind>().HaveConversion<EnumCode<SessionKind>>();

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<PersonRow>(person =>
        {
            person.ToTable("people_person").HasKey(p => new { p.CommuneId, p.Id });
            person.HasIndex(p => new { p.CommuneId, p.PhoneIndex }, "people_person_phone").IsUnique();
            person.HasIndex(p => new { p.CommuneId, p.IdentityIndex }, "people_person_identity");
        });
        builder.Entity<CodeRow>(code =>
        {
            code.ToTable("people_code").HasKey(c => new { c.CommuneId, c.Id });
            code.HasIndex(c => new { c.CommuneId, c.PhoneIndex, c.MadeAt }, "people_code_phone");
            code.HasIndex(c => new { c.CommuneId, c.AddressIndex, c.MadeAt }, "people_code_address");
        });
        builder.Entity<SessionRow>(session =>
        {
            session.ToTable("people_session").HasKey(s => new { s.CommuneId, s.Id });
            session.HasIndex(s => new { s.CommuneId, s.TokenHash }, "people_session_token").IsUnique();
            session.HasIndex(s => new { s.CommuneId, s.PersonId }, "people_session_person");
        });
        builder.Entity<GrantRow>().ToTable("people_grant").HasKey(g => new { g.CommuneId, g.PersonId, g.Role, g.Village });
        builder.Entity<AccountRow>(account =>
        {
            account.ToTable("people_account").HasKey(a => new { a.CommuneId, a.PersonId });
            account.HasIndex(a => new { a.CommuneId, a.Login }, "people_account_login").IsUnique();
        });
        builder.Entity<PasskeyRow>(passkey =>
        {
            passkey.ToTable("people_passkey").HasKey(p => new { p.CommuneId, p.CredentialId });
            passkey.HasIndex(p => new { p.CommuneId, p.PersonId }, "people_passkey_person");
        });
    }

    public override async Task LoadDemoAsync(IServiceProvider services, CommuneId commune)
    {
        foreach (var officer in DemoOfficers.All)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OfficerAccounts>()
                .AddAsync(commune, Actor.System, officer.Login, officer.Name, officer.Post, officer.Roles, DemoOfficers.Password, officer.AuthenticatorKey);
        }
    }

    public override Task PlayDemoAsync(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present) => DemoResidents.SignInAsync(services, commune);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SignInApi.Map(endpoints);
        PasskeyApi.Map(endpoints);
    }
}
