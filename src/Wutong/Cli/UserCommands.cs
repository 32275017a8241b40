using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Cli;

internal static class UserCommands
{
    private static readonly Option<string> Name = new("--name") { Description = "Account name: small letters, digits, . - _", Required = true };
    private static readonly Option<Role> RoleOption = new("--role") { Description = "Role of the account.", Required = true };
    private static readonly Option<string?> Office = new("--office") { Description = "Name of the office, for a role that works in one." };
    private static readonly Option<string?> DisplayName = new("--display-name") { Description = "The person's name; the account name when left out." };

    public static Command Make()
    {
        var list = new Command("list", "Lists accounts with their roles.").With(Shared.As, Shared.Form);
        list.SetAction((line, _) => line.RunAsync(session => ListAsync(session, line.GetValue(Shared.Form))));
        var create = new Command("create", "Creates an account and prints a password for its first sign-in.").With(Shared.As, Name, RoleOption, Office, DisplayName);
        create.SetAction((line, _) => line.RunAsync(session => CreateAsync(session, line)));
        return new Command("user", "Accounts.") { list, create };
    }

    private static void OnlyAccountKeepers(Session session)
    {
        if (!session.Actor.Is(Role.SecurityAdministrator)) throw new Refusal("Only a security administrator may see or make accounts.");
    }

    private static async Task<int> ListAsync(Session session, Format format)
    {
        OnlyAccountKeepers(session);
        var offices = await session.Db.Offices.Whole.Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
        var users = await session.Db.Users.AsNoTracking().Include(u => u.Bindings).OrderBy(u => u.UserName).ToListAsync();
        var rows = users.Select(u => new
        {
            name = u.UserName, u.DisplayName, disabled = u.IsDisabled, example = u.IsExample,
            roles = u.Bindings.Select(b => new { b.Role, office = b.OfficeId is { } id ? offices[id] : null, b.DistrictId, b.OrganisationId }),
        }).ToList();
        if (format == Format.Json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows, Json.Indented));
        else
            foreach (var row in rows)
                await Console.Out.WriteLineAsync($"{row.name}\t{row.DisplayName}\t{string.Join(' ', row.roles.Select(r => r.Role + (r.office is null ? "" : $"@{r.office}")))}{(row.disabled ? "\tdisabled" : "")}");
        return 0;
    }

    private static async Task<int> CreateAsync(Session session, ParseResult line)
    {
        OnlyAccountKeepers(session);
        var (role, office) = (line.GetValue(RoleOption), line.GetValue(Office));
        var name = Clean(line.GetValue(Name)) ?? throw new Refusal("--name is empty.");
        var officeId = office is null ? (Guid?)null
            : await session.Db.Offices.Whole.Where(o => o.Name == office).Select(o => (Guid?)o.Id).SingleOrDefaultAsync() ?? throw new Refusal($"There is no office {office}.");
        var password = Password();
        var action = new CreateUser { UserName = name, DisplayName = Clean(line.GetValue(DisplayName)) ?? name, Role = role, OfficeId = officeId };
        var users = session.Services.GetRequiredService<UserManager<User>>();
        var outcome = await action.Run(session.Db, session.Actor, users, password);
        if (outcome is Outcome.Refused refused) throw new Refusal(string.Join('\n', refused.Problems.Select(p => p.Message)));
        await Console.Error.WriteLineAsync("The password works once: its owner chooses another at the first sign-in.");
        await Console.Out.WriteLineAsync(password);
        return 0;
    }

    private static string? Clean(string? text) => TextNormaliser.TryNormalise(text, out var clean) ? clean : throw new Refusal(Platform.Words.Invalid_Text);

    /// <summary>Twelve characters without look-alikes: 59 bits, of which two are always a letter and a digit.</summary>
    private static string Password() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 6) + RandomNumberGenerator.GetString("23456789", 3) + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5);
}
