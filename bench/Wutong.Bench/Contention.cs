using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Wutong.Bench;

/// <summary>Many write while many read, over HTTP: who waits how long, how much is written, and does anything fail.</summary>
internal static class Contention
{
    private static readonly string[] Officers = ["zhoulan", "shenzhiyuan", "luyifan", "gunan", "heqing"];
    private static readonly Option<string> Program = new("--program") { Description = "Published Wutong.dll.", DefaultValueFactory = _ => "artifacts/program/Wutong.dll" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string of a database that is not there yet; SQLite without it." };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "How long.", DefaultValueFactory = _ => 60 };
    private static readonly Option<int> Each = new("--each") { Description = "Writers, and as many readers.", DefaultValueFactory = _ => 32 };

    public static Command Make()
    {
        var command = new Command("contention", "Writers and readers at once, over HTTP.") { Program, Database, Seconds, Each };
        command.SetAction((line, _) => RunAsync(line.GetValue(Program)!, line.GetValue(Database), line.GetValue(Each), TimeSpan.FromSeconds(line.GetValue(Seconds))));
        return command;
    }

    private static async Task<int> RunAsync(string program, string? database, int each, TimeSpan duration)
    {
        var folder = Directory.CreateTempSubdirectory("wutong-bench-").FullName;
        try
        {
            var port = Server.FreePort();
            string[] where = database is null ? ["--data", folder] : ["--data", folder, "--database", database];
            using var server = Server.Start(program, port, ["serve", "--port", $"{port}", .. where]);
            using var open = Visitor.Make();
            await server.FirstAsync(open, "/health/ready");
            var session = await Visitor.SignInAsync(server.Address, "heqing");
            List<string> tokens = [];
            foreach (var officer in Officers) tokens.Add(await Server.RunAsync(program, ["token", "create", "--user", officer, "--scopes", "attraction.read", "attraction.write", .. where]));

            ConcurrentBag<double> reads = [], writes = [];
            ConcurrentDictionary<int, int> refusals = new();
            using var reader = Visitor.Make(session);
            using var writer = Visitor.Make();
            var clock = Stopwatch.StartNew();
            bool Goes() => clock.Elapsed < duration;
            await Task.WhenAll(
                [.. Enumerable.Range(0, each).Select(_ => ReadAsync(reader, server.Address, reads, refusals, Goes)),
                 .. Enumerable.Range(0, each).Select(i => WriteAsync(writer, server.Address, tokens[i % tokens.Count], i, writes, refusals, Goes))]);
            var took = clock.Elapsed.TotalSeconds;
            Figures.Line($"{(database is null ? "SQLite" : "PostgreSQL")}, {each} writers and {each} readers, {took:0} s");
            Figures.Line($"  reads:  {reads.Count / took:0}/s, p50 {Figures.Ms(reads.Median())}, p99 {Figures.Ms(reads.At(0.99))}, longest {Figures.Ms(reads.Max())}");
            Figures.Line($"  writes: {writes.Count / took:0}/s, p50 {Figures.Ms(writes.Median())}, p99 {Figures.Ms(writes.At(0.99))}, longest {Figures.Ms(writes.Max())}");
            Figures.Line($"  answers other than 200: {(refusals.IsEmpty ? "none" : string.Join(", ", refusals.Select(r => $"{r.Key}: {r.Value}")))}");
            return refusals.IsEmpty ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReadAsync(HttpClient client, Uri address, ConcurrentBag<double> times, ConcurrentDictionary<int, int> refusals, Func<bool> goes)
    {
        while (goes())
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, "/attraction/projects"));
            Note(answer, start, times, refusals);
        }
    }

    /// <summary>Records a visit, then corrects it, and so on.</summary>
    private static async Task WriteAsync(HttpClient client, Uri address, string token, int number, ConcurrentBag<double> times, ConcurrentDictionary<int, int> refusals, Func<bool> goes)
    {
        for (var i = 0; goes(); i++)
        {
            var visit = new { Organisation = "锐迈科技", VisitedOn = new DateOnly(2023, 6, 12), Place = "示例地点", Note = $"{number}-{i}", Version = 1 };
            using var made = await SendAsync(client, HttpMethod.Post, new Uri(address, "/api/attraction/visits"), token, visit, times, refusals);
            if (!made.IsSuccessStatusCode || !goes()) continue;
            var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
            using var corrected = await SendAsync(client, HttpMethod.Put, new Uri(address, $"/api/attraction/visits/{id}"), token, visit with { Note = "corrected" }, times, refusals);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, Uri address, string token, object body, ConcurrentBag<double> times, ConcurrentDictionary<int, int> refusals)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await client.SendAsync(request);
        Note(answer, start, times, refusals);
        return answer;
    }

    private static void Note(HttpResponseMessage answer, long start, ConcurrentBag<double> times, ConcurrentDictionary<int, int> refusals)
    {
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!answer.IsSuccessStatusCode) refusals.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
    }
}
