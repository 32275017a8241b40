using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>What a sheet reads.</summary>
public sealed class SheetTests
{
    [Theory, OnBoth]
    public async Task A_sheet_that_reads_what_it_shows_shows_what_whole_rows_would(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var actor = await city.ActorAsync("gunan");
        await using var db = Template.Open(city.Target, actor);
        var seen = 0;
        foreach (var table in CityModules.List.All.SelectMany(m => m.Tables).Where(t => t.ReadsShownOnly))
            foreach (var columns in table.Columns.Where(c => !c.IsFilterOnly).Select(c => (IReadOnlyList<Column>?)[table.Columns.First(t => t.IsTitle), c]).Prepend(null))
            {
                var sheet = await table.ReadAsync(db, actor, new View { Sort = table.DefaultSort, Descending = true, Columns = columns });
                var whole = (await table.RowsOfAsync(db, actor, [.. sheet.Rows.Select(r => ((IRow)r).Id)])).ToDictionary(r => ((IRow)r).Id);
                Assert.NotEmpty(sheet.Rows);
                foreach (var row in sheet.Rows)
                {
                    Assert.Equal(Shown(table, sheet.Columns, whole[((IRow)row).Id]), Shown(table, sheet.Columns, row));
                    seen++;
                }
            }
        Assert.True(seen >= 100);
    }

    [Theory, OnBoth]
    public async Task The_statement_of_a_sheet_is_written_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var actor = await city.ActorAsync("luyifan");
        var statements = new Statements();
        await using var db = Template.Open(city.Target, actor, o => o.AddInterceptors(statements));
        var view = new View { Sort = ProjectTable.Instance.DefaultSort, Descending = true };
        foreach (var _ in new[] { 1, 2 }) await ProjectTable.Instance.ReadAsync(db, actor, view, 3);
        var pages = statements.Seen.Where(s => s.Contains("LIMIT 4", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, pages.Count);
        // The very same text: one that is put together again is another.
        Assert.Same(pages[0], pages[1]);
    }

    [Theory, OnBoth]
    public async Task Whatever_text_is_looked_for_after_another_finds_its_own(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        List<Guid> projects = [];
        foreach (var name in new[] { "苔原项目一", "苔原项目二", "苔原项目三" }) projects.Add((await city.Data.ProjectAsync(post, name: name)).Id);
        var actor = await city.ActorAsync(post.Account);
        await using var db = Template.Open(city.Target, actor);
        await FindsAsync("苔原项目二", projects[1]);
        await FindsAsync("苔原", projects[2], projects[1], projects[0]);
        await FindsAsync("苔原没有这样的项目");
        await FindsAsync("苔原项目三", projects[2]);

        async Task FindsAsync(string text, params Guid[] found)
        {
            var sheet = await ProjectTable.Instance.ReadAsync(db, actor, new View { Sort = ProjectTable.Instance.DefaultSort, Descending = true, Search = text }, 2);
            Assert.Equal(found.Take(2), sheet.Rows.Select(r => ((IRow)r).Id));
            Assert.Equal(found.Length, sheet.Count);
        }
    }

    private static List<string?> Shown(Table table, IReadOnlyList<Column> columns, object row) =>
    [
        table.LinkOf(row), $"{table.MayBeShared(row)} {((IRow)row).IsExample}",
        .. columns.SelectMany(c => new[] { c.TextOf(row), c.LinkOf(row), c.DressOf(row)?.ToString(), string.Join(' ', c.MarksOf(row).Select(m => m.Label())) }),
    ];

    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Seen.Add(command.CommandText);
            return new(result);
        }
    }
}
