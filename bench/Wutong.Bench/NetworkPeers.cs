using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QuikGraph;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;

namespace Wutong.Bench;

/// <summary>The same question asked otherwise: QuikGraph's search in breadth until the first of ours is met, and a recursive query.</summary>
internal static class NetworkPeers
{
    private const int Fewer = 10;

    public static void Run(MadeUpNetwork country, int questions)
    {
        Graph(country, questions);
        Query(country, questions);
    }

    private static void Graph(MadeUpNetwork country, int questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var graph = new UndirectedGraph<int, SUndirectedEdge<int>>(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, country.Count));
        foreach (var (from, to) in country.Ends) graph.AddEdge(new(Math.Min(from, to), Math.Max(from, to)));
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        var own = country.Own.ToHashSet();
        List<double> times = [];
        foreach (var target in country.TargetPlaces(questions))
        {
            var begun = Stopwatch.GetTimestamp();
            var search = new UndirectedBreadthFirstSearchAlgorithm<int, SUndirectedEdge<int>>(graph);
            var before2 = new UndirectedVertexPredecessorRecorderObserver<int, SUndirectedEdge<int>>();
            int? met = null;
            search.DiscoverVertex += vertex => { if (vertex != target && own.Contains(vertex)) { met ??= vertex; search.Abort(); } };
            using (before2.Attach(search)) search.Compute(target);
            if (met is { } end) before2.TryGetPath(end, out _);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        Figures.Line($"  QuikGraph, a shortest: p50 {times.Median():0.0} ms, p99 {times.At(0.99):0.0} ms; {held} MB");
    }

    private static void Query(MadeUpNetwork country, int questions)
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Execute(database, "CREATE TABLE ends (a INTEGER, b INTEGER); CREATE TABLE own (id INTEGER PRIMARY KEY)");
        var nodes = country.Count / Fewer;
        Fill(database, "INSERT INTO ends VALUES ($a, $b)", country.Ends.Take(country.Ends.Count / Fewer).Select(e => (e.From / Fewer, e.To / Fewer)).SelectMany(e => new[] { e, (e.Item2, e.Item1) }));
        Fill(database, "INSERT OR IGNORE INTO own VALUES ($a)", country.Own.Take(country.Own.Count / Fewer).Select(o => (o / Fewer, 0)));
        Execute(database, "CREATE INDEX by_a ON ends (a, b)");
        using var command = database.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE way (node, ties) AS (
                SELECT $target, 0 UNION SELECT e.b, w.ties + 1 FROM way w JOIN ends e ON e.a = w.node
                WHERE w.ties < 4 AND (w.ties = 0 OR w.node NOT IN own))
            SELECT min(ties) FROM way WHERE ties > 0 AND node IN own
            """;
        var target = command.Parameters.Add("$target", SqliteType.Integer);
        List<double> times = [];
        foreach (var place in country.TargetPlaces(Math.Min(questions, 20)))
        {
            target.Value = place / Fewer;
            var begun = Stopwatch.GetTimestamp();
            command.ExecuteScalar();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        Figures.Line($"  recursive query, only the length of a shortest, {nodes:#,##0} organisations, {country.Ends.Count / Fewer:#,##0} relations: p50 {times.Median():0} ms, longest {times.Max():0} ms");
    }

    private static void Fill(SqliteConnection database, string text, IEnumerable<(int A, int B)> rows)
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.CommandText = text;
        var (a, b) = (command.Parameters.Add("$a", SqliteType.Integer), command.Parameters.Add("$b", SqliteType.Integer));
        if (!text.Contains("$b", StringComparison.Ordinal)) command.Parameters.Remove(b);
        foreach (var row in rows)
        {
            (a.Value, b.Value) = (row.A, row.B);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static void Execute(SqliteConnection database, string text)
    {
        using var command = database.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
