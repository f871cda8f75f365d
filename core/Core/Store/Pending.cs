using System.Buffers;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Core.Store;

/// <summary>Something that waits for the writer lane. It is done when its <see cref="Done"/> is.</summary>
internal abstract class Pending(CommuneId commune)
{
    public CommuneId Commune { get; } = commune;

    public abstract Series? Series { get; }

    public TaskCompletionSource<Receipt?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What there is to run, for the journal position and number given to it. May be asked again.</summary>
    public abstract IEnumerable<Command> Commands(FactKinds kinds, long pos, long number);

    /// <summary>Whether it takes the next journal position.</summary>
    public abstract bool IsAct { get; }

    /// <summary>What the caller gets once the batch is durable.</summary>
    public Receipt? Result { get; protected set; }
}

/// <summary>An act: rows and one journal entry.</summary>
internal sealed class PendingAct(CommuneId commune, Actor actor, RequestId request, DateTime at, Series? series, Func<long, IFact> fact, WriteSet writes) : Pending(commune)
{
    private static readonly Statement InsertEntry = new(
        """
        INSERT INTO core_journal (commune_id, pos, at, kind, subject_id, actor_id, actor_role, request_id, request_print, entry)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        [ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Text, ColumnKind.Bytes, ColumnKind.Bytes, ColumnKind.Text, ColumnKind.Bytes, ColumnKind.Integer, ColumnKind.Bytes]);

    [ThreadStatic] private static ArrayBufferWriter<byte>? buffer;

    public RequestId Request => request;

    public override Series? Series => series;

    public override bool IsAct => true;

    public override IEnumerable<Command> Commands(FactKinds kinds, long pos, long number)
    {
        var what = fact(number);
        Result = new Receipt(pos, at, what, Replayed: false);
        var kind = kinds.KindOf(what);
        foreach (var command in writes.Commands()) yield return command;
        yield return new Command(InsertEntry,
        [
            (long)Commune.Code, pos, at.ToMilliseconds(), kind,
            what.Subject.ToByteArray(bigEndian: true), actor.Id.ToByteArray(bigEndian: true), EnumCode<Role>.Of(actor.As),
            request.Id.ToByteArray(bigEndian: true), request.Print, EntryBytes(kind, pos, what),
        ]);
    }

    /// <summary>
    /// The entry as it is stored, hashed and published: all there is to know about the act, in a fixed order. The
    /// columns beside it are copies for the indexes.
    /// </summary>
    private byte[] EntryBytes(string kind, long pos, IFact what)
    {
        buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("commune"u8, Commune.ToString());
            json.WriteNumber("pos"u8, pos);
            json.WriteString("at"u8, at);
            json.WriteString("kind"u8, kind);
            json.WriteString("actor"u8, actor.Id);
            json.WriteString("as"u8, EnumCode<Role>.Of(actor.As));
            json.WriteString("request"u8, request.Id);
            json.WritePropertyName("fact"u8);
            JsonSerializer.Serialize(json, what, what.GetType(), FactKinds.Json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>A reader's rows together with its cursor's move, or the core's own bookkeeping: no entry, no number.</summary>
internal sealed class PendingBookkeeping(CommuneId commune, IReadOnlyList<Command> commands, WriteSet? writes = null) : Pending(commune)
{
    public override Series? Series => null;

    public override bool IsAct => false;

    public override IEnumerable<Command> Commands(FactKinds kinds, long pos, long number) => (writes?.Commands() ?? []).Concat(commands);
}
