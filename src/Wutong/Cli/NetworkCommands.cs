using System.CommandLine;
using System.Text.Json;
using Wutong.Platform;
using Wutong.Platform.Text;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Cli;

internal static class NetworkCommands
{
    private static readonly Option<string> To = new("--to") { Description = "The organisation: its full name, or a part that no other name holds.", Required = true };

    public static Command Make()
    {
        var paths = new Command("paths", "The ten best chains of relations from somebody who is ours to an organisation, as the account may see them.").With(Shared.As, Shared.Form, To);
        paths.SetAction((line, _) => line.RunAsync(session => PathsAsync(session, line.GetValue(To)!, line.GetValue(Shared.Form))));
        return new Command("network", "Who has to do with whom.") { paths };
    }

    private static async Task<int> PathsAsync(Session session, string to, Format format)
    {
        if (!session.Actor.MayFindPaths()) throw new Refusal("This account may not ask by whom somebody can be introduced.");
        if (!TextNormaliser.TryNormalise(to, out var text) || text is null) throw new Refusal(Platform.Words.Invalid_Text);
        var (target, several) = await session.Db.OrganisationSoughtAsync(session.Actor, text);
        if (target is null) throw new Refusal(several.Count == 0 ? $"There is no organisation {text}." : $"{text} may mean: {string.Join(' ', several)}");
        var found = await session.Services.GetRequiredService<RelationNetwork>().FindAsync(session.Db, session.Actor, target.Id);
        if (format == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found.Select(p => p.Edges), Json.Indented));
        else foreach (var path in found) await Console.Out.WriteLineAsync($"{path.Percent}%\t{path.First.Name}{string.Concat(path.Steps.Select(s => (s.IsReversed ? $" <-{s.Kind.Label()}- " : $" -{s.Kind.Label()}-> ") + s.To.Name))}");
        return 0;
    }
}
