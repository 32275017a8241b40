using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Audit;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class AuditCommands
{
    private static readonly Option<string?> Head = new("--head") { Description = "A head that was noted earlier, NUMBER:CODE; it must still lie on the chain." };

    public static Command Make()
    {
        var seal = new Command("seal", "Seals the entries of the log that are not sealed yet, and prints the chain's head.").With(Shared.As, Shared.Form);
        seal.SetAction((line, cancel) => line.RunAsync(session => SealAsync(session, line, cancel)));
        var verify = new Command("verify", "Holds the whole log against its seals; exit code 1 when something was changed, removed, inserted, swapped or cut.").With(Shared.As, Shared.Form, Head);
        verify.SetAction((line, cancel) => line.RunAsync(session => VerifyAsync(session, line, cancel)));
        return new Command("audit", "The sealed log.") { seal, verify };
    }

    private static async Task<int> SealAsync(Session session, ParseResult line, CancellationToken cancel)
    {
        OnlyAuditors(session);
        var sealing = new Sealing(session.Db, session.Services.GetRequiredService<TimeProvider>());
        var result = await sealing.RunAsync(done => Console.Error.WriteLineAsync($"{done} sealed"), cancel);
        if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { result.Sealed, result.Odd, head = result.Head.ToString() }, Json.Indented));
        else await Console.Out.WriteLineAsync($"{result.Sealed} sealed\nhead {result.Head}");
        if (result.Odd > 0) await Console.Error.WriteLineAsync($"{result.Odd} entries were left unsealed, since the platform cannot have written them at the time that they name. Look with: audit verify");
        return 0;
    }

    private static async Task<int> VerifyAsync(Session session, ParseResult line, CancellationToken cancel)
    {
        OnlyAuditors(session);
        AuditHead? asked = null;
        if (line.GetValue(Head) is { } text) asked = AuditHead.TryParse(text) ?? throw new Refusal("--head is NUMBER:CODE, as audit seal printed it.");
        var verifying = new Verifying(session.Db, session.Services.GetRequiredService<TimeProvider>());
        var found = await verifying.RunAsync(asked, null, cancel);
        if (line.GetValue(Shared.Form) == Format.Json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, Json.Indented));
        else await WriteAsync(found);
        return found.Holds ? 0 : 1;
    }

    private static async Task WriteAsync(Verification found)
    {
        foreach (var fault in found.Faults) await Console.Out.WriteLineAsync($"{(fault.Place.Length == 0 ? "-" : fault.Place)}\t{fault.Kind}\t{fault.Entry}".TrimEnd());
        if (found.FaultCount > found.Faults.Count) await Console.Out.WriteLineAsync($"and {found.FaultCount - found.Faults.Count} more");
        await Console.Out.WriteLineAsync($"{(found.Holds ? "holds" : "BROKEN")}: {found.Sealed} sealed, {found.Unsealed} not sealed yet, {found.FaultCount} faults");
        if (found.Head is not null) await Console.Out.WriteLineAsync($"head {found.Head}");
    }

    private static void OnlyAuditors(Session session)
    {
        if (!session.Actor.Is(Role.AuditAdministrator)) throw new Refusal("Only an audit administrator may seal and verify the log.");
    }
}
