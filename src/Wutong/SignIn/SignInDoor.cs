using Microsoft.AspNetCore.Identity;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>Opens and ends sessions. What sign-in writes (failed attempts, lock-out) passes the gate like everything else.</summary>
internal sealed class SignInDoor(WutongDb db, SignInManager<User> manager, UserManager<User> users, CurrentActor current, TimeProvider time)
{
    public enum Answer { In, SecondFactor, LockedOut, Wrong }

    /// <summary>First step: name and password. An unknown name, a wrong password, a locked and a disabled account answer alike, and as slowly.</summary>
    public async Task<Answer> ByPasswordAsync(string name, string password)
    {
        var user = await users.FindByNameAsync(name);
        if (user is null) return WrongAsSlowly(password);
        var checkedOut = await db.WriteAsync(async () => await manager.CheckPasswordSignInAsync((await users.FindByNameAsync(name))!, password, lockoutOnFailure: true));
        if (checkedOut.IsLockedOut) return WrongAsSlowly(password);
        if (!checkedOut.Succeeded || user.IsDisabled) { await NoteAsync(user, AuditKind.SignInFailed); return Answer.Wrong; }
        if (!await users.GetTwoFactorEnabledAsync(user)) { await OpenAsync(user); return Answer.In; }
        await RememberFirstFactorAsync(user);
        return Answer.SecondFactor;
    }

    /// <summary>As slow as a real check, so that time does not tell which names exist.</summary>
    private Answer WrongAsSlowly(string password)
    {
        _ = users.PasswordHasher.HashPassword(new User { DisplayName = "", UserName = "x" }, password);
        return Answer.Wrong;
    }

    /// <summary>Whether the first step was passed a moment ago and the second is due.</summary>
    public async Task<bool> IsBetweenFactorsAsync() => await manager.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false };

    /// <summary>Second step: a code of the authenticator, or one of the recovery codes.</summary>
    public async Task<Answer> BySecondFactorAsync(string code, bool isRecoveryCode)
    {
        if (await manager.GetTwoFactorAuthenticationUserAsync() is not { IsDisabled: false } user) return Answer.Wrong;
        if (await users.IsLockedOutAsync(user)) return Answer.LockedOut;
        var isRight = await db.WriteAsync(async () =>
        {
            var fresh = (await users.FindByIdAsync(user.Id.ToString()))!;
            var right = isRecoveryCode
                ? (await users.RedeemTwoFactorRecoveryCodeAsync(fresh, code)).Succeeded
                : await users.VerifyTwoFactorTokenAsync(fresh, users.Options.Tokens.AuthenticatorTokenProvider, code);
            if (right) await users.ResetAccessFailedCountAsync(fresh);
            else await users.AccessFailedAsync(fresh);
            return right;
        });
        if (!isRight) { await NoteAsync(user, AuditKind.SignInFailed); return Answer.Wrong; }
        await ForgetFirstFactorAsync();
        await OpenAsync(user);
        return Answer.In;
    }

    /// <summary>Opens a session for an account that has proved itself (or was chosen in the demo).</summary>
    public async Task OpenAsync(User user)
    {
        var now = time.Now();
        await manager.SignInWithClaimsAsync(user, SessionCheck.NewSession(now), []);
        await NoteAsync(user, AuditKind.SignedIn);
    }

    /// <summary>Whether whoever sits at the session knows its password: asked before anything that outlives the session. Wrong tries count as at sign-in.</summary>
    public async Task<Answer> ProveAsync(Guid id, string password)
    {
        var result = await db.WriteAsync(async () => await manager.CheckPasswordSignInAsync((await users.FindByIdAsync(id.ToString()))!, password, lockoutOnFailure: true));
        return result.IsLockedOut ? Answer.LockedOut : result.Succeeded ? Answer.In : Answer.Wrong;
    }

    /// <summary>Keeps the present session after its account's stamp has changed, which ends all others. It ends when it would have ended anyway.</summary>
    public async Task StayAsync(Guid id)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user) return;
        var session = await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(manager.Context, IdentityConstants.ApplicationScheme);
        await manager.SignInWithClaimsAsync(user, SessionCheck.SameSession(session.Properties) ?? SessionCheck.NewSession(time.Now()), []);
    }

    public async Task CloseAsync()
    {
        var actor = current.Actor;
        await manager.SignOutAsync();
        if (actor.Id is { } id) await db.WriteAsync(() => { db.Note(actor, AuditKind.SignedOut, nameof(User), id); return Task.CompletedTask; });
    }

    private Task NoteAsync(User user, AuditKind what)
    {
        var actor = new Actor(user.Id, user.UserName!, user.DisplayName, [], time.Now());
        return db.WriteAsync(() => { db.Note(actor, what, nameof(User), user.Id); return Task.CompletedTask; });
    }

    private Task RememberFirstFactorAsync(User user) => Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignInAsync(
        manager.Context, IdentityConstants.TwoFactorUserIdScheme,
        new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.Name, user.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme)));

    private Task ForgetFirstFactorAsync() =>
        Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(manager.Context, IdentityConstants.TwoFactorUserIdScheme);
}
