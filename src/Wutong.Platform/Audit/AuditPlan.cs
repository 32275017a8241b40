using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wutong.Platform.Audit;

/// <summary>What the log keeps of one kind of row; found out once, since every write asks.</summary>
internal sealed class AuditPlan
{
    private static readonly HashSet<string> Secrets =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "NormalizedUserName", "NormalizedEmail", "Version"];

    private static readonly ConcurrentDictionary<IEntityType, AuditPlan> Plans = new();

    private AuditPlan(IEntityType type)
    {
        IsAudited = type.ClrType != typeof(AuditEntry) && type.ClrType.Namespace?.StartsWith("Wutong.", StringComparison.Ordinal) == true && !Attribute.IsDefined(type.ClrType, typeof(NotAuditedAttribute));
        Name = type.ClrType.Name;
        Fields =
        [
            .. type.GetProperties().Where(p => !p.IsPrimaryKey() && Keeps(p)).Select(p => new Field(p, null, IsPersonal(p)))
                .Concat(type.GetComplexProperties().Where(Keeps).Select(c => new Field(null, c, IsPersonal(c)))).OrderBy(f => f.Name, StringComparer.Ordinal),
        ];
        HasPersonal = Fields.Any(f => f.IsPersonal);
    }

    public static AuditPlan Of(IEntityType type) => Plans.GetOrAdd(type, t => new AuditPlan(t));

    public bool IsAudited { get; }
    public bool HasPersonal { get; }

    /// <summary>The entity's name in code.</summary>
    public string Name { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Field> Fields { get; }

    private static bool Keeps(IReadOnlyPropertyBase property) => !Secrets.Contains(property.Name) && property.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null;

    private static bool IsPersonal(IReadOnlyPropertyBase property) => property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;

    /// <summary>One field: a property, or a complex value as a whole.</summary>
    internal sealed class Field(IProperty? property, IComplexProperty? complex, bool isPersonal)
    {
        public string Name { get; } = property?.Name ?? complex!.Name;
        public bool IsPersonal => isPersonal;
        public bool IsComplex => property is null;
        public JsonEncodedText JsonName { get; } = JsonEncodedText.Encode(property?.Name ?? complex!.Name);

        public object? Current(EntityEntry entry, PropertyValues current) => property is not null ? current[property] : complex!.PropertyInfo!.GetValue(entry.Entity);

        /// <param name="whole">The row as it was, where a complex value is asked for.</param>
        public object? Original(PropertyValues original, object? whole) => property is not null ? original[property] : complex!.PropertyInfo!.GetValue(whole);
    }
}
