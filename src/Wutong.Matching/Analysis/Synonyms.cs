namespace Wutong.Matching.Analysis;

/// <summary>Names of the same thing (碳化硅, SiC), as the trade knows them.</summary>
internal static class Synonyms
{
    private static readonly string[][] Things = [.. Resource.Rows("synonyms.txt")];
    private static readonly Phrases Names = new(Things.SelectMany((names, thing) => names.Select(name => (name, thing))));

    /// <summary>The name by which a thing is known here.</summary>
    public static string Known(string word) => Names[word] is >= 0 and var thing ? Things[thing][0] : word;

    /// <summary>The names that stand in a text, by the number of the thing.</summary>
    public static ILookup<int, Slice> In(Reading text) => Names.In(text.Folded).ToLookup(found => found.Number, found => found.Where);

    /// <summary>The names that a text could have used and did not.</summary>
    public static string Others(Reading text) =>
        string.Join(' ', In(text).SelectMany(thing => Things[thing.Key].Except(thing.Select(where => text[where].ToString()))));
}
