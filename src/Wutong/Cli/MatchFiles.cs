using System.Globalization;
using System.Text;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Matching.Training;

namespace Wutong.Cli;

/// <summary>The files of <c>wutong match</c>: CSV with a head, judgements and runs as TREC writes them.</summary>
internal static class MatchFiles
{
    public static List<Offer> ReadOffers(string path) => Unique(path, [.. Rows(path, "id", "title").Select(row => new Offer(row("id")!, row("title")!, row("text") ?? "")
    {
        Group = row("group"), Industry = row("industry"), Place = row("place"), Kind = row("kind"),
    })], offer => offer.Id);

    public static List<Need> ReadNeeds(string path) => Unique(path, [.. Rows(path, "id", "title").Select(row => new Need(row("id")!, row("title")!, row("text") ?? "") { Industry = row("industry") })], need => need.Id);

    public static IEnumerable<string> ReadTexts(string path) => Rows(path, "id", "title").Select(row => $"{row("title")} {row("text")}");

    public static List<Judgement> ReadJudgements(string path) => [.. Lines(path, 4).Select(parts => new Judgement(parts[0], parts[2],
        int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 4 ? level : throw new Refusal($"{path}: {parts[3]} is no level from 1 to 4.")))];

    public static List<Showing> ReadShowings(string path) => [.. Rows(path, "need", "offer", "position", "outcome").Select(row => new Showing(
        row("need") ?? throw new Refusal($"{path}: a row names no need."), row("offer") ?? throw new Refusal($"{path}: a row names no offer."),
        int.TryParse(row("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : throw new Refusal($"{path}: {row("position")} is no position from 1 on."),
        row("outcome") is { } outcome && outcome.All(char.IsAsciiLetter) && Enum.TryParse<Reaction>(outcome, ignoreCase: true, out var reaction)
            ? reaction : throw new Refusal($"{path}: {row("outcome")} is no outcome; there are {string.Join(", ", Enum.GetNames<Reaction>()).ToLowerInvariant()}."))
    {
        On = row("date") is not { } date ? null : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new Refusal($"{path}: {date} is no day like 2026-01-31."),
    })];

    public static Dictionary<string, IReadOnlyList<(string Offer, double Score)>> ReadRun(string path) => Lines(path, 6)
        .Select(parts => (Need: parts[0], Offer: parts[2], Score: double.TryParse(parts[4], CultureInfo.InvariantCulture, out var score) ? score : throw new Refusal($"{path}: {parts[4]} is no score.")))
        .GroupBy(r => r.Need).ToDictionary(g => g.Key, g => (IReadOnlyList<(string, double)>)[.. g.Select(r => (r.Offer, r.Score))]);

    /// <summary>Written beside its place and moved there when it is whole.</summary>
    public static void Write(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static List<T> Unique<T>(string path, List<T> rows, Func<T, string> id) =>
        rows.GroupBy(id).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? throw new Refusal($"{path}: the id {twice.Key} stands there twice.") : rows;

    private static IEnumerable<string[]> Lines(string path, int least)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            yield return parts.Length >= least ? parts : throw new Refusal($"{path}: line {number} has {parts.Length} parts instead of {least}.");
        }
    }

    /// <summary>Rows by the names of their columns; those that are named must be there.</summary>
    private static IEnumerable<Func<string, string?>> Rows(string path, params string[] needed)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var head = Row(reader) ?? throw new Refusal($"{path} is empty.");
        foreach (var column in needed) if (!head.Contains(column)) throw new Refusal($"{path} has no column {column}.");
        while (Row(reader) is { } row)
        {
            if (row is [""]) continue;
            if (row.Count != head.Count) throw new Refusal($"{path}: the row \"{row[0]}\" has {row.Count} cells instead of {head.Count}.");
            yield return column => head.IndexOf(column) is >= 0 and var at && (row[at].Length > 0 || column is "id" or "title") ? row[at] : null;
        }
    }

    /// <summary>One row by RFC 4180: cells in quotes may hold commas, line ends and doubled quotes.</summary>
    private static List<string>? Row(StreamReader reader)
    {
        if (reader.Peek() < 0) return null;
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        while (reader.Read() is >= 0 and var unit)
        {
            var c = (char)unit;
            if (quoted && c == '"' && reader.Peek() == '"') cell.Append((char)reader.Read());
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n')) cell.Append(c);
            else if (c == ',') { cells.Add(cell.ToString()); cell.Clear(); }
            else if (c == '\n') break;
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
