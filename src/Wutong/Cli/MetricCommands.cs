using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Wutong.Platform;
using Wutong.Platform.Metrics;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class MetricCommands
{
    private static readonly Argument<string> Name = new("NAME") { Description = "Name of the metric, as `metric list` says it." };
    private static readonly Option<string?> AsOf = new("--asof") { Description = "The day, yyyy-MM-dd; of what happened, the figure since that year began.", Required = true };
    private static readonly Option<string?> From = new("--from") { Description = "Of what happened, another first day." };
    private static readonly Option<string?> Known = new("--known") { Description = "As it was known at the end of this day in China; without it, as it is known now." };
    private static readonly Option<string?> District = new("--district") { Description = "Only this district, by its name." };
    private static readonly Option<bool> Rows = new("--rows") { Description = "Also the rows that add up to it." };

    public static Command Make()
    {
        var list = new Command("list", "Lists every figure that can be asked for.").With(Shared.As, Shared.Form);
        list.SetAction((line, _) => line.RunAsync(session => ListAsync(session, line.GetValue(Shared.Form))));
        var get = new Command("get", "Reads one figure as of a day.").With(Shared.As, Shared.Form, AsOf, From, Known, District, Rows);
        get.Add(Name);
        get.SetAction((line, _) => line.RunAsync(session => GetAsync(session, line)));
        return new Command("metric", "Figures with their definitions.") { list, get };
    }

    private static async Task<int> ListAsync(Session session, Format format)
    {
        var metrics = MetricReading.List(session.Db);
        if (format == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(metrics, Json.Indented));
        else foreach (var metric in metrics) await Console.Out.WriteLineAsync($"{metric.Name}\t{metric.Label}\t{metric.Unit.Label()}\t{metric.Kind.Label()}\t{metric.Definition}");
        return 0;
    }

    private static async Task<int> GetAsync(Session session, ParseResult line)
    {
        var asked = new AskedFigure(line.GetValue(Name)!, Day(line, AsOf)!.Value) { From = Day(line, From), Known = Day(line, Known), DistrictId = await DistrictAsync(session, line.GetValue(District)) };
        var names = session.Services.GetRequiredService<IBindingNames>();
        var (figure, problem) = await MetricReading.ReadAsync(session.Db, session.Actor, names, asked);
        if (figure is null) throw new Refusal(problem is null ? $"There is no metric {asked.Name}; `metric list` names them." : $"--{problem}: no figure can be asked for so.");
        var rows = line.GetValue(Rows) ? await MetricReading.RowsAsync(session.Db, session.Actor, names, asked) : null;
        if (line.GetValue(Shared.Form) == Format.Json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { figure, rows }, Json.Indented));
            return 0;
        }
        await Console.Out.WriteLineAsync($"{figure.Unit.Write(figure.Value)}\t{figure.Unit.Label()}");
        foreach (var row in rows ?? []) await Console.Out.WriteLineAsync($"{row.RecordId}\t{figure.Unit.Write(row.Value)}\t{row.District ?? "-"}\t{row.EffectiveOn:yyyy-MM-dd}\t{row.RecordedAt:O}\t{row.Record ?? "-"}");
        return 0;
    }

    private static DateOnly? Day(ParseResult line, Option<string?> option) =>
        line.GetResult(option) is null || line.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new Refusal($"{option.Name}: {text} is no day (yyyy-MM-dd).");

    private static async Task<Guid?> DistrictAsync(Session session, string? name)
    {
        if (name is null) return null;
        var found = (await session.Services.GetRequiredService<IBindingNames>().DistrictsAsync()).FirstOrDefault(d => d.Name == name);
        return found.Name is null ? throw new Refusal($"--district: there is no district {name}.") : found.Id;
    }
}
