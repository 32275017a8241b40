using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Wutong.Platform.Telemetry;

namespace Wutong.Tests.Telemetry;

public sealed class SlowQueriesTests
{
    private static SlowQueries Make(int milliseconds) => new(new SlowLimit(TimeSpan.FromMilliseconds(milliseconds)), TimeProvider.System, NullLogger<SlowQueries>.Instance);

    [Fact]
    public void The_last_200_are_kept_and_say_since_when()
    {
        var slow = Make(500);
        var empty = slow.Read();
        Assert.Empty(empty.Queries);
        for (var i = 0; i < SlowQueries.Most + 5; i++) slow.Note(TimeSpan.FromMilliseconds(600 + i), $"SELECT {i} FROM \"T{i % 2}\"", i, hasFailed: false);
        var (queries, since) = slow.Read();
        Assert.Equal((SlowQueries.Most, SlowQueries.Most + 5), (queries.Count, slow.Total));
        Assert.Equal((SlowQueries.Most + 4, 5), (queries[0].Rows, queries[^1].Rows));
        Assert.Equal(queries[^1].At, since);
        Assert.True(empty.Since <= since);
        var shapes = SlowQueries.ShapesOf(queries);
        Assert.Equal(["SELECT ? FROM \"T0\"", "SELECT ? FROM \"T1\""], shapes.Select(s => s.Statement).Order());
        Assert.All(shapes, s => Assert.Equal(SlowQueries.Most / 2, s.Count));
        Assert.Equal(TimeSpan.FromMilliseconds(600 + SlowQueries.Most + 4), shapes.Max(s => s.Longest));
    }

    [Theory]
    [InlineData(500, 499, false)]
    [InlineData(500, 500, true)]
    [InlineData(0, 100_000, false)]
    public void From_the_limit_on_a_statement_is_slow_and_none_is_while_it_is_off(int limit, int took, bool isSlow) => Assert.Equal(isSlow, Make(limit).IsSlow(TimeSpan.FromMilliseconds(took)));

    [Fact]
    public void A_line_of_the_log_carries_the_number_of_the_request_and_nothing_of_its_path()
    {
        using var request = new Activity("request").Start();
        using var text = new StringWriter();
        var state = new Dictionary<string, object?> { ["Rows"] = 3, ["Name"] = "甲", ["None"] = null, ["{OriginalFormat}"] = "x" };
        new LogLines(TimeProvider.System).Write(new LogEntry<Dictionary<string, object?>>(LogLevel.Error, "Wutong.X", 7, state, new InvalidOperationException("boom"), (_, _) => "said"), new Scopes(), text);
        var line = JsonDocument.Parse(Assert.Single(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal((request.TraceId.ToHexString(), "said", 3), (line.GetProperty("Number").GetString(), line.GetProperty("Message").GetString(), line.GetProperty("State").GetProperty("Rows").GetInt32()));
        Assert.Contains("boom", line.GetProperty("Exception").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text.ToString(), StringComparison.Ordinal);
    }

    private sealed class Scopes : IExternalScopeProvider
    {
        public void ForEachScope<TState>(Action<object?, TState> callback, TState state) => callback("/calendar/secret.ics", state);
        public IDisposable Push(object? state) => throw new NotSupportedException();
    }
}
