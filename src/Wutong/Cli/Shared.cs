using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Database;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;

namespace Wutong.Cli;

/// <summary>Options that several commands share, and the services that a command runs with.</summary>
internal static class Shared
{
    public static readonly Option<string> Data = new("--data") { Description = "Folder of the SQLite database.", DefaultValueFactory = _ => "data" };
    public static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string, instead of --data." };
    public static readonly Option<string?> AuditKey = new("--audit-key") { Description = "File with the key of the log; audit.key in the data folder when left out." };
    public static readonly Option<string?> As = new("--as") { Description = "Account to act for; without it, whoever holds the machine." };
    public static readonly Option<Format> Form = new("--format") { Description = "text or json.", DefaultValueFactory = _ => Format.Text };

    public static Command With(this Command command, params ReadOnlySpan<Option> options)
    {
        command.Add(Data);
        command.Add(Database);
        command.Add(AuditKey);
        foreach (var option in options) command.Add(option);
        return command;
    }

    public static DatabaseTarget Target(this ParseResult line)
    {
        var target = new DatabaseTarget(Path.GetFullPath(line.GetValue(Data)!), line.GetValue(Database));
        return line.GetValue(AuditKey) is { } file ? target with { AuditKeyFile = Path.GetFullPath(file) } : target;
    }

    /// <summary>The text of a .docx or .txt; what is none, or longer than any text of its kind, is refused with what is wrong.</summary>
    /// <param name="kind">What is read, e.g. "letter".</param>
    public static async Task<string> TextOfAsync(string path, int longest, string kind, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var read = await FileText.ReadAsync(path, file, cancel);
        if (read.Problem is { } problem) throw new Refusal($"{path}: {problem}");
        return read.Text!.Length <= longest ? read.Text : throw new Refusal($"{path}: more than {longest} characters are no {kind}.");
    }

    /// <summary>Runs business work on an existing, current database, as the account named or as the machine.</summary>
    public static async Task<int> RunAsync(this ParseResult line, Func<Session, Task<int>> work)
    {
        var target = line.Target();
        if (target.Kind == DatabaseKind.Sqlite && !File.Exists(target.File)) throw new Refusal($"There is no database in {target.Folder}. Start ./run once, or name another folder with --data.");
        using var held = target.Kind == DatabaseKind.Sqlite ? FolderLock.Shared(target.Folder) : null;
        await using var services = Services(target);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WutongDb>();
        if ((await DatabaseUpgrade.PendingAsync(db)).Count > 0) throw new Refusal("The database is older than this program. Run: ./wutong migrate");
        var actor = await ActorAsync(line, scope.ServiceProvider);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(new Session(db, actor, scope.ServiceProvider));
    }

    public static ServiceProvider Services(DatabaseTarget target)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddWutongDatabase(target);
        services.AddHttpContextAccessor();
        services.AddSignIn();
        services.AddJobs();
        // What whoever holds the machine brings in is not scanned: they could as well write the database.
        services.AddFiles(new ScannerAddress(null));
        return services.BuildServiceProvider();
    }

    private static async Task<Actor> ActorAsync(ParseResult line, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().Now();
        if (line.GetResult(As) is null || line.GetValue(As) is not { } name) return Actor.Machine(now);
        return await services.GetRequiredService<AccountLookup>().ByNameAsync(name) is { IsDisabled: false } account
            ? account.ToActor(now) : throw new Refusal($"There is no active account {name}.");
    }
}

/// <summary>What a command works with.</summary>
internal sealed record Session(WutongDb Db, Actor Actor, IServiceProvider Services);

/// <summary>How a result is written.</summary>
internal enum Format { Text, Json }
