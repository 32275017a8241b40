namespace Wutong.Platform.Search;

/// <summary>What the index is asked: terms, put together by and, or, but not. Terms are small letters and figures only, so that neither language needs quoting.</summary>
internal abstract record Terms
{
    public static Terms One(string term) => new Single(term);
    public static Terms All(IEnumerable<Terms> parts) => Joined(parts, isAll: true);
    public static Terms Any(IEnumerable<Terms> parts) => Joined(parts, isAll: false);
    public static Terms All(params ReadOnlySpan<Terms> parts) => Joined([.. parts], isAll: true);
    public Terms But(IReadOnlyList<string> terms) => terms.Count == 0 ? this : new Except(this, Any(terms.Select(One)));

    /// <summary>The same with a sign before each term.</summary>
    public abstract Terms Under(char sign);

    /// <summary>As SQLite's FTS5 reads it.</summary>
    public abstract string ToFts5();

    /// <summary>As a PostgreSQL tsquery.</summary>
    public abstract string ToTsQuery();

    /// <summary>Whether a document with these terms is let through.</summary>
    public abstract bool Matches(IReadOnlySet<string> held);

    private static Terms Joined(IEnumerable<Terms> parts, bool isAll)
    {
        var distinct = parts.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : new Group(distinct, isAll);
    }

    private sealed record Single(string Term) : Terms
    {
        public override Terms Under(char sign) => One(sign + Term);
        public override string ToFts5() => $"\"{Term}\"";
        public override string ToTsQuery() => $"'{Term}'";
        public override bool Matches(IReadOnlySet<string> held) => held.Contains(Term);
    }

    private sealed record Group(IReadOnlyList<Terms> Parts, bool IsAll) : Terms
    {
        public override Terms Under(char sign) => Joined(Parts.Select(p => p.Under(sign)), IsAll);
        public override string ToFts5() => $"({string.Join(IsAll ? " AND " : " OR ", Parts.Select(p => p.ToFts5()))})";
        public override string ToTsQuery() => $"({string.Join(IsAll ? " & " : " | ", Parts.Select(p => p.ToTsQuery()))})";
        public override bool Matches(IReadOnlySet<string> held) => IsAll ? Parts.All(p => p.Matches(held)) : Parts.Any(p => p.Matches(held));
    }

    private sealed record Except(Terms Some, Terms Others) : Terms
    {
        public override Terms Under(char sign) => new Except(Some.Under(sign), Others.Under(sign));
        public override string ToFts5() => $"({Some.ToFts5()} NOT {Others.ToFts5()})";
        public override string ToTsQuery() => $"({Some.ToTsQuery()} & !{Others.ToTsQuery()})";
        public override bool Matches(IReadOnlySet<string> held) => Some.Matches(held) && !Others.Matches(held);
    }
}
