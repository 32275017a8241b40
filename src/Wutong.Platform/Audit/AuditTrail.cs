using System.Reflection;
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
    private static readonly HashSet<string> Secrets =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "NormalizedUserName", "NormalizedEmail", "Version"];

    internal static void Record(WutongDb db, Actor actor)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.Entity is not AuditEntry && e.Metadata.ClrType.Namespace?.StartsWith("Wutong.", StringComparison.Ordinal) == true)
            .Where(e => !(e is { State: EntityState.Added, Entity: IAddedByTheClock { IsAddedByTheClock: true } }) && !Attribute.IsDefined(e.Metadata.ClrType, typeof(NotAuditedAttribute)))
            .ToList();
        foreach (var entry in changed)
            if (Describe(entry, actor) is { } audit) db.Add(audit);
    }

    /// <summary>Notes something that is no change of a row, such as a look at personal data.</summary>
    public static void Note(this WutongDb db, Actor actor, AuditKind what, string entity, Guid id, object? details = null) =>
        db.Add(new AuditEntry
        {
            At = actor.Now, ActorId = actor.Id, ActorName = actor.Name, What = what, Entity = entity, EntityId = id, RootId = id,
            After = details is null ? null : JsonSerializer.Serialize(details, Json.Options),
        });

    private static AuditEntry? Describe(EntityEntry entry, Actor actor)
    {
        var (before, after) = Values(entry);
        if (entry.State == EntityState.Modified && after.Count == 0) return null;
        var id = entry.Property("Id").CurrentValue as Guid? ?? Guid.Empty;
        return new AuditEntry
        {
            At = actor.Now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            What = entry.State switch { EntityState.Added => AuditKind.Added, EntityState.Deleted => AuditKind.Removed, _ => AuditKind.Changed },
            Entity = entry.Metadata.ClrType.Name,
            EntityId = id,
            RootId = entry.Entity is IPart part ? part.RootId : id,
            Version = entry.Entity is IVersioned versioned ? versioned.Version : 0,
            Before = entry.State == EntityState.Added ? null : JsonSerializer.Serialize(before, Json.Options),
            After = entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(after, Json.Options),
        };
    }

    private static (SortedDictionary<string, object?> Before, SortedDictionary<string, object?> After) Values(EntityEntry entry)
    {
        SortedDictionary<string, object?> before = new(StringComparer.Ordinal), after = new(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsPrimaryKey() && IsAudited(p.Metadata.Name, p.Metadata.PropertyInfo)))
        {
            if (entry.State == EntityState.Modified && Equals(property.OriginalValue, property.CurrentValue)) continue;
            if (entry.State != EntityState.Added) before[property.Metadata.Name] = property.OriginalValue;
            if (entry.State != EntityState.Deleted) after[property.Metadata.Name] = property.CurrentValue;
        }
        var complexes = entry.ComplexProperties.Where(c => IsAudited(c.Metadata.Name, c.Metadata.PropertyInfo)).ToList();
        var original = complexes.Count > 0 && entry.State != EntityState.Added ? entry.OriginalValues.ToObject() : null;
        foreach (var complex in complexes)
        {
            var was = original is null ? null : complex.Metadata.PropertyInfo!.GetValue(original);
            if (entry.State == EntityState.Modified && Equals(was, complex.CurrentValue)) continue;
            if (entry.State != EntityState.Added) before[complex.Metadata.Name] = was;
            if (entry.State != EntityState.Deleted) after[complex.Metadata.Name] = complex.CurrentValue;
        }
        return (before, after);
    }

    private static bool IsAudited(string name, PropertyInfo? property) =>
        !Secrets.Contains(name) && property?.GetCustomAttribute<NotAuditedAttribute>() is null;
}
