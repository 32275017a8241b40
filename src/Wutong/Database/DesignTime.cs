using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Database;

/// <summary>Lets the tool that writes migrations make a context; the first argument names the database, <c>sqlite</c> or <c>postgres</c>.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<WutongDb>
{
    public WutongDb CreateDbContext(string[] args)
    {
        var kind = args is ["postgres", ..] ? DatabaseKind.Postgres : DatabaseKind.Sqlite;
        var options = new DbContextOptionsBuilder<WutongDb>();
        DatabaseTarget.Configure(options, kind, kind == DatabaseKind.Postgres ? "Host=localhost" : "Data Source=:memory:");
        return new WutongDb(options.Options, CityModules.List, new WriteGate(kind), AuditKey.None);
    }
}
