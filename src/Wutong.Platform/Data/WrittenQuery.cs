using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wutong.Platform.Data;

/// <summary>Statements that are written by hand, run as Entity Framework runs its own: watched, and on SQLite prepared once a connection.</summary>
internal static class WrittenQuery
{
    /// <summary>Reads what a statement gives.</summary>
    /// <param name="text">Its values stand in it as <c>{0}</c>, <c>{1}</c> and so on.</param>
    public static Task<RelationalDataReader> ReadAsync(this WutongDb db, string text, IReadOnlyList<object> values)
    {
        var written = db.GetService<IRawSqlCommandBuilder>().Build(text, values, db.Model);
        return written.RelationalCommand.ExecuteReaderAsync(new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), written.ParameterValues, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery));
    }
}
