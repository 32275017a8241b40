using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its credential's id, in base64url.</param>
/// <param name="IsSynced">Its maker keeps it on more than one device.</param>
internal sealed record OwnPasskey(string Id, string Name, DateTimeOffset CreatedAt, bool IsSynced);

/// <summary>
/// The ceremonies of passkeys. The question to the device lies in a short-lived cookie until its answer comes, so each answer is good once and in this browser only.
/// What a device has verified its user for counts as both steps of a sign-in.
/// </summary>
internal sealed class PasskeyDesk(WutongDb db, SignInManager<User> manager, UserManager<User> users)
{
    /// <summary>More than anybody has devices.</summary>
    public const int Most = 20;

    private const string Entity = "Passkey", NameField = "Name";
    private const int LongestAnswer = 16_000;

    public async Task<IReadOnlyList<OwnPasskey>> OfAsync(Actor actor) => await users.FindByIdAsync($"{actor.Id}") is not { } user ? []
        : [.. (await users.GetPasskeysAsync(user)).OrderBy(p => p.CreatedAt).Select(p => new OwnPasskey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt, p.IsBackedUp))];

    /// <summary>The question for a new passkey; null where there are too many already.</summary>
    public async Task<string?> AskForNewAsync(Actor actor)
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user || (await users.GetPasskeysAsync(user)).Count >= Most) return null;
        return await manager.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.DisplayName });
    }

    public async Task<Outcome> AddAsync(Actor actor, string? name, string? answer)
    {
        if (string.IsNullOrEmpty(name)) return Outcome.Refuse(NameField, Words.Passkeys_NameMissing);
        if (await AttestAsync(answer) is not { Succeeded: true } made || made.UserEntity.Id != $"{actor.Id}") return Outcome.Refuse("", Words.Passkeys_Wrong);
        made.Passkey.Name = name;
        return await ChangeAsync(actor, AuditKind.Added, name, async user =>
            await users.FindByPasskeyIdAsync(made.Passkey.CredentialId) is null && (await users.GetPasskeysAsync(user)).Count < Most ? await users.AddOrUpdatePasskeyAsync(user, made.Passkey) : null);
    }

    public Task<Outcome> RenameAsync(Actor actor, string? id, string? name) => string.IsNullOrEmpty(name) ? Task.FromResult(Outcome.Refuse(NameField, Words.Passkeys_NameMissing))
        : ChangeAsync(actor, AuditKind.Changed, name, async user =>
        {
            if (await FindAsync(user, id) is not { } found) return null;
            found.Name = name;
            return await users.AddOrUpdatePasskeyAsync(user, found);
        });

    public Task<Outcome> RemoveAsync(Actor actor, string? id) => ChangeAsync(actor, AuditKind.Removed, null, async user =>
        await FindAsync(user, id) is { } found ? await users.RemovePasskeyAsync(user, found.CredentialId) : null);

    /// <summary>The question for a passkey that the device may choose itself; of one account only, where it is known whose it must be.</summary>
    public async Task<string> AskAsync(Guid? owner = null) => await manager.MakePasskeyRequestOptionsAsync(owner is null ? null! : await users.FindByIdAsync(owner.Value.ToString()));

    /// <summary>Whose passkey has answered; null when the answer is no good.</summary>
    public async Task<User?> OwnerOfAnswerAsync(string? answer)
    {
        if (await AssertAsync(answer) is not { Succeeded: true } proved) return null;
        return await db.WriteAsync<User?>(async () =>
        {
            // With the device's counter: a copy of the key that counts on its own is found out by it.
            if (await users.FindByIdAsync(proved.User.Id.ToString()) is not { IsDisabled: false } owner || await users.IsLockedOutAsync(owner)) return null;
            return (await users.AddOrUpdatePasskeyAsync(owner, proved.Passkey)).Succeeded ? owner : null;
        });
    }

    private async Task<PasskeyAttestationResult?> AttestAsync(string? answer)
    {
        if (answer is not { Length: > 0 and <= LongestAnswer }) return null;
        // Without its question, or of a wrong form.
        try { return await manager.PerformPasskeyAttestationAsync(answer); }
        catch (Exception failure) when (failure is InvalidOperationException or System.Text.Json.JsonException or ArgumentException) { return null; }
    }

    private async Task<PasskeyAssertionResult<User>?> AssertAsync(string? answer)
    {
        if (answer is not { Length: > 0 and <= LongestAnswer }) return null;
        try { return await manager.PerformPasskeyAssertionAsync(answer); }
        catch (Exception failure) when (failure is InvalidOperationException or System.Text.Json.JsonException or ArgumentException) { return null; }
    }

    private async Task<UserPasskeyInfo?> FindAsync(User user, string? id) =>
        Base64Url.IsValid(id) && id is { Length: > 0 and <= 1400 } ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) : null;

    /// <summary>One write, noted by itself: the rows are Identity's, which the trail does not follow. Null from the change means that there is nothing to change.</summary>
    private Task<Outcome> ChangeAsync(Actor actor, AuditKind what, string? name, Func<User, Task<IdentityResult?>> change) => db.WriteAsync(async () =>
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user) return Outcome.Missing;
        if (await change(user) is not { } result) return what == AuditKind.Added ? Outcome.Refuse("", Words.Passkeys_Wrong) : Outcome.Missing;
        if (!result.Succeeded) return Outcome.Refuse("", string.Join(' ', result.Errors.Select(e => e.Description)));
        db.Note(actor, what, Entity, user.Id, new { name });
        return Outcome.Saved(user.Id);
    });
}
