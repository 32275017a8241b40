using CsCheck;
using Wutong.Network;

namespace Wutong.Tests.Network;

/// <summary>The engine finds exactly what looking at every way finds, on small graphs of every shape, whatever was changed after they were built.</summary>
public sealed class TieGraphTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static readonly Gen<Tie> Ties = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 3],
        (id, from, to, sure, day, needs) => new Tie(Id(id), Id(100 + from), Id(100 + to), (byte)(sure == 0 ? 40 : sure == 1 ? 70 : 95), Day.AddDays(day), (byte)(needs == 3 ? 1 : 0)));

    private static readonly Gen<bool[]> Sources = Gen.Bool.Array[12];

    [Fact]
    public void The_best_chains_are_those_that_looking_at_every_way_finds() => Gen.Select(Ties.Array[0, 40], Sources, Gen.Int[0, 11], Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 60]).Sample((ties, sources, target, most, isAllowed, gone) =>
    {
        HashSet<Guid> from = [.. Named(sources)], without = [Id(gone)];
        var graph = TieGraph.Build(ties, from);
        var allowed = (byte)(isAllowed ? 1 : 0);
        Assert.Equal(new EveryChain(LastOfEach(ties), from, allowed, without).Best(Id(100 + target), most), Ids(graph.Find(Id(100 + target), most, allowed, without)));
    }, iter: 500);

    [Fact]
    public void A_changed_graph_answers_as_one_that_was_built_anew() => Gen.Select(Ties.Array[0, 30], Sources, Ties.Array[0, 15], Gen.Int[0, 60].Array[0, 15], Sources, Gen.Int[0, 11]).Sample((ties, sources, added, removed, later, target) =>
    {
        var stands = LastOfEach(ties).Where(t => !removed.Select(Id).Contains(t.Id)).Concat(added).ToList();
        var graph = TieGraph.Build(ties, Named(sources)).With(new TieChanges(added, [.. removed.Select(Id)], Enumerable.Range(0, 12).ToDictionary(i => Id(100 + i), i => later[i])));
        var anew = TieGraph.Build(stands, Named(later));
        Assert.Equal(anew.Ties, graph.Ties);
        Assert.Equal(Ids(anew.Find(Id(100 + target), 10, 1)), Ids(graph.Find(Id(100 + target), 10, 1)));
        Assert.Equal(Ids(anew.Find(Id(100 + target), 10, 1)), Ids(graph.Compacted().Find(Id(100 + target), 10, 1)));
        Assert.Equal(0, graph.Compacted().ChangedRows);
    }, iter: 500);

    [Fact]
    public void Whoever_holds_a_graph_sees_nothing_of_later_changes()
    {
        var graph = TieGraph.Build([Between(1, 101, 102)], [Id(101)]);
        var later = graph.With(new TieChanges([Between(2, 102, 103)], [], new Dictionary<Guid, bool>()));
        Assert.Empty(graph.Find(Id(103), 1, 0));
        Assert.Equal([Id(101), Id(102), Id(103)], later.Find(Id(103), 1, 0).Single().Nodes);
    }

    [Fact]
    public void A_tie_that_the_asker_may_not_see_leaves_no_trace_in_the_length_of_the_way()
    {
        // The short way is personal; who may not see it gets the long one, as if there were no other.
        var graph = TieGraph.Build([Between(1, 101, 104) with { Needs = 1 }, Between(2, 101, 102), Between(3, 102, 103), Between(4, 103, 104)], [Id(101)]);
        Assert.Equal([1, 3], graph.Find(Id(104), 10, 1).Select(c => c.Ties.Count));
        Assert.Equal([3], graph.Find(Id(104), 10, 0).Select(c => c.Ties.Count));
        Assert.Equal([3], graph.Find(Id(104), 10, 1, new HashSet<Guid> { Id(1) }).Select(c => c.Ties.Count));
    }

    [Fact]
    public void A_chain_has_at_most_four_ties_and_says_how_sure_it_is()
    {
        var graph = TieGraph.Build([Between(1, 101, 102), Between(2, 102, 103), Between(3, 103, 104), Between(4, 104, 105), Between(5, 105, 106)], [Id(101)]);
        var chain = graph.Find(Id(105), 10, 0).Single();
        Assert.Equal((4, 95L * 95 * 95 * 95, 81, Day), (chain.Ties.Count, chain.Product, chain.Percent, chain.OldestDay));
        Assert.Empty(graph.Find(Id(106), 10, 0));
    }

    private static Tie Between(int id, int from, int to) => new(Id(id), Id(from), Id(to), 95, Day);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static IEnumerable<Guid> Named(bool[] sources) => Enumerable.Range(0, 12).Where(i => sources[i]).Select(i => Id(100 + i));

    private static List<Tie> LastOfEach(IEnumerable<Tie> ties) => [.. ties.GroupBy(t => t.Id).Select(g => g.Last()).Where(t => t.From != t.To)];

    private static List<string> Ids(IReadOnlyList<Chain> chains) => [.. chains.Select(c => string.Join('-', c.Ties))];
}
