using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>
/// Reads pages of projects twice: by way of the table, and by the statement that somebody would write for just this page, prepared once, its row
/// value in place, its rows read column by column. In turns, one after the other, over one open connection each.
/// </summary>
internal sealed class ByHand : IAsyncDisposable
{
    private const int Times = 200, Warming = 1500, Page = Sheet.PageSize;
    private readonly WutongDb db;
    private readonly DbConnection connection;
    private readonly Actor actor;
    private readonly bool isSqlite;
    private bool isWarm;

    private ByHand(WutongDb db, DbConnection connection, Actor actor, bool isSqlite) => (this.db, this.connection, this.actor, this.isSqlite) = (db, connection, actor, isSqlite);

    public static async Task<ByHand> OpenAsync(Million million, DatabaseTarget target)
    {
        var db = Million.OpenContext(target);
        await db.Database.OpenConnectionAsync();
        var officer = await db.Users.SingleAsync(u => u.UserName == Million.Officer);
        var office = await db.Offices.Whole.SingleAsync(o => o.Name == Million.Office);
        var actor = new Actor(officer.Id, officer.UserName!, officer.DisplayName, [new Right(Role.InvestmentOfficer, office.Id, office.DistrictId)], TimeProvider.System.GetUtcNow());
        var connection = await million.OpenAsync();
        if (million.IsSqlite) await using (var pages = Million.Command(connection, "PRAGMA cache_size=-16000")) await pages.ExecuteNonQueryAsync();
        return new ByHand(db, connection, actor, million.IsSqlite);
    }

    /// <summary>Milliseconds of a page by way of the table and by hand, medians, once both have run so often that they are compiled for good.</summary>
    public async Task<(double Table, double Hand)> CompareAsync(Lists.Question question, string? after)
    {
        var query = question.Query + (after is null ? "" : $"&after={after}") + $"&of={Sheet.CountLimit + 1}";
        var view = View.Read(ProjectTable.Instance, QueryHelpers.ParseQuery(query), out _)! with { Counted = Sheet.CountLimit + 1 };
        await using var command = Statement(question, view);
        await command.PrepareAsync();
        List<double> table = [], hand = [];
        for (var i = isWarm ? -20 : -Warming; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var sheet = await ProjectTable.Instance.ReadAsync(db, actor, view);
            var middle = Stopwatch.GetTimestamp();
            var rows = await ReadAsync(command);
            var end = Stopwatch.GetTimestamp();
            var read = sheet.Rows.Cast<ProjectRow>().Select(r => (r.Id, r.Name, r.Investor, r.Owner)).ToList();
            if (!read.SequenceEqual(rows.Take(Page).Select(r => (r.Id, r.Name, r.Investor, r.Owner)))) throw new InvalidOperationException($"{question.Name}: the two read different pages.");
            if (i < 0) continue;
            table.Add(Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds);
            hand.Add(Stopwatch.GetElapsedTime(middle, end).TotalMilliseconds);
        }
        isWarm = true;
        return (table.Median(), hand.Median());
    }

    private DbCommand Statement(Lists.Question question, View view)
    {
        var (way, than) = view.Descending ? ("DESC", "<") : ("ASC", ">");
        System.Text.Json.JsonElement? position = view.After is null ? null : System.Text.Json.JsonDocument.Parse(Convert.FromBase64String(Padded(view.After))).RootElement;
        var command = Million.Command(connection, $"""
            SELECT p."Id", CASE WHEN p."CodeName" IS NULL OR m."Id" IS NOT NULL THEN p."Name" ELSE p."CodeName" END, p."CodeName" IS NOT NULL,
                   CASE WHEN p."CodeName" IS NULL OR m."Id" IS NOT NULL THEN s."Name" END, d."Name", p."Kind", p."Stage", p."State", p."Origin", p."IsFlagship",
                   p."TotalInvestment_Currency", p."TotalInvestment_Minor", u."DisplayName", p."ChangedAt", p."IsExample"
            FROM "InvestmentProjects" p
            LEFT JOIN "ProjectTeamMembers" m ON m."ProjectId" = p."Id" AND m."UserId" = @user
            LEFT JOIN "Organisations" a ON a."Id" = p."InvestorId" LEFT JOIN "Organisations" s ON s."Id" = COALESCE(a."SurvivorId", a."Id")
            LEFT JOIN "Districts" d ON d."Id" = p."DistrictId" LEFT JOIN "Users" u ON u."Id" = p."OwnerId"
            WHERE (p."DistrictId" = @district OR p."OfficeId" = @office OR m."Id" IS NOT NULL) AND {question.Filter}
              {(position is null ? "" : $"AND (p.\"{question.Order}\", p.\"Id\") {than} (@key, @id)")}
            ORDER BY p."{question.Order}" {way}, p."Id" {way} LIMIT {Page + 1}
            """);
        Add(command, "user", actor.Id!.Value);
        Add(command, "district", actor.Districts[0]);
        Add(command, "office", actor.Offices[0]);
        if (position is { } at)
        {
            Add(command, "id", at.GetProperty("id").GetGuid());
            Add(command, "key", KeyOf(question, at.GetProperty("key")));
        }
        return command;
    }

    private object KeyOf(Lists.Question question, System.Text.Json.JsonElement key) => question.Order switch
    {
        "ChangedAt" => isSqlite ? key.GetDateTimeOffset().UtcTicks : key.GetDateTimeOffset().UtcDateTime,
        "NameSortKey" => key.GetString()!,
        _ => key.GetInt64(),
    };

    private static string Padded(string code) => code.Replace('-', '+').Replace('_', '/').PadRight((code.Length + 3) / 4 * 4, '=');

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@" + name, value);
        command.Parameters.Add(parameter);
    }

    private sealed record Row(
        Guid Id, string Name, bool IsConfidential, string? Investor, string? District, string Kind, string Stage, string State, string Origin, bool IsFlagship,
        string? Currency, long? Minor, string Owner, object ChangedAt, bool IsExample);

    private static async Task<List<Row>> ReadAsync(DbCommand command)
    {
        List<Row> rows = new(Page + 1);
        await using var r = await command.ExecuteReaderAsync();
        string? Text(int i) => r.IsDBNull(i) ? null : r.GetString(i);
        while (await r.ReadAsync())
            rows.Add(new Row(r.GetGuid(0), r.GetString(1), r.GetBoolean(2), Text(3), Text(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8), r.GetBoolean(9),
                Text(10), r.IsDBNull(11) ? null : r.GetInt64(11), r.GetString(12), r.GetValue(13), r.GetBoolean(14)));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await db.DisposeAsync();
    }
}
