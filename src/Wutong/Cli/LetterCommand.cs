using System.CommandLine;
using System.Text.Json;
using Wutong.Demo;
using Wutong.Platform.Modules;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class LetterCommand
{
    public static Command Make()
    {
        var facts = new Command("facts", "Holds every fact of the letter against the records.").With(Shared.As, Shared.Form);
        facts.SetAction((line, _) => line.RunAsync(async session =>
        {
            var figures = await LetterFacts.ComputeAsync(session.Db);
            await WriteAsync(figures, line.GetValue(Shared.Form));
            var held = figures.Where(f => f.Holds is not null).ToList();
            var isEmpty = held.All(f => f.Records.Count == 0);
            if (isEmpty) await Console.Error.WriteLineAsync("The city is empty: load the demo city with ./wutong demo load");
            return isEmpty || held.Exists(f => f.Holds == false) ? 1 : 0;
        }));
        return new Command("letter", "The letter that the platform must be able to write.") { facts };
    }

    private static async Task WriteAsync(IReadOnlyList<LetterFigure> figures, Format format)
    {
        if (format == Format.Json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(figures.Select(f => new { f.Fact, f.What, f.Expected, f.Computed, f.Holds, f.Records }), Json.Indented));
            return;
        }
        foreach (var figure in figures)
        {
            var mark = figure.Holds switch { true => "✓", false => "✗", null => "·" };
            var computed = figure.Computed is null ? "（尚不能记录）" : figure.Holds == true ? "" : $"，记录为 {figure.Computed}";
            await Console.Out.WriteLineAsync($"{mark} {figure.Fact} {figure.What}：{figure.Expected}{computed}");
        }
    }
}
