using Wutong.Network;

namespace Wutong.Bench;

/// <summary>Relations between made-up organisations: any two alike, or few with very many (exponent of the degrees about 2.4).</summary>
internal sealed class MadeUpNetwork
{
    /// <summary>The weight of the n-th is n to the power of minus this.</summary>
    private const double Steepness = 0.7;

    private static readonly byte[] Percents = [95, 95, 70, 40];
    private static readonly DateOnly First = new(2016, 1, 1);

    private readonly (int From, int To)[] ends;
    private readonly Guid[] organisations, ids;
    private readonly int[] own;
    private readonly int seed;

    public MadeUpNetwork(int seed, int organisations, int relations, int own, bool isPowerLaw)
    {
        this.seed = seed;
        Name = isPowerLaw ? "power law" : "uniform";
        var random = new Random(seed);
        this.organisations = [.. Enumerable.Range(0, organisations).Select(_ => GuidOf(random))];
        ids = [.. Enumerable.Range(0, relations).Select(_ => GuidOf(random))];
        Array.Sort(ids);
        ends = [.. Enumerable.Range(0, relations).Select(_ => (Pick(random, isPowerLaw), Pick(random, isPowerLaw)))];
        this.own = [.. Enumerable.Range(0, own).Select(_ => random.Next(organisations)).Distinct()];
    }

    public string Name { get; }
    public int Count => organisations.Length;
    public int OwnCount => own.Length;
    public IReadOnlyList<(int From, int To)> Ends => ends;
    public IReadOnlyList<int> Own => own;

    public IEnumerable<Guid> Sources() => own.Select(o => organisations[o]);

    public IEnumerable<Tie> Ties()
    {
        var random = new Random(seed + 1);
        for (var i = 0; i < ends.Length; i++)
            yield return new Tie(ids[i], organisations[ends[i].From], organisations[ends[i].To], Percents[random.Next(Percents.Length)], First.AddDays(random.Next(4_000)), (byte)(random.Next(10) == 0 ? 1 : 0));
    }

    /// <summary>Organisations to be reached, each end of a relation as likely as another would be by its organisation.</summary>
    public IReadOnlyList<Guid> Targets(int count) => [.. TargetPlaces(count).Select(t => organisations[t])];

    public IReadOnlyList<int> TargetPlaces(int count)
    {
        var (random, degrees) = (new Random(seed + 2), Degrees());
        return [.. Enumerable.Repeat(0, int.MaxValue).Select(_ => random.Next(Count)).Where(t => degrees[t] > 0).Take(count)];
    }

    public IReadOnlyList<Guid> Hubs(int count)
    {
        var degrees = Degrees();
        return [.. Enumerable.Range(0, Count).OrderByDescending(i => degrees[i]).Take(count).Select(i => organisations[i])];
    }

    public int MostOfOne() => Degrees().Max();

    private int[] Degrees()
    {
        var degrees = new int[Count];
        foreach (var (from, to) in ends) { degrees[from]++; degrees[to]++; }
        return degrees;
    }

    private int Pick(Random random, bool isPowerLaw) =>
        isPowerLaw ? Math.Min(Count - 1, (int)(Count * Math.Pow(random.NextDouble(), 1 / (1 - Steepness)))) : random.Next(Count);

    private static Guid GuidOf(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
