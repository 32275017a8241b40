using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Documents.Checking;
using Wutong.Platform.Checking;
using Wutong.Platform.Time;

namespace Wutong.Cli;

/// <summary>The check of documents before they go out, from files; records are asked only with --data or --database.</summary>
internal static class DocumentCommands
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly Argument<string> Document = new("FILE") { Description = "The document: .docx or .txt." };

    public static Command Make()
    {
        var check = new Command("check", "Lists what a careful clerk would look at again: days, numbers, doubled or lost words and marks, numerals, headings, what a reply must have.") { Document }.With(Shared.Form);
        check.SetAction(CheckAsync);
        return new Command("document", "Official documents.") { check };
    }

    private static async Task<int> CheckAsync(ParseResult line, CancellationToken cancel)
    {
        var text = await Shared.TextOfAsync(line.GetValue(Document)!, DocumentCheck.LongestText, "letter", cancel);
        // Records are asked only where somebody names them.
        if (line.GetResult(Shared.Data) is { Implicit: false } || line.GetResult(Shared.Database) is { Implicit: false })
            return await line.RunAsync(async session => await WriteAsync(line, DocumentCheck.Check(text, await session.Db.RecordsOfAsync(text, session.Actor.Now.Day()))));
        return await WriteAsync(line, DocumentCheck.Check(text));
    }

    private static async Task<int> WriteAsync(ParseResult line, IReadOnlyList<DocumentFinding> found)
    {
        if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, Readable));
        else foreach (var finding in found) await Console.Out.WriteLineAsync($"{finding.Paragraph}\t{finding.Rule}\t{finding.Certainty}\t{finding.Excerpt}\t{finding.Suggestion}");
        return 0;
    }
}
