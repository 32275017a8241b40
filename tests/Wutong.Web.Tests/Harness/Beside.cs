using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;

namespace Wutong.Web.Tests.Harness;

/// <summary>A database as the test itself reads and changes it, beside the program that serves it or after that was killed.</summary>
internal static class Beside
{
    public static WutongDb Open(this DatabaseTarget target) => Template.Open(target, Actor.Machine(TimeProvider.System.Now()));

    /// <summary>The secret of a new token that may do whatever the account may.</summary>
    public static async Task<string> TokenAsync(this DatabaseTarget target, string account = "zhoulan")
    {
        await using var db = target.Open();
        var user = await db.Users.SingleAsync(u => u.UserName == account);
        var (token, secret) = ApiToken.Create(user.Id, "test", ApiToken.AllScopes, TimeProvider.System.Now(), TimeSpan.FromDays(1));
        await db.WriteAsync(() => { db.ApiTokens.Add(token); return Task.CompletedTask; });
        return secret;
    }

    public static async Task RawAsync(this DatabaseTarget target, params string[] statements)
    {
        await using var db = target.Open();
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement);
        await LetGoAsync(db);
    }

    public static async Task<object?> ScalarAsync(this DatabaseTarget target, string sql)
    {
        await using var db = target.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var answer = await command.ExecuteScalarAsync();
        await LetGoAsync(db);
        return answer;
    }

    public static async Task<long> CountAsync(this DatabaseTarget target, string from) => Convert.ToInt64(await target.ScalarAsync($"SELECT count(*) FROM {from}"), null);

    public static async Task<Job> JobAsync(this DatabaseTarget target, Guid id)
    {
        await using var db = target.Open();
        return await db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == id);
    }

    /// <summary>The lease of a process that was killed is over sooner or later: the sample does not sit it out.</summary>
    public static Task EndLeaseAsync(this DatabaseTarget target, Guid job) =>
        Places.IsFull ? Task.CompletedTask : target.RawAsync($"UPDATE \"Jobs\" SET \"LeaseUntil\" = \"StartedAt\" WHERE \"Id\" = '{job.ToString().ToUpperInvariant()}'");

    /// <summary>A table in SQL of the numbers from 1, column <c>i</c>, each with an <c>id</c> that sorts as they do.</summary>
    public static string Numbers(this DatabaseKind kind, int count, string ids = "01000000-0000-7000-8000-") => kind == DatabaseKind.Sqlite
        ? $"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i, printf('{ids}%012d', i) AS id FROM n)"
        : $"(SELECT i, ('{ids}' || lpad(i::text, 12, '0'))::uuid AS id FROM generate_series(1, {count}) AS i)";

    /// <summary>Works until the program that answers is gone.</summary>
    public static async Task UntilGoneAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (HttpRequestException) { }
        catch (IOException) { }
    }

    // An upgrade puts another file under the name: a connection kept open here would go on reading the old one.
    private static async Task LetGoAsync(WutongDb db)
    {
        await db.Database.CloseConnectionAsync();
        if (db.Database.GetDbConnection() is SqliteConnection connection) SqliteConnection.ClearPool(connection);
    }
}
