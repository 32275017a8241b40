using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Audit;

/// <summary>Writes an <see cref="AuditEntry"/> for every row that a save adds, changes or removes.</summary>
public static class AuditTrail
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = Json.Options.Encoder };

    /// <summary>A row that is saved, with what of it changed.</summary>
    private sealed record Change(EntityEntry Row, AuditPlan Plan, IReadOnlyList<(AuditPlan.Field Field, object? Before, object? After)> Fields)
    {
        public Guid Id { get; } = Row.Property(nameof(IVersioned.Id)).CurrentValue as Guid? ?? Guid.Empty;
        public Guid Root => Row.Entity is IPart part ? part.RootId : Id;
        public bool HasPersonal => Plan.HasPersonal && Fields.Any(f => f.Field.IsPersonal && (f.Before ?? f.After) is not null);
    }

    internal static async Task RecordAsync(WutongDb db, Actor actor)
    {
        var changes = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => !(e is { State: EntityState.Added, Entity: IAddedByTheClock { IsAddedByTheClock: true } }))
            .Select(Of).OfType<Change>().ToList();
        if (changes.Count == 0) return;
        var subjects = changes.Where(c => c.HasPersonal).Select(c => c.Root).Distinct().ToList();
        var cipher = subjects.Count == 0 ? null : await PersonCipher.ForWritingAsync(db, subjects);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        foreach (var change in changes)
            db.Add(new AuditEntry
            {
                At = actor.Now,
                ActorId = actor.Id,
                ActorName = actor.Name,
                What = change.Row.State switch { EntityState.Added => AuditKind.Added, EntityState.Deleted => AuditKind.Removed, _ => AuditKind.Changed },
                Entity = change.Plan.Name,
                EntityId = change.Id,
                RootId = change.Root,
                Version = change.Row.Entity is IVersioned versioned ? versioned.Version : 0,
                Before = change.Row.State == EntityState.Added ? null : Write(change, f => f.Before),
                After = change.Row.State == EntityState.Deleted ? null : Write(change, f => f.After),
            });

        string Write(Change change, Func<(AuditPlan.Field Field, object? Before, object? After), object?> value)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartObject();
            foreach (var field in change.Fields)
            {
                writer.WritePropertyName(field.Field.JsonName);
                WriteValue(writer, change, field.Field, value(field), cipher);
            }
            writer.WriteEndObject();
            writer.Flush();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    /// <summary>Notes something that is no change of a row, such as a look at personal data: of the moment at which what is under way was asked for, whoever is said to do it.</summary>
    public static void Note(this WutongDb db, Actor actor, AuditKind what, string entity, Guid id, object? details = null) =>
        db.Add(new AuditEntry
        {
            At = db.AskedAt, ActorId = actor.Id, ActorName = actor.Name, What = what, Entity = entity, EntityId = id, RootId = id,
            After = details is null ? null : JsonSerializer.Serialize(details, Json.Options),
        });

    private static void WriteValue(Utf8JsonWriter writer, Change change, AuditPlan.Field field, object? value, PersonCipher? cipher)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case not null when field.IsPersonal: cipher!.Write(writer, change.Root, $"{change.Plan.Name}.{field.Name}", value); break;
            case string text: writer.WriteStringValue(text); break;
            case Guid id: writer.WriteStringValue(id); break;
            case bool yes: writer.WriteBooleanValue(yes); break;
            default: JsonSerializer.Serialize(writer, value, value.GetType(), Json.Options); break;
        }
    }

    private static Change? Of(EntityEntry row)
    {
        var plan = AuditPlan.Of(row.Metadata);
        if (!plan.IsAudited) return null;
        var (added, changed) = (row.State == EntityState.Added, row.State == EntityState.Modified);
        var current = row.CurrentValues;
        var original = added ? null : row.OriginalValues;
        var whole = original is not null && plan.Fields.Any(f => f.IsComplex) ? original.ToObject() : null;
        List<(AuditPlan.Field, object?, object?)> fields = new(changed ? 4 : plan.Fields.Count);
        foreach (var field in plan.Fields)
        {
            var before = original is null ? null : field.Original(original, whole);
            var after = field.Current(row, current);
            if (!changed || !Equals(before, after)) fields.Add((field, before, after));
        }
        return changed && fields.Count == 0 ? null : new Change(row, plan, fields);
    }
}
