using System.CommandLine;
using System.Text.Json;
using Wutong.Platform.Search;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class SearchCommand
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "Names old and new, codes, pinyin, initials or words of the text." };
    private static readonly Option<string?> Kind = new("--kind") { Description = "Only one kind of record, e.g. projects." };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many to write, at most 100.", DefaultValueFactory = _ => 20 };

    public static Command Make()
    {
        var command = new Command("search", "Finds records of every kind that the account may see, best first.").With(Shared.As, Shared.Form, Kind, Limit);
        command.Add(Text);
        command.SetAction((line, _) => line.RunAsync(async session =>
        {
            var kind = line.GetValue(Kind);
            if (kind is not null && session.Db.Searchables.Find(kind) is null) throw new Refusal($"There is no kind {kind}. Kinds: {string.Join(' ', session.Db.Searchables.All.Select(k => k.Kind))}");
            if (!TextNormaliser.TryNormalise(line.GetValue(Text), out var text)) throw new Refusal(Platform.Words.Invalid_Text);
            var answer = await SearchApi.AnswerAsync(session.Db, session.Actor, text, kind, null, Math.Clamp(line.GetValue(Limit), 1, 100));
            if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, Json.Indented));
            else foreach (var item in answer.Items) await Console.Out.WriteLineAsync($"{item.Kind}\t{item.Id}\t{item.Title}\t{item.Also ?? item.Subtitle}".TrimEnd());
            return 0;
        }));
        return command;
    }
}
