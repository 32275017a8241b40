using System.Globalization;
using Wutong.Platform.Data;

namespace Wutong.Platform.Search;

/// <summary>How well a document fits, best first.</summary>
internal enum Tier { Exact, TitleStart, Title, Names, Body }

/// <summary>What somebody typed and of whom, as terms for the index and as a condition on the kept text.</summary>
internal sealed class SearchQuery
{
    /// <summary>More words than this narrow nothing further.</summary>
    private const int MostWords = 8, MostLetters = 120;

    private readonly List<SearchWord> words;
    private readonly string whole;

    private SearchQuery(string text, List<SearchWord> words) => (this.words, whole) = (words, SearchText.Encode(text));

    public IReadOnlyList<SearchWord> Words => words;

    /// <summary>Null when there is nothing to look for in the text.</summary>
    public static SearchQuery? Of(string? text)
    {
        if (text is null) return null;
        if (text.Length > MostLetters) text = text[..MostLetters];
        var words = SearchWord.Of(text);
        return words.Count == 0 ? null : new SearchQuery(text, [.. words.Take(MostWords)]);
    }

    /// <summary>Terms that every document of the tier has.</summary>
    public Terms TermsOf(Tier tier) => tier switch
    {
        Tier.Exact => Terms.One(Grams.ExactOf(whole)),
        Tier.TitleStart => Terms.All([words[0].AtStart, .. words.Skip(1).Select(w => w.Named)]),
        Tier.Title => Terms.All(words.Select(w => w.Named.Under(Grams.InTitle))),
        Tier.Names => Terms.All(words.Select(w => w.Named)),
        _ => Terms.All(words.Select(w => w.InBody is { } body ? Terms.Any([w.Named, body]) : w.Named)),
    };

    /// <summary>Whether a row fits the tier or a better one; the document's columns are read from the alias <c>d</c>.</summary>
    public string Condition(Tier tier, SearchSql sql) => tier switch
    {
        Tier.Exact => $"({sql.Has(SearchSchema.TitleKeys, KeptText.Line + whole + KeptText.Line)} OR {sql.Has(SearchSchema.NameKeys, KeptText.Line + whole + KeptText.Line)})",
        Tier.TitleStart => $"({sql.HasAny(SearchSchema.TitleKeys, words[0].AtStartOfTitle)}{string.Concat(words.Skip(1).Select(w => $" AND {Named(w, sql)}"))})",
        Tier.Title => $"({string.Join(" AND ", words.Select(w => sql.HasAny(SearchSchema.TitleKeys, w.InNames)))})",
        Tier.Names => $"({string.Join(" AND ", words.Select(w => Named(w, sql)))})",
        _ => $"({string.Join(" AND ", words.Select(w => w.InBody is null ? Named(w, sql) : $"({Named(w, sql)} OR {sql.Has(SearchSchema.BodyKeys, w.Encoded)})"))})",
    };

    private static string Named(SearchWord word, SearchSql sql) => $"({sql.HasAny(SearchSchema.TitleKeys, word.InNames)} OR {sql.HasAny(SearchSchema.NameKeys, word.InNames)})";
}

/// <summary>A statement under construction: its dialect and its values, which are always parameters.</summary>
internal sealed class SearchSql(DatabaseKind kind)
{
    private readonly List<object> values = [];

    public IReadOnlyList<object> Values => values;
    public DatabaseKind Kind => kind;

    /// <summary>Adds a value and returns what stands for it, as in a format.</summary>
    public string Value(object value)
    {
        var at = values.FindIndex(v => v.Equals(value));
        if (at < 0) { at = values.Count; values.Add(value); }
        return string.Create(CultureInfo.InvariantCulture, $"{{{at}}}");
    }

    public string Has(string column, string needle) => $"{(kind == DatabaseKind.Sqlite ? "instr" : "strpos")}(d.\"{column}\", {Value(needle)}) > 0";

    public string HasAny(string column, IReadOnlyList<string> needles) =>
        needles.Count == 1 ? Has(column, needles[0]) : $"({string.Join(" OR ", needles.Select(n => Has(column, n)))})";
}
