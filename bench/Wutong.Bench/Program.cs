using System.CommandLine;
using Wutong.Bench;

return await new RootCommand("Measures the published program; docs/performance.md says how and what came out.")
{
    FirstPage.Make(), Contention.Make(), FirstReport.Make(), Paging.Make(), Lists.Make(), Duplicates.Make(), Search.Make(), Imports.Make(), Exports.Make(), Inbox.Make(), Timeline.Make(), Audit.Make(), Matching.Make(), MatchSoak.Make(), MatchFuzz.Make(), Networks.Make(), Steering.Make(), Letters.Make(),
}.Parse(args).InvokeAsync();
