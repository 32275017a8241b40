using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Demo;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Testing;

/// <summary>A database of the newest schema holding the demo city, made once a run of <c>./test</c> and copied from then on.</summary>
internal static class Template
{
    private static readonly Lazy<Task<(string File, string Key)>> Sqlite = new(TakeSqliteAsync);

    /// <summary>Copies the SQLite template into a new data folder.</summary>
    public static async Task<DatabaseTarget> CopySqliteAsync()
    {
        var target = new DatabaseTarget(Places.NewFolder("data"), null);
        var (file, key) = await Sqlite.Value;
        File.Copy(file, target.File);
        File.Copy(key, target.AuditKeyFile);
        return target;
    }

    /// <summary>Creates the schema in an empty database and loads the demo city.</summary>
    public static async Task FillAsync(DatabaseTarget target)
    {
        await DatabaseUpgrade.RunAsync(target);
        var actor = Actor.Machine(TimeProvider.System.Now());
        await using var db = Open(target, actor);
        await DemoCity.LoadAsync(db, actor);
    }

    /// <summary>A context of its own over a database, writing for <paramref name="actor"/>.</summary>
    public static WutongDb Open(DatabaseTarget target, Actor actor, Action<DbContextOptionsBuilder>? more = null)
    {
        var options = new DbContextOptionsBuilder<WutongDb>();
        target.Configure(options);
        more?.Invoke(options);
        return new WutongDb(options.Options, CityModules.List, new WriteGate(target.Kind), new AuditKey(target.AuditKeyFile)).For(new CurrentActor(TimeProvider.System) { Actor = actor });
    }

    private static async Task<(string File, string Key)> TakeSqliteAsync()
    {
        if (Places.Kept(Name) is not { } folder) return Files(await MakeSqliteAsync());
        if (!Directory.Exists(folder))
            try { Directory.Move((await MakeSqliteAsync()).Folder, folder); }
            catch (IOException) when (Directory.Exists(folder)) { /* Another test program was faster. */ }
        return Files(new DatabaseTarget(folder, null));
    }

    private static (string File, string Key) Files(DatabaseTarget target) => (target.File, target.AuditKeyFile);

    private static async Task<DatabaseTarget> MakeSqliteAsync()
    {
        var target = new DatabaseTarget(Places.NewFolder("template"), null);
        await FillAsync(target);
        // One whole file: what lies in the log beside it would be missing from a copy.
        await using (var connection = new SqliteConnection(target.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        SqliteConnection.ClearPool(new SqliteConnection(target.ConnectionString));
        return target;
    }

    // Of this very build and this day: the folder may outlive both, and the demo city is told by dates.
    private static string Name
    {
        get
        {
            var builds = CityModules.List.All.Select(m => m.GetType()).Append(typeof(Site)).Select(t => t.Module.ModuleVersionId.ToString("N")[..8]);
            return $"template-{DateTime.UtcNow:yyyyMMdd}-{string.Join('-', builds)}";
        }
    }
}
