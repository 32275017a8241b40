using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>Every route as every role, with rows of one's own and of others.</summary>
public sealed class RouteWalkTests
{
    [Theory, OnBoth]
    public async Task Every_route_has_its_entry_in_the_table(DatabaseKind database)
    {
        var routes = await Routes.OfAsync(await Cities.On(database));
        Assert.True(routes.Count > 20);
        Say.NothingIsWrong([.. routes.Where(r => RouteTable.Find(r.Method, r.Pattern) is null).Select(r => r.ToString())]);
    }

    [Theory, OnBoth]
    public async Task Everybody_opens_what_the_table_gives_them_and_reads_no_secret_of_others(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var planted = await PlantedCity.PlantAsync(city);
        var routes = (await Routes.OfAsync(city)).Where(r => r.Method == "GET" && r.Handler is null && AsksForRows(database, r)).ToList();
        List<string> wrong = [];
        await Parallel.ForEachAsync(planted.People, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            var visitor = person.Account is null ? city.Stranger() : await city.NewVisitorAsync(person.Account);
            foreach (var route in routes)
                foreach (var (address, hold) in Addresses(route, planted, person))
                {
                    var answer = await visitor.GetAsync(address);
                    Judge(route, address, person, hold, answer, planted, wrong);
                }
        });
        Say.NothingIsWrong(wrong);
    }

    [Theory, OnBoth]
    public async Task Nobody_posts_what_is_not_theirs(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var planted = await PlantedCity.PlantAsync(city);
        var routes = (await Routes.OfAsync(city)).Where(r => r.Method is not "GET" and not "HEAD" && AsksForRows(database, r)).ToList();
        List<string> wrong = [];
        await Parallel.ForEachAsync(planted.People, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            var visitor = person.Account is null ? city.Stranger() : await city.NewVisitorAsync(person.Account);
            foreach (var route in routes)
                foreach (var (number, (address, hold)) in Addresses(route, planted, person).DistinctBy(a => a.Address.Split('?')[0]).Index())
                {
                    var rule = RouteTable.Find(route.Method, route.Pattern)!;
                    var target = address.Split('?')[0] + (route.Handler is null ? "" : $"?handler={route.Handler}");
                    // Without the form's token nothing is done for anybody, whatever they may do: no row is asked for before that, so one address tells.
                    int[] refusals = rule.IsPublic ? [400, .. rule.Answers.Where(c => c >= 400)] : MayUse(rule, person) ? [400] : person.Account is null ? [302] : [400, 403];
                    if (route.IsPage && number == 0 && await visitor.PostAsync(target, []) is var bare && !refusals.Contains(bare.Code))
                        lock (wrong) wrong.Add($"{route} {address} as {person.Account ?? "nobody"} without a token: {bare.Code}");
                    if (rule.IsPublic || (MayUse(rule, person) && hold >= rule.Needs)) continue;
                    var answer = route.IsPage ? await visitor.PostWithTokenAsync(target) : await visitor.CallAsync(new HttpMethod(route.Method), target, "{}");
                    var refused = person.Account is null ? answer.Code == (route.IsApi ? 401 : 302) : answer.Code is 403 or 404 || (route.IsApi && MayUse(rule, person) && answer.Code == 400);
                    if (!refused) lock (wrong) wrong.Add($"{route} {address} as {person.Account ?? "nobody"}: {answer.Code}");
                    if (Leak(answer, person, planted) is { } leak) lock (wrong) wrong.Add($"{route} {address} as {person.Account ?? "nobody"} tells the {leak}");
                }
        });
        Say.NothingIsWrong(wrong);
    }

    /// <summary>The whole walk is made on one database; on the other what it could answer otherwise: addresses that name rows or search among them.</summary>
    private static bool AsksForRows(DatabaseKind database, Route route) =>
        database == DatabaseKind.Sqlite || RouteTable.Find(route.Method, route.Pattern) is not { } rule || rule.Of != Of.None || rule.Addresses.Any(a => a.Contains("密语", StringComparison.Ordinal));

    private static void Judge(Route route, string address, Person person, Hold hold, Answer answer, PlantedCity planted, List<string> wrong)
    {
        var rule = RouteTable.Find(route.Method, route.Pattern);
        if (rule is null) return;
        int[] expected =
            rule.IsPublic ? rule.Answers
            : person.Account is null ? [route.IsApi ? 401 : 302]
            : !MayUse(rule, person) ? [403]
            : rule.Of == Of.None || hold >= rule.Needs ? rule.Answers
            : [hold == Hold.Nothing ? 404 : 403];
        if (!expected.Contains(answer.Code)) lock (wrong) wrong.Add($"{route} {address} as {person.Account ?? "nobody"}: {answer.Code} instead of {string.Join(" or ", expected)}");
        if (person.Account is null && !rule.IsPublic && !route.IsApi && answer.Location?.Contains("/signin?next=", StringComparison.Ordinal) != true) lock (wrong) wrong.Add($"{route} does not lead a stranger to the sign-in: {answer.Location}");
        if (Leak(answer, person, planted) is { } leak) lock (wrong) wrong.Add($"{route} {address} as {person.Account ?? "nobody"} tells the {leak}");
    }

    private static string? Leak(Answer answer, Person person, PlantedCity planted) =>
        planted.Secrets.FirstOrDefault(s => !s.MayRead(person) && answer.Body.Contains(s.Word, StringComparison.Ordinal))?.Where;

    private static bool MayUse(RouteRule rule, Person person) =>
        rule.IsPublic || (person.Role is { } role && (rule.Roles!.Count == 0 || rule.Roles.Contains(role)));

    /// <summary>The addresses of a route with every row that it can name, and what the person holds of that row.</summary>
    private static IEnumerable<(string Address, Hold Hold)> Addresses(Route route, PlantedCity planted, Person person)
    {
        var rule = RouteTable.Find(route.Method, route.Pattern);
        if (rule is null) yield break;
        // Who may not use the route at all is refused before any row is asked for: one row tells.
        var rows = planted.Rows.Where(r => r.Of == rule.Of);
        if (rule.Of != Of.None)
            foreach (var row in MayUse(rule, person) ? rows : rows.Take(1))
                yield return (route.Pattern.Replace("{kind}", "project").Replace("{id:guid}", row.Id.ToString()), row.HeldBy(person));
        foreach (var address in rule.Addresses) yield return (address, Hold.Changes);
        if (rule.Of == Of.None && rule.Addresses.Length == 0) yield return (route.Pattern, Hold.Changes);
    }
}
