using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Field.App;
using ThonSo.Field.Devices;
using ThonSo.Field.Photos;
using ThonSo.Field.Sync;

namespace ThonSo.Field;

/// <summary>
/// The field kit: what a member of a team does at people's homes, where there is no line. A phone carries the member's own
/// households, does acts, and sends them when it can; each ends as accepted or refused, and neither side forgets one.
/// What is carried (<see cref="IFieldShelf"/>) and what can be done (<see cref="IFieldAct"/>) the other modules bring.
/// </summary>
public sealed class FieldModule : Module
{
    /// <summary>Carrying households on a phone.</summary>
    public static readonly Permission Carry = new("field.carry", Role.Helper, Role.TeamLeader);

    /// <summary>Handing in what was done, also by who has left the team meanwhile: each act asks whether they may.</summary>
    public static readonly Permission Deliver = new("field.deliver", Role.Helper, Role.TeamLeader, Role.Villager);

    /// <summary>Seeing what members did and the server refused, in the leader's village.</summary>
    public static readonly Permission Settle = new("field.settle", Role.TeamLeader);

    public override string Name => "field";

    public override IReadOnlyList<Permission> Permissions => [Carry, Deliver, Settle];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddScoped<DeviceBook>();
        services.AddScoped<PhotoBook>();
        services.AddScoped<Feed>();
        services.AddScoped<Reconciling>();
        services.AddSingleton<ActRunner>();
        services.AddSingleton<FormsFile>();
        services.AddSingleton<SecretTries>();
        services.AddSingleton<Retrier>();
        services.AddHostedService(provider => provider.GetRequiredService<Retrier>());
    }

    public override void Conventions(ModelConfigurationBuilder builder) => builder.Properties<FieldState>().HaveConversion<EnumCode<FieldState>>();

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<DeviceRow>(device =>
        {
            device.ToTable("field_device").HasKey(d => new { d.CommuneId, d.Id });
            device.HasIndex(d => new { d.CommuneId, d.PersonId }, "field_device_person");
        });
        builder.Entity<ActRow>(act =>
        {
            act.ToTable("field_act").HasKey(a => new { a.CommuneId, a.Id });
            act.HasIndex(a => new { a.CommuneId, a.DeviceId, a.State }, "field_act_device");
            act.HasIndex(a => new { a.CommuneId, a.PersonId, a.State }, "field_act_person");
            act.HasIndex(a => new { a.CommuneId, a.Village, a.EndedAt }, "field_act_left").HasFilter("state = 'refused' AND settled_at IS NULL");
            act.HasIndex(a => a.NextTry, "field_act_next_try").HasFilter("next_try IS NOT NULL");
        });
        builder.Entity<PhotoRow>(photo =>
        {
            photo.ToTable("field_photo").HasKey(p => new { p.CommuneId, p.Id });
            photo.HasIndex(p => new { p.CommuneId, p.PersonId, p.BegunAt }, "field_photo_person");
        });
        builder.Entity<PartRow>().ToTable("field_part").HasKey(p => new { p.CommuneId, p.PhotoId, p.Starts });
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FieldApi.Map(endpoints);
        ServiceWorker.Map(endpoints);
    }
}

/// <summary>Bounds guessing of a phone's secret.</summary>
internal sealed class SecretTries() : WrongTries(20, TimeSpan.FromMinutes(10));
