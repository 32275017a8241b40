using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class TableCommands
{
    private static readonly Argument<string> Name = new("name") { Description = "Name of the table, as `table list` says it." };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The .xlsx file to write.", Required = true };
    private static readonly Option<string> Query = new("--query") { Description = "Filters, sort and columns, as in the address of the page: stage=Signed&sort=-total", DefaultValueFactory = _ => "" };

    private static readonly Argument<FileInfo> In = new("file") { Description = "The .xlsx or .xls file." };
    private static readonly Option<bool> GoodRows = new("--good-rows") { Description = "Write the rows without problems even when others have some." };

    public static Command Make()
    {
        var list = new Command("list", "Lists the tables that the account may open, with their columns.").With(Shared.As, Shared.Form);
        list.SetAction((line, _) => line.RunAsync(session => ListAsync(session, line.GetValue(Shared.Form))));
        var export = new Command("export", "Writes a table as an Excel file.").With(Shared.As, Out, Query);
        export.Add(Name);
        export.SetAction((line, cancel) => line.RunAsync(session => ExportAsync(session, line, cancel)));
        var import = new Command("import", "Brings the rows of an Excel file into a table: all of them or none.").With(Shared.As, Shared.Form, GoodRows);
        import.Add(Name);
        import.Add(In);
        import.SetAction((line, cancel) => line.RunAsync(session => new TableImport(session, line, cancel).RunAsync(line.GetValue(Name)!, line.GetValue(In)!, line.GetValue(GoodRows))));
        return new Command("table", "Lists of records.") { list, export, import };
    }

    private static async Task<int> ListAsync(Session session, Format format)
    {
        var tables = session.Services.GetRequiredService<ModuleList>().TablesFor(session.Actor).ToList();
        if (format == Format.Json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(tables.Select(t => new
            {
                t.Name, t.Label, t.Path,
                columns = t.Columns.Select(c => new { c.Name, c.Label, kind = c.Kind, sortable = c.IsSortable, filterable = c.IsFilterable, personal = c.IsPersonal }),
            }), Json.Indented));
            return 0;
        }
        foreach (var table in tables) await Console.Out.WriteLineAsync($"{table.Name}\t{table.Label}\t{string.Join(' ', table.Columns.Select(c => c.Name))}");
        return 0;
    }

    private static async Task<int> ExportAsync(Session session, ParseResult line, CancellationToken cancel)
    {
        var name = line.GetValue(Name)!;
        var table = session.Services.GetRequiredService<ModuleList>().TableFor(session.Actor, name) ?? throw new Refusal($"There is no table {name}, or this account may not open it.");
        var view = View.Read(table, QueryHelpers.ParseQuery(line.GetValue(Query)), out var wrong) ?? throw new Refusal($"--query: {wrong} does not fit the table.");
        var export = new ExportTable(table, view);
        var count = await export.CountAsync(session.Db, session.Actor);
        if (await table.IsTooWideAsync(session.Db, session.Actor, view)) throw new Refusal($"The search finds more than {Searching.MostIds} rows, of which only the last changed would be written. Narrow it.");
        if (count > ExportTable.LimitOf(session.Actor)) throw new Refusal($"There are more rows than this account may export at once ({ExportTable.LimitOf(session.Actor)}). Narrow them with --query.");
        var file = line.GetValue(Out)!;
        // Beside it first: a broken export must not stand where a whole one is looked for.
        var part = file.FullName + ".part";
        await using (var stream = File.Create(part))
            await export.WriteAsync(session.Db, session.Actor, count, stream, done => Console.Error.WriteLineAsync($"{done} / {count}"), cancel);
        File.Move(part, file.FullName, overwrite: true);
        await Console.Out.WriteLineAsync($"{file.FullName}\t{count}");
        return 0;
    }
}
