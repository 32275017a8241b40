using Wutong.Platform.Forms.Blanks;

namespace Wutong.Platform.Forms;

/// <summary>How a value differs from that of another time.</summary>
internal enum Change { Same, New, Gone, Number, Other, Rows }

/// <summary>A place in two fillings of a form.</summary>
/// <param name="By">By how much a number grew; null for no number.</param>
internal sealed record Difference(string Place, Figure? Now, Figure? Then, Change Change, decimal? By = null)
{
    /// <summary>Of a list: rows that came, went, and say something else, each with what its row says first.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];
    public IReadOnlyList<string> Removed { get; init; } = [];
    public IReadOnlyList<string> Changed { get; init; } = [];

    public string Label => (Now ?? Then)!.Label;

    /// <summary>Place by place, in the order of the newer; what only the older has comes last.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Figure> now, IReadOnlyList<Figure> then)
    {
        var before = then.ToDictionary(f => f.Place);
        return
        [
            .. now.Select(f => before.TryGetValue(f.Place, out var old) ? Between(f, old) : new Difference(f.Place, f, null, Change.New)),
            .. then.Where(old => !now.Any(f => f.Place == old.Place)).Select(old => new Difference(old.Place, null, old, Change.Gone)),
        ];
    }

    private static Difference Between(Figure now, Figure then)
    {
        if (now.IsList && then.IsList) return Lists(now, then);
        if (now.Value == then.Value && now.Unit == then.Unit) return new(now.Place, now, then, Change.Same, now.Value.Number is null ? null : 0);
        return now.Value.Number is { } a && then.Value.Number is { } b && now.Unit == then.Unit
            ? new(now.Place, now, then, Change.Number, a - b) : new(now.Place, now, then, Change.Other);
    }

    private static Difference Lists(Figure now, Figure then)
    {
        var (mine, theirs) = (Rows(now), Rows(then));
        var added = mine.Where(r => !theirs.ContainsKey(r.Key)).Select(r => NameOf(now, r.Value)).ToList();
        var removed = theirs.Where(r => !mine.ContainsKey(r.Key)).Select(r => NameOf(then, r.Value)).ToList();
        var changed = mine.Where(r => theirs.TryGetValue(r.Key, out var old) && !Said(now, r.Value).SequenceEqual(Said(then, old))).Select(r => NameOf(now, r.Value)).ToList();
        var isSame = added.Count + removed.Count + changed.Count == 0;
        return new(now.Place, now, then, isSame ? Change.Same : Change.Rows, now.Rows - then.Rows) { Added = added, Removed = removed, Changed = changed };
    }

    private static Dictionary<Guid, IReadOnlyList<FormValue>> Rows(Figure list) => list.Ids.Zip(list.Cells).DistinctBy(r => r.First).ToDictionary(r => r.First, r => r.Second);

    // A running number says nothing about its row.
    private static IEnumerable<string> Said(Figure list, IReadOnlyList<FormValue> row) => row.Where((_, i) => !IsRunning(list, i)).Select(v => v.ToString());

    private static string NameOf(Figure list, IReadOnlyList<FormValue> row) => Said(list, row).FirstOrDefault(t => t.Length > 0) ?? "—";

    private static bool IsRunning(Figure list, int column) => list.Cells.Count > 0 && list.Cells.Select((row, i) => row[column].Number == i + 1).All(same => same);
}
