using Microsoft.AspNetCore.Identity;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>How an account's own safety is changed: through the gate, on the account as it stands inside it.</summary>
internal sealed class OwnAccount(WutongDb db, UserManager<User> users)
{
    /// <summary>Runs Identity's steps in order as one write; the first that fails undoes them all and is shown beside <paramref name="field"/>.</summary>
    public Task<Outcome> ChangeAsync(Guid id, string field, params IReadOnlyList<Func<User, Task<IdentityResult>>> steps) => db.WriteAsync(async () =>
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user) return Outcome.Missing;
        foreach (var step in steps)
        {
            var result = await step(user);
            if (!result.Succeeded) return new Outcome.Refused([.. result.Errors.Select(e => new Problem(field, e.Description))]);
        }
        return Outcome.Saved(user.Id);
    });
}
