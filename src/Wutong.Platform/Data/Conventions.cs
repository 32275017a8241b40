using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wutong.Platform.Data;

/// <summary>What makes a model mean the same on SQLite and PostgreSQL. A test walks the whole model for each rule.</summary>
public static class Conventions
{
    /// <summary>Length of an enum's name in the database.</summary>
    public const int EnumLength = 40;

    internal static void Configure(ModelConfigurationBuilder builder, DatabaseKind kind)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        // SQLite cannot order its own text form of a moment with offset.
        if (kind == DatabaseKind.Sqlite) builder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    internal static void Finish(ModelBuilder builder, DatabaseKind kind)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // A passkey's data is one JSON column of Identity's.
            if (entity.IsMappedToJson()) continue;
            foreach (var property in entity.GetProperties()) Finish(entity, property, kind);
            foreach (var complex in entity.GetComplexProperties())
                foreach (var property in complex.ComplexType.GetProperties())
                {
                    property.SetColumnName($"{complex.Name}_{property.Name}");
                    Finish(entity, property, kind);
                }
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    private static void Finish(IMutableEntityType entity, IMutableProperty property, DatabaseKind kind)
    {
        if (property.ClrType == typeof(Guid) && property.IsPrimaryKey()) property.ValueGenerated = ValueGenerated.Never;
        var stored = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
        if (stored != typeof(string) && !property.ClrType.IsEnum) return;
        if (kind == DatabaseKind.Postgres && IsSortKey(property)) property.SetCollation("C");
        if (kind != DatabaseKind.Sqlite || property.GetMaxLength() is not { } length) return;
        // SQLite ignores the length of a column type, so a CHECK holds it.
        var column = property.GetColumnName();
        entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_length", $"length(\"{column}\") <= {length}");
    }

    /// <summary>True for a stored pinyin key, which sorts by bytes on both databases.</summary>
    public static bool IsSortKey(IReadOnlyProperty property) => property.Name.EndsWith("SortKey", StringComparison.Ordinal);

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
