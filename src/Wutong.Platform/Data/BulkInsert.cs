using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Wutong.Platform.Data;

/// <summary>
/// Inserts many new rows past the change tracker, as fast as the database takes them: one prepared statement on SQLite, COPY on PostgreSQL. What the context
/// does beside (audit, search) is left to the caller. Called inside <c>WriteAsync</c>.
/// </summary>
internal static class BulkInsert
{
    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    /// <summary>Inserts the rows, each kind together, in the order in which the kinds first come: roots before their parts.</summary>
    public static async Task InsertAsync(this WutongDb db, IEnumerable<object> rows)
    {
        if (!db.IsWriting) throw new InvalidOperationException("Writes go through WutongDb.WriteAsync.");
        foreach (var kind in rows.GroupBy(r => r.GetType()))
        {
            var plan = Plans.GetOrAdd(db.Model.FindEntityType(kind.Key) ?? throw new ArgumentException($"{kind.Key} is no table.", nameof(rows)), type => new Plan(type));
            if (db.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, plan, kind);
            else await PreparedAsync(db, plan, kind);
        }
    }

    private static async Task PreparedAsync(WutongDb db, Plan plan, IEnumerable<object> rows)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = plan.Insert;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < plan.Columns.Count; i++) command.Parameters[i].Value = plan.Columns[i].Read(row) ?? DBNull.Value;
            // The embedded database has no asynchronous work to wait for.
            command.ExecuteNonQuery();
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, Plan plan, IEnumerable<object> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync(plan.Copy);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in plan.Columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, column.Type);
                else await copy.WriteNullAsync();
            }
        }
        await copy.CompleteAsync();
    }

    /// <summary>What a row of one table becomes.</summary>
    private sealed class Plan
    {
        public Plan(IEntityType type)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table) ?? throw new ArgumentException($"{type} has no table.", nameof(type));
            Columns = [.. ColumnsOf(type, table, type.ClrType, row => row)];
            var names = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
            Insert = $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
            Copy = $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)";
        }

        public IReadOnlyList<Column> Columns { get; }
        public string Insert { get; }
        public string Copy { get; }

        private static IEnumerable<Column> ColumnsOf(ITypeBase type, StoreObjectIdentifier table, Type root, Func<Expression, Expression> owner)
        {
            foreach (var property in type.GetProperties())
                if (property.GetColumnName(table) is { } name) yield return new Column(name, property, root, owner);
            foreach (var complex in type.GetComplexProperties())
                foreach (var column in ColumnsOf(complex.ComplexType, table, root, row => Expression.Property(owner(row), complex.PropertyInfo!))) yield return column;
        }
    }

    private sealed class Column
    {
        public Column(string name, IProperty property, Type root, Func<Expression, Expression> owner)
        {
            var mapping = property.GetRelationalTypeMapping();
            Name = name;
            Type = mapping.StoreTypeNameBase;
            var row = Expression.Parameter(typeof(object));
            var holder = owner(Expression.Convert(row, root));
            Expression value = Expression.Convert(Expression.Property(holder, property.PropertyInfo!), typeof(object));
            // A complex value that is not there has no fields either.
            if (holder.Type != root) value = Expression.Condition(Expression.ReferenceEqual(holder, Expression.Constant(null, holder.Type)), Expression.Constant(null, typeof(object)), value);
            var read = Expression.Lambda<Func<object, object?>>(value, row).Compile();
            Read = (mapping.Converter ?? property.GetValueConverter())?.ConvertToProvider is { } convert ? r => read(r) is { } found ? convert(found) : null : read;
        }

        public string Name { get; }
        /// <summary>The database's own word for it.</summary>
        public string Type { get; }
        public Func<object, object?> Read { get; }
    }
}
