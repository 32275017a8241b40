using System.CommandLine;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Cli;

internal static class TokenCommands
{
    private static readonly Option<string> User = new("--user") { Description = "Whose token.", Required = true };
    private static readonly Option<string[]> Scopes = new("--scopes") { Description = "What it may do: " + string.Join(' ', ApiToken.AllScopes), Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Days = new("--days") { Description = "How long it lives.", DefaultValueFactory = _ => 90 };

    public static Command Make()
    {
        var create = new Command("create", "Makes a token for the API and prints it once.").With(Shared.As, User, Scopes, Days);
        create.SetAction((line, _) => line.RunAsync(async session =>
        {
            var account = await session.Services.GetRequiredService<AccountLookup>().ByNameAsync(line.GetValue(User)!) ?? throw new Refusal($"There is no account {line.GetValue(User)}.");
            if (!session.Actor.IsMachine && session.Actor.Id != account.Id) throw new Refusal("A token is made by its owner.");
            var action = new CreateToken { Name = "cli", Scopes = [.. line.GetValue(Scopes)!.SelectMany(s => s.Split(',', ' '))], Days = line.GetValue(Days) };
            var (outcome, secret) = await action.Run(session.Db, account.Id, session.Actor.Now);
            if (outcome is Outcome.Refused refused) throw new Refusal(string.Join('\n', refused.Problems.Select(p => p.Message)));
            await Console.Out.WriteLineAsync(secret);
            return 0;
        }));
        return new Command("token", "Personal tokens for the API.") { create };
    }
}
