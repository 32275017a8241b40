using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Agreements;

namespace Wutong.Cli;

/// <summary>The check-up of draft agreements, from files; it needs no database.</summary>
internal static class AgreementCommands
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The wording of articles is no part of the program; the same option serves a site.</summary>
    public static readonly Option<string?> Articles = new("--articles") { Description = "JSON with the wording of the articles that the check-up cites: { \"《公平竞争审查条例》第2条\": \"…\" }." };

    private static readonly Argument<string> Draft = new("FILE") { Description = "The draft: .docx or .txt." };

    public static Command Make()
    {
        var check = new Command("check", "Lists what the city promises in a draft agreement: green, yellow or red, the article, and what may stand there instead.") { Draft, Shared.Form, Articles };
        check.SetAction(CheckAsync);
        return new Command("agreement", "Draft agreements.") { check };
    }

    /// <summary>The wording in a file; a file that is none is refused with what is wrong in it.</summary>
    public static ArticleTexts ReadArticles(string? path)
    {
        try { return path is null ? ArticleTexts.None : ArticleTexts.Read(File.ReadAllText(path)); }
        catch (InvalidDataException wrong) { throw new Refusal($"{path}: {wrong.Message}"); }
    }

    private static async Task<int> CheckAsync(ParseResult line, CancellationToken cancel)
    {
        var text = await Shared.TextOfAsync(line.GetValue(Draft)!, AgreementCheck.LongestText, "agreement", cancel);
        var texts = ReadArticles(line.GetValue(Articles));
        var found = AgreementCheck.Check(text).Select(f => ReportedPromise.From(f, texts)).ToList();
        if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, Readable));
        else foreach (var promise in found) await Console.Out.WriteLineAsync($"{promise.Colour}\t{promise.Kind}\t{promise.Excerpt.ReplaceLineEndings(" ")}\t{promise.Article}\t{promise.Substitute}".TrimEnd());
        return 0;
    }
}
