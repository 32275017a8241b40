using System.Linq.Expressions;
using Wutong.Platform.Data;

namespace Wutong.Tests.Data;

public sealed class ShortSetsTests
{
    private sealed record Thing(Guid? Home, int Size);

    [Theory]
    [InlineData(0, "False")]
    [InlineData(1, "==")]
    [InlineData(2, "Contains")]
    public void A_short_list_is_written_as_what_it_is(int length, string written)
    {
        IReadOnlyList<Guid> homes = [.. Enumerable.Range(0, length).Select(_ => Guid.CreateVersion7())];
        Expression<Func<Thing, bool>> rule = thing => thing.Size > 3 && thing.Home != null && homes.Contains(thing.Home.Value);
        var shorter = rule.WithShortSets();
        Assert.Contains(written, ((BinaryExpression)shorter.Body).Right.ToString(), StringComparison.Ordinal);
        // It says the same of everything.
        var (before, after) = (rule.Compile(), shorter.Compile());
        foreach (var home in homes.Select(h => (Guid?)h).Append(null).Append(Guid.CreateVersion7()))
            foreach (var size in new[] { 3, 4 })
                Assert.Equal(before(new Thing(home, size)), after(new Thing(home, size)));
    }
}
