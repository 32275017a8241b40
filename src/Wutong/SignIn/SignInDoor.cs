using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;

namespace Wutong.SignIn;

/// <summary>Opens and ends sessions. What sign-in writes (failed attempts, lock-out) passes the gate like everything else.</summary>
internal sealed class SignInDoor(WutongDb db, SignInManager<User> manager, UserManager<User> users, CurrentActor current, CurrentSession session, TimeProvider time)
{
    private const string DeviceCookieName = "wutong.device";

    public enum Answer { In, SecondFactor, LockedOut, Wrong }

    /// <summary>First step: name and password. An unknown name, a wrong password, a locked and a disabled account answer alike, and as slowly.</summary>
    public async Task<Answer> ByPasswordAsync(string name, string password)
    {
        var user = await users.FindByNameAsync(name);
        if (user is null) return WrongAsSlowly(password);
        var checkedOut = await db.WriteAsync(async () => await manager.CheckPasswordSignInAsync((await users.FindByNameAsync(name))!, password, lockoutOnFailure: true));
        if (checkedOut.IsLockedOut) return WrongAsSlowly(password);
        if (!checkedOut.Succeeded || user.IsDisabled) { await NoteAsync(user, AuditKind.SignInFailed); return Answer.Wrong; }
        return await GoOnAsync(user, SignInWay.Password);
    }

    /// <summary>First step by something else than the password. Locked and disabled accounts stay outside, whoever vouches for them.</summary>
    public async Task<Answer> ByProofAsync(User user, SignInWay way, bool countsAsBoth)
    {
        if (user.IsDisabled || await users.IsLockedOutAsync(user)) { await NoteAsync(user, AuditKind.SignInFailed); return Answer.Wrong; }
        if (!countsAsBoth) return await GoOnAsync(user, way);
        await OpenAsync(user, way);
        return Answer.In;
    }

    /// <summary>After the first step: in, or on to the second where the account has one.</summary>
    private async Task<Answer> GoOnAsync(User user, SignInWay way)
    {
        var needsSecond = user.TwoFactorEnabled || await db.PhoneOfAsync(user.Id) is { IsSecondStep: true };
        if (!needsSecond) { await OpenAsync(user, way); return Answer.In; }
        await RememberFirstFactorAsync(user);
        return Answer.SecondFactor;
    }

    /// <summary>As slow as a real check, so that time does not tell which names exist.</summary>
    private Answer WrongAsSlowly(string password)
    {
        _ = users.PasswordHasher.HashPassword(new User { DisplayName = "", UserName = "x" }, password);
        return Answer.Wrong;
    }

    /// <summary>Who has passed the first step a moment ago and owes the second; null for nobody.</summary>
    public async Task<User?> BetweenFactorsAsync() => await manager.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false } user ? user : null;

    /// <summary>Second step: a code of the authenticator, or one of the recovery codes.</summary>
    public Task<Answer> BySecondFactorAsync(string code, bool isRecoveryCode) => BySecondStepAsync(isRecoveryCode ? SignInWay.RecoveryCode : SignInWay.Authenticator, async user => user.TwoFactorEnabled && (isRecoveryCode
        ? (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded : await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code)));

    /// <summary>Second step: a code that was sent to the account's telephone, taken by whoever calls.</summary>
    public Task<Answer> BySecondTextAsync(bool isRight) => BySecondStepAsync(SignInWay.TextAsSecond, _ => Task.FromResult(isRight));

    private async Task<Answer> BySecondStepAsync(SignInWay way, Func<User, Task<bool>> check)
    {
        if (await BetweenFactorsAsync() is not { } user) return Answer.Wrong;
        if (await users.IsLockedOutAsync(user)) return Answer.LockedOut;
        var isRight = await db.WriteAsync(async () =>
        {
            var fresh = (await users.FindByIdAsync(user.Id.ToString()))!;
            var right = await check(fresh);
            if (right) await users.ResetAccessFailedCountAsync(fresh);
            else await users.AccessFailedAsync(fresh);
            return right;
        });
        if (!isRight) { await NoteAsync(user, AuditKind.SignInFailed); return Answer.Wrong; }
        await ForgetFirstFactorAsync();
        await OpenAsync(user, way);
        return Answer.In;
    }

    /// <summary>Opens a session for an account that has proved itself (or was chosen in the demo).</summary>
    public async Task OpenAsync(User user, SignInWay way)
    {
        var (now, device) = (time.Now(), ThisDevice());
        var begun = await db.WriteAsync(() => db.BeginSessionAsync(user, way, device, now));
        await manager.SignInWithClaimsAsync(user, CurrentSession.Write(begun.Id, way, now, now), []);
    }

    /// <summary>The device that asks, by its cookie; one that has none gets one.</summary>
    private SignInDevice ThisDevice()
    {
        var http = manager.Context;
        if (http.Request.Cookies[DeviceCookieName] is not { Length: 64 } secret) secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        DeviceCookie.Keep(http.Response, DeviceCookieName, secret);
        return new SignInDevice(DeviceName.Of(http.Request.Headers.UserAgent.ToString()), secret, http.Connection.RemoteIpAddress?.ToString());
    }

    /// <summary>Whether whoever sits at the session knows its password: asked before anything that outlives the session. Wrong tries count as at sign-in.</summary>
    public async Task<Answer> ProveAsync(Guid id, string password)
    {
        var result = await db.WriteAsync(async () => await manager.CheckPasswordSignInAsync((await users.FindByIdAsync(id.ToString()))!, password, lockoutOnFailure: true));
        return result.IsLockedOut ? Answer.LockedOut : result.Succeeded ? Answer.In : Answer.Wrong;
    }

    /// <summary>Notes in the session's cookie that its owner has proved a moment ago that they sit there.</summary>
    public async Task HasProvedAsync(Guid id)
    {
        if (session.Id is null || await users.FindByIdAsync(id.ToString()) is not { } user) return;
        await manager.SignInWithClaimsAsync(user, session.Again(time.Now()), []);
    }

    /// <summary>Keeps the present session after its account's stamp has changed, and ends all others. It ends when it would have ended anyway.</summary>
    public async Task StayAsync(Guid id, bool hasProved = false)
    {
        if (session.Id is not { } here || await users.FindByIdAsync(id.ToString()) is not { } user) return;
        await db.WriteAsync(() => db.EndSessionsAsync(id, time.Now(), except: here));
        await manager.SignInWithClaimsAsync(user, session.Again(hasProved ? time.Now() : null), []);
    }

    public async Task CloseAsync()
    {
        var actor = current.Actor;
        await manager.SignOutAsync();
        if (actor.Id is not { } id) return;
        await db.WriteAsync(async () =>
        {
            if (session.Id is { } here) await db.EndSessionsAsync(id, actor.Now, only: here);
            db.Note(actor, AuditKind.SignedOut, nameof(User), id);
        });
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
