using Wutong.Platform.Tables;

namespace Wutong.Tests.Tables;

public sealed class ReadingTurnsTests
{
    [Fact]
    public async Task Whoever_asked_first_reads_first_and_whoever_left_holds_nobody_up()
    {
        using var turns = new ReadingTurns();
        var taken = new List<IDisposable>();
        for (var i = 0; i < ReadingTurns.AtOnce; i++) taken.Add(await turns.TakeAsync(CancellationToken.None));
        using var left = new CancellationTokenSource();
        var first = turns.TakeAsync(left.Token).AsTask();
        var second = turns.TakeAsync(CancellationToken.None).AsTask();
        var third = turns.TakeAsync(CancellationToken.None).AsTask();
        Assert.False(first.IsCompleted || second.IsCompleted || third.IsCompleted);

        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        taken[0].Dispose();
        using (await second)
        {
            Assert.False(third.IsCompleted);
            taken[1].Dispose();
            (await third).Dispose();
        }
        taken[2..].ForEach(t => t.Dispose());
    }
}
