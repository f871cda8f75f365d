using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Messages.Channels;
using ThonSo.Messages.Inbound;

namespace ThonSo.Messages;

/// <summary>
/// Tells people what happened: a ledger of messages made from the journal, once each, sent with retries and visible
/// when they fail. Takes SMS to the commune in and has them answered by the modules' commands. In the demonstration both
/// are done on a marked page.
/// </summary>
public sealed class MessagesModule : Module
{
    public override string Name => "messages";

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        var gateway = KannelOptions.From(options);
        services.AddSingleton<IChannel>(_ => options.Demo ? new DemoChannel() : gateway is null ? new NoChannel() : new KannelChannel(gateway));
        services.AddSingleton<Sender>();
        services.AddSingleton<SmsAnswers>();
        services.AddSingleton<DeliveryReports>();
        services.AddScoped<ReceiveSms>();
        services.AddSingleton<IReader, LedgerReader>();
        services.AddScoped<MessageBook>();
        services.AddHostedService(provider => provider.GetRequiredService<Sender>());
        services.AddHostedService(provider => provider.GetRequiredService<SmsAnswers>());
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<MessageStatus>().HaveConversion<EnumCode<MessageStatus>>();
        builder.Properties<SmsStatus>().HaveConversion<EnumCode<SmsStatus>>();
    }

    public override void Map(ModelBuilder builder)
    {
        builder.Entity<Message>(message =>
        {
            message.ToTable("messages_message").HasKey(m => new { m.CommuneId, m.Id });
            message.HasIndex(m => new { m.CommuneId, m.Source }, "messages_message_source").IsUnique();
            message.HasIndex(m => m.NextTryAt, "messages_message_waiting").HasFilter("status = 'waiting'");
            message.HasIndex(m => m.ForgetAt, "messages_message_forget").HasFilter("forget_at IS NOT NULL");
            message.HasIndex(m => new { m.CommuneId, m.PersonId, m.MadeAt }, "messages_message_person");
            message.HasIndex(m => new { m.CommuneId, m.PhoneIndex, m.MadeAt }, "messages_message_phone").HasFilter("person_id IS NULL");
        });
        builder.Entity<Sms>(sms =>
        {
            sms.ToTable("messages_sms").HasKey(s => new { s.CommuneId, s.Id });
            sms.HasIndex(s => new { s.Status, s.NextTryAt }, "messages_sms_waiting");
            sms.HasIndex(s => new { s.CommuneId, s.PhoneIndex, s.ReceivedAt }, "messages_sms_phone");
            sms.HasIndex(s => new { s.CommuneId, s.ReceivedAt }, "messages_sms_received");
        });
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        KannelEndpoints.Map(endpoints);
        endpoints.MapGet("/api/v1/demo/messages", async ([FromQuery] string? phone, HttpContext http, MessageBook book, ThonSoOptions options) =>
                options.Demo ? Results.Json(await book.ToPhoneAsync(Here.Of(http).Commune, phone)) : Results.NotFound())
            .AllowAnonymous().WithTags("Demonstration").WithName("DemoMessages").WithSummary("The messages to a phone, in a demonstration only")
            .Produces<IReadOnlyList<MessageView>>().ProducesProblem(404);
    }
}
