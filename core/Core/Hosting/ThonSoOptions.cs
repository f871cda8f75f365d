using System.Net;

namespace ThonSo.Core.Hosting;

/// <summary>How this installation runs: read once from the command line and the environment.</summary>
public sealed record ThonSoOptions
{
    /// <summary>Where the database file, papers and keys live (<c>THONSO_DATA</c>, <c>--data</c>).</summary>
    public required string DataFolder { get; init; }

    /// <summary>The address of a PostgreSQL database, or null for the embedded one (<c>THONSO_DB</c>, <c>--db</c>).</summary>
    public string? Database { get; init; }

    /// <summary>The installation key in base64, or null for the one in the data folder (<c>THONSO_KEY</c>).</summary>
    public string? Key { get; init; }

    /// <summary>The address of an S3 store for papers, or null for the data folder (<c>THONSO_BLOBS</c>).</summary>
    public string? Blobs { get; init; }

    /// <summary>
    /// The addresses of proxies in front of this server, besides one on the same machine, whose word on who asks and
    /// whether by HTTPS is taken (<c>THONSO_PROXIES</c>, separated by commas).
    /// </summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The folder of procedures, places, holidays and forms that the commune may edit (<c>THONSO_CATALOGUE</c>).</summary>
    public required string CatalogueFolder { get; init; }

    /// <summary>Whether invented residents, demo accounts and readable messages are wanted (<c>--no-demo</c> turns it off).</summary>
    public bool Demo { get; init; }

    /// <summary>The commune served where the address names none (<c>THONSO_COMMUNE</c>).</summary>
    public int HomeCommune { get; init; } = 24175;

    /// <summary>The SMS gateway that messages go out through, with its password, or null for none (<c>THONSO_SMS</c>).</summary>
    public string? Sms { get; init; }

    /// <summary>What the SMS gateway proves itself with when it calls us, or null: then it is not listened to (<c>THONSO_SMS_SECRET</c>).</summary>
    public string? SmsSecret { get; init; }

    /// <summary>This server's address as the SMS gateway reaches it, for delivery reports, or null for none (<c>THONSO_SMS_REPORTS</c>).</summary>
    public string? SmsReports { get; init; }

    /// <summary>The record store (LRS) that learning is told to by xAPI, with its password, or null for none (<c>THONSO_LRS</c>).</summary>
    public string? Lrs { get; init; }

    /// <summary>How long readers and senders wait after a start, so that whoever waits for a page gets it first.</summary>
    public TimeSpan Rest { get; init; }

    /// <summary>Says nothing of keys and passwords: options end up in logs.</summary>
    public override string ToString() => $"{nameof(ThonSoOptions)} of {DataFolder}";
}
