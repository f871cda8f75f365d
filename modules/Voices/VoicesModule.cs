using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Voices.Acts;
using ThonSo.Voices.Decide;

namespace ThonSo.Voices;

/// <summary>
/// Neighbours' voices: lessons and procedures read aloud in the languages of the commune by members of its teams, approved by
/// a leader, taken back by the speaker at any time (docs/voices.md).
/// </summary>
public sealed class VoicesModule : Module
{
    /// <summary>Reading aloud and sending it.</summary>
    public static readonly Permission Record = new("voices.record", Role.Helper, Role.TeamLeader);

    /// <summary>Approving or not: the commune of everybody, a leader of the own team. Of whom, <see cref="VoiceScope"/> says.</summary>
    public static readonly Permission Decide = new("voices.decide", Role.Administrator, Role.CommuneLeader, Role.TeamLeader);

    public override string Name => "voices";

    public override IReadOnlyList<Permission> Permissions => [Record, Decide];

    public override IReadOnlyList<DeskItem> DeskItems => [new(29, Texts.MenuGroup, WaitingCount.Section, Texts.DecideTitle, "/to-cong-nghe/giong-doc/duyet", Decide)];

    public override void AddServices(IServiceCollection services, ThonSoOptions options)
    {
        services.AddSingleton<VoiceBook>();
        services.AddSingleton<IVoices>(provider => provider.GetRequiredService<VoiceBook>());
        services.AddSingleton<EraseVoices>();
        services.AddHostedService(provider => provider.GetRequiredService<EraseVoices>());
        services.AddScoped<VoiceScope>();
        services.AddScoped<SendVoice>();
        services.AddScoped<DecideVoice>();
        services.AddScoped<WithdrawVoice>();
        services.AddScoped<IDeskCounts, WaitingCount>();
    }

    public override void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<VoiceState>().HaveConversion<EnumCode<VoiceState>>();
        builder.Properties<VoiceFault>().HaveConversion<EnumCode<VoiceFault>>();
    }

    public override void Map(ModelBuilder builder) => builder.Entity<Recording>(voice =>
    {
        voice.ToTable("voices_recording").HasKey(v => new { v.CommuneId, v.Id });
        voice.HasIndex(v => new { v.CommuneId, v.Script, v.Language }, "voices_recording_heard").IsUnique().HasFilter("state = 'approved'");
        voice.HasIndex(v => new { v.CommuneId, v.SentAt }, "voices_recording_waiting").HasFilter("state = 'waiting'");
        voice.HasIndex(v => new { v.CommuneId, v.Language, v.State }, "voices_recording_language");
        voice.HasIndex(v => new { v.CommuneId, v.SpeakerId }, "voices_recording_speaker");
        voice.HasIndex(v => v.EraseAt, "voices_recording_erase").HasFilter("erase_at IS NOT NULL");
    });

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/giong/{id:guid}", SoundAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>
    /// The sound itself, whole or a range of it (players ask so, to go to a place). What everybody hears is kept by phones and
    /// proxies for a month: it never changes, it only goes. Before that it is for the speaker and whoever decides.
    /// </summary>
    private static async Task<IResult> SoundAsync(Guid id, HttpContext http, VoiceBook book, VoiceScope scope, IBlobs blobs)
    {
        var here = Here.Of(http);
        if (await book.FindAsync(here.Commune, id) is not { } voice || !BlobName.TryParse(voice.Blob, out var name)) return Results.NotFound();
        var forAll = voice.State == VoiceState.Approved;
        if (!forAll && !await MayHearAsync(here, voice, scope)) return Results.NotFound();
        Stream sound;
        try
        {
            sound = await blobs.OpenAsync(here.Commune, name, http.RequestAborted);
        }
        // Taken back while it was asked for.
        catch (FileNotFoundException)
        {
            return Results.NotFound();
        }
        http.Response.Headers.CacheControl = forAll ? "public, max-age=2592000, immutable" : "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; media-src 'self'; frame-ancestors 'self'; sandbox";
        return Results.Stream(sound, "audio/webm", entityTag: new EntityTagHeaderValue($"\"{id:N}\""), enableRangeProcessing: true);
    }

    private static async Task<bool> MayHearAsync(Here here, Recording voice, VoiceScope scope)
    {
        if (here.PersonId is not { } person || voice.State is not (VoiceState.Waiting or VoiceState.Refused)) return false;
        return person == voice.SpeakerId || here.May(Decide) && await scope.RefuseAsync(here.ActorFor(Decide), voice) is null;
    }
}
