using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Duplicates;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>Every sort of every table walks an index from where it stands: nothing is scanned to the end, nothing sorted.</summary>
public sealed class PlanTests
{
    [Theory, OnBoth]
    public async Task Every_sortable_column_seeks(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        await city.WriteAsync(db => db.DuplicateSuggestions.Add(new DuplicateSuggestion { FirstId = one.Id, SecondId = other.Id, Score = 800, FoundAt = TimeProvider.System.Now() }));
        var reader = await city.UserIdAsync("gunan");
        var told = new Message { UserId = reader, Kind = "job-finished", Subject = "任务", Link = "/jobs", Arguments = "[]", Key = TestData.Unique("plan"), CreatedAt = TimeProvider.System.Now() };
        await city.WriteAsync(db =>
        {
            db.Messages.Add(told);
            foreach (var channel in new[] { MessageChannel.Email, MessageChannel.Sms }) db.Deliveries.Add(new Delivery { MessageId = told.Id, UserId = reader, Channel = channel, CreatedAt = TimeProvider.System.Now(), NotBefore = TimeProvider.System.Now() });
        });
        var plans = new Plans(database);
        var actor = Actor.Machine(TimeProvider.System.Now());
        await using var db = Template.Open(city.Target, actor, o => o.AddInterceptors(plans));
        var seen = 0;
        foreach (var table in CityModules.List.All.SelectMany(m => m.Tables))
            foreach (var column in table.Columns.Where(c => c.IsSortable))
                foreach (var descending in new[] { false, true })
                {
                    var view = new View { Sort = column, Descending = descending };
                    var first = await table.ReadAsync(db, actor, view, 1);
                    Assert.True(first.After is not null, $"{table.Name} needs two rows for this test.");
                    foreach (var asked in new[] { view, view with { After = first.After } })
                    {
                        plans.Seen.Clear();
                        await table.ReadAsync(db, actor, asked, 1);
                        // The page comes first, the count after it.
                        plans.AssertWalksAnIndex(plans.Seen[0], $"{table.Name} by {column.Name}");
                        seen++;
                    }
                }
        Assert.True(seen >= 76);
    }

    [Theory, OnBoth]
    public async Task Every_sort_declared_behind_a_filter_seeks_too(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var plans = new Plans(database);
        var actor = Actor.Machine(TimeProvider.System.Now());
        await using var db = Template.Open(city.Target, actor, o => o.AddInterceptors(plans));
        var seen = 0;
        foreach (var table in CityModules.List.All.SelectMany(m => m.Tables))
            foreach (var filter in table.Columns.Where(c => c.Sorts.Count > 0))
                foreach (var sort in filter.Sorts.Select(s => table.Find(s)!))
                {
                    var value = filter.Kind == ColumnKind.Flag ? "true" : filter.IsAddressOnly ? Guid.CreateVersion7().ToString() : (await filter.ChoicesAsync(db, actor))[0].Value;
                    plans.Seen.Clear();
                    await table.ReadAsync(db, actor, new View { Sort = sort, Descending = true, Criteria = [new Criterion(filter) { Values = [value] }] }, 1);
                    plans.AssertWalksAnIndex(plans.Seen[0], $"{table.Name} by {sort.Name} behind {filter.Name}");
                    seen++;
                }
        Assert.True(seen >= 17);
    }

    /// <summary>Explains each statement before it runs.</summary>
    private sealed class Plans(DatabaseKind kind) : DbCommandInterceptor
    {
        public List<string> Seen { get; } = [];

        public void AssertWalksAnIndex(string plan, string what)
        {
            Assert.False(plan.Contains("TEMP B-TREE", StringComparison.Ordinal) || plan.Contains("Sort Key:", StringComparison.Ordinal), $"{what} sorts:\n{plan}");
            // The outermost table is the list's own: the first line on SQLite, the first that reads anything, under the limit and its joins, on PostgreSQL.
            var outermost = plan.Split('\n').First(l => kind == DatabaseKind.Sqlite || l.Contains(" Scan", StringComparison.Ordinal));
            Assert.True(outermost.Contains(" INDEX ", StringComparison.Ordinal) || outermost.Contains("Index Scan", StringComparison.Ordinal), $"{what} walks no index:\n{plan}");
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var explain = command.Connection!.CreateCommand();
            // PostgreSQL would read a table of twelve rows whole: whether it could do otherwise is the question.
            explain.CommandText = kind == DatabaseKind.Sqlite ? "EXPLAIN QUERY PLAN " + command.CommandText
                : "SET enable_seqscan=off; SET enable_sort=off; SET enable_incremental_sort=off; SET enable_bitmapscan=off; EXPLAIN " + command.CommandText + "; RESET ALL";
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = parameter is ICloneable cloneable ? (DbParameter)cloneable.Clone() : explain.CreateParameter();
                if (parameter is not ICloneable) (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(copy);
            }
            List<string> lines = [];
            await using (var reader = await explain.ExecuteReaderAsync(cancellationToken))
                while (await reader.ReadAsync(cancellationToken)) lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
            Seen.Add(string.Join('\n', lines));
            return result;
        }
    }
}
