using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wutong.Platform.Data;

namespace Wutong.Tests.Data;

/// <summary>The conventions that make a model mean the same on both databases, as a function that says what breaks them.</summary>
internal static class ModelRules
{
    public static List<string> Broken(IModel model, DatabaseKind kind) => [.. model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => Broken(e, kind))];

    private static IEnumerable<string> Broken(IEntityType entity, DatabaseKind kind)
    {
        foreach (var property in AllProperties(entity))
            foreach (var problem in Broken(entity, property, kind))
                yield return $"{entity.ClrType.Name}.{property.Name} {problem}";
        foreach (var key in entity.GetForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.ClientSetNull))
            yield return $"{entity.ClrType.Name} → {key.PrincipalEntityType.ClrType.Name} does not say what a removal does";
        if (typeof(IVersioned).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(IVersioned.Version)) is not { IsConcurrencyToken: true })
            yield return $"{entity.ClrType.Name} has no version as its concurrency token";
        foreach (var sort in entity.GetProperties().Where(p => p.Name.EndsWith("SortKey", StringComparison.Ordinal) || p.Name.EndsWith("SortValue", StringComparison.Ordinal)))
        {
            if (sort.IsNullable) yield return $"{entity.ClrType.Name}.{sort.Name} sorts but may be null";
            if (!entity.GetIndexes().Any(i => i.Properties.Count >= 2 && i.Properties[0] == sort && i.Properties[1].Name == "Id"))
                yield return $"{entity.ClrType.Name}.{sort.Name} sorts without an index that goes on with the id";
        }
    }

    private static IEnumerable<string> Broken(IEntityType entity, IProperty property, DatabaseKind kind)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var plain = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (plain == typeof(decimal) || stored == typeof(decimal)) yield return "is a decimal";
        if (plain.IsEnum && stored != typeof(string)) yield return "is an enum stored as a number";
        if (plain == typeof(Guid) && property.IsPrimaryKey() && property.ValueGenerated != ValueGenerated.Never) yield return "is a key that the database makes";
        if (plain == typeof(DateTime)) yield return "is a DateTime; moments are DateTimeOffset, days DateOnly";
        if (plain == typeof(DateTimeOffset) && kind == DatabaseKind.Sqlite && (Nullable.GetUnderlyingType(stored) ?? stored) != typeof(long)) yield return "is a moment that SQLite cannot order";
        if (kind == DatabaseKind.Postgres && property.Name.EndsWith("SortKey", StringComparison.Ordinal) && property.GetCollation() != "C") yield return "sorts by the server's taste instead of by bytes";
        if (stored != typeof(string)) yield break;
        if (property.GetMaxLength() is not { } length) { yield return "is text without a length"; yield break; }
        if (kind != DatabaseKind.Sqlite) yield break;
        var column = property.GetColumnName();
        if (!entity.GetCheckConstraints().Any(c => c.Sql == $"length(\"{column}\") <= {length}")) yield return "has a length that SQLite does not hold";
    }

    private static IEnumerable<IProperty> AllProperties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => AllProperties(c.ComplexType)));
}
