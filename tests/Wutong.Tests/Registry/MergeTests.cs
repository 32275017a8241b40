using Wutong.Registry.Organisations;

namespace Wutong.Tests.Registry;

/// <summary>Chains of merges, and taking them back in any order.</summary>
public sealed class MergeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_chain_of_merges_is_read_as_its_last_and_comes_apart_link_by_link()
    {
        var (a, b, c) = (Make("甲"), Make("乙"), Make("丙"));
        Merge(a, b, [a, b, c]);
        Merge(b, c, [a, b, c]);
        Assert.Equal((b.Id, c.Id), (a.MergedIntoId!.Value, a.SurvivorId!.Value));

        b.Unmerge([a, b]);
        Assert.Equal((null, (Guid?)null), (b.MergedIntoId, b.SurvivorId));
        Assert.Equal((b.Id, b.Id), (a.MergedIntoId!.Value, a.SurvivorId!.Value));
        a.Unmerge([a]);
        Assert.Equal((null, (Guid?)null, (DateTimeOffset?)null), (a.MergedIntoId, a.SurvivorId, a.MergedAt));
    }

    [Fact]
    public void Taking_back_an_early_link_leaves_the_later_ones()
    {
        var (a, b, c) = (Make("甲"), Make("乙"), Make("丙"));
        Merge(a, b, [a, b, c]);
        Merge(b, c, [a, b, c]);
        a.Unmerge([a, b]);
        Assert.Null(a.SurvivorId);
        Assert.Equal(c.Id, b.SurvivorId);
    }

    private static Organisation Make(string name) => new() { Name = name };

    // The context keeps what is read as a record beside it; here it is done by hand.
    private static void Merge(Organisation one, Organisation into, Organisation[] all)
    {
        one.Absorbed.Clear();
        one.Absorbed.AddRange(all.Where(o => o.SurvivorId == one.Id));
        one.MergeInto(into, Now);
    }
}
