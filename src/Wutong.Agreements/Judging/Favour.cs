using System.Text.RegularExpressions;

namespace Wutong.Agreements.Judging;

/// <summary>How much a rule needs beside its own words to be a promise.</summary>
internal enum Nature
{
    /// <summary>Nothing: "免收租金" gives by itself.</summary>
    Gives,

    /// <summary>A word that gives, or a figure: "补贴" alone is a topic.</summary>
    Names,

    /// <summary>The city as whoever does it: a firm builds platforms, too.</summary>
    Does,
}

/// <summary>Words by which agreements promise something of a kind.</summary>
/// <param name="Entry">Tells rules of one kind apart: two clauses of the same entry are one promise.</param>
internal sealed record Favour(PromiseKind Kind, string Entry, Nature Nature, Regex Pattern)
{
    public Favour(PromiseKind kind, string entry, Nature nature, string pattern)
        : this(kind, entry, nature, new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)) { }
}
