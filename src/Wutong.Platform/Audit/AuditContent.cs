using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Text;

namespace Wutong.Platform.Audit;

/// <summary>
/// An entry as the database holds it, every column, written so that no two contents look alike: each value with its kind and its length. Read past the
/// model: a value that was changed and that the model would read as the same (another spelling of an id) is another value here.
/// </summary>
internal sealed class AuditContent(object[] values)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        nameof(AuditEntry.Id), nameof(AuditEntry.At), nameof(AuditEntry.ActorId), nameof(AuditEntry.ActorName), nameof(AuditEntry.What), nameof(AuditEntry.Entity), nameof(AuditEntry.EntityId), nameof(AuditEntry.RootId),
        nameof(AuditEntry.Version), nameof(AuditEntry.Before), nameof(AuditEntry.After),
    ];

    private static readonly int IdPlace = 0, AtPlace = 1;

    /// <summary>The columns of a table called <c>e</c>, for a query.</summary>
    public static string Selected { get; } = string.Join(", ", Columns.Select(c => $"e.\"{c}\""));

    /// <summary>Null for one that is spelled as the program spells none.</summary>
    public Guid? Id => values[IdPlace] switch { Guid id => id, string text when Guid.TryParseExact(text, "D", out var id) && Spelled(id) == text => id, _ => null };

    public DateTimeOffset? At => values[AtPlace] switch { DateTime moment => new DateTimeOffset(moment, TimeSpan.Zero), long ticks when ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks => new DateTimeOffset(ticks, TimeSpan.Zero), _ => null };

    /// <summary>About how much memory it takes.</summary>
    public int Size => values.Sum(v => v is string text ? text.Length : 8);

    /// <summary>Reads the columns from <paramref name="first"/> on; null where an outer join found no entry.</summary>
    public static AuditContent? Read(DbDataReader reader, int first)
    {
        if (reader.IsDBNull(first)) return null;
        var values = new object[Columns.Count];
        for (var i = 0; i < values.Length; i++) values[i] = reader.GetValue(first + i);
        return new AuditContent(values);
    }

    /// <summary>The same content under the id of another: what two entries look like whose ids were exchanged.</summary>
    public AuditContent Under(AuditContent other)
    {
        object[] changed = [.. values];
        changed[IdPlace] = other.IdValue;
        return new AuditContent(changed);
    }

    private static string Spelled(Guid id) => id.ToString("D").ToUpperInvariant();

    private object IdValue => values[IdPlace];

    public byte[] With(byte[] before, long sequence)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        buffer.Write(before);
        WriteNumber(buffer, sequence);
        foreach (var value in values) Write(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> buffer, object value)
    {
        switch (value)
        {
            case DBNull: buffer.Write("-"u8); break;
            case Guid id: WriteText(buffer, Spelled(id)); break;
            case string text: WriteText(buffer, text); break;
            case DateTime moment: WriteKind(buffer, "n"u8, moment.Ticks); break;
            case int or long: WriteKind(buffer, "n"u8, Convert.ToInt64(value, null)); break;
            // No column of this program; whoever wrote it is found by it.
            default: WriteText(buffer, $"{value.GetType()} {value}"); break;
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        WriteKind(buffer, "t"u8, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static void WriteKind(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> kind, long number)
    {
        buffer.Write(kind);
        WriteNumber(buffer, number);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> buffer, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), number);
        buffer.Advance(8);
    }
}
