using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>Closes an account, or opens it again. Its sessions and tokens end with their next request, its open one-time links at once.</summary>
public sealed record DisableUser
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public bool Disabled { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, async user =>
    {
        if (!Disabled && user.ErasedAt is not null) return Outcome.Refuse("", Words.User_IsErased);
        if (Disabled) return await db.CloseAccountAsync(user, actor.Now) ?? Outcome.Saved(user.Id);
        user.IsDisabled = false;
        return Outcome.Saved(user.Id);
    });
}

/// <summary>Lets an account that was locked after wrong passwords try again at once.</summary>
public sealed record UnlockUser
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, user =>
    {
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return Task.FromResult(Outcome.Saved(user.Id));
    });
}

/// <summary>Changes the name that colleagues read.</summary>
public sealed record RenameUser
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_DisplayName)), Required, StringLength(User.NameLength)]
    public string? DisplayName { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, user =>
    {
        if (user.ErasedAt is not null) return Task.FromResult(Outcome.Refuse("", Words.User_IsErased));
        user.DisplayName = DisplayName!;
        return Task.FromResult(Outcome.Saved(user.Id));
    });
}

/// <summary>Notes from when on the person no longer works here; empty for nothing known. It closes nothing by itself: the review of accounts marks it.</summary>
public sealed record SetLeaving
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_LeavesOn))]
    public DateOnly? LeavesOn { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, user =>
    {
        user.LeavesOn = LeavesOn;
        return Task.FromResult(Outcome.Saved(user.Id));
    });
}

/// <summary>Makes a one-time link by which the owner of an account chooses a password; earlier links of the account no longer open.</summary>
public sealed record IssueLink
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>The secret part of the link's address is returned once and kept nowhere.</summary>
    public async Task<(Outcome Outcome, string? Secret)> Run(WutongDb db, Actor actor)
    {
        string? secret = null;
        var outcome = await db.ChangeAccountAsync(actor, Id, Version, async user =>
        {
            if (user.IsDisabled) return Outcome.Refuse("", Words.User_LinkDisabled);
            secret = await db.IssueLinkAsync(user.Id, actor.Now);
            return Outcome.Saved(user.Id);
        });
        return (outcome, outcome is Outcome.Done ? secret : null);
    }
}

internal static class AccountWrites
{
    extension(WutongDb db)
    {
        /// <summary>Runs a change of one account by a security administrator, on the version that was seen. Nobody administers themselves.</summary>
        public Task<Outcome> ChangeAccountAsync(Actor actor, Guid id, int version, Func<User, Task<Outcome>> change) => db.WriteAsync(async () =>
        {
            if (!actor.Is(Role.SecurityAdministrator)) return Outcome.Denied;
            var user = await db.Users.Include(u => u.Bindings).SingleOrDefaultAsync(u => u.Id == id);
            if (user is null) return Outcome.Missing;
            if (user.Id == actor.Id) return Outcome.Refuse("", Words.User_NotOneself);
            return user.Version == version ? await change(user) : new Outcome.Stale(null, user.Version);
        });

        /// <summary>Closes an account with its sessions and links; part of a running write. Null when it is done, else why not.</summary>
        public async Task<Outcome?> CloseAccountAsync(User user, DateTimeOffset now)
        {
            if (await BindingRules.IsLastKeeperAsync(db, user)) return Outcome.Refuse("", Words.User_LastKeeper);
            await db.CloseLinksAsync(user.Id, now);
            await db.EndSessionsAsync(user.Id, now);
            user.IsDisabled = true;
            return null;
        }

        /// <summary>Takes roles from an account; part of a running write. Null when it is done, else why not.</summary>
        public async Task<Outcome?> TakeRolesAsync(User user, IReadOnlyCollection<Guid> bindings)
        {
            var taken = user.Bindings.Where(b => bindings.Contains(b.Id)).ToList();
            if (taken.Exists(b => b.Role == Role.SecurityAdministrator) && await BindingRules.IsLastKeeperAsync(db, user)) return Outcome.Refuse("", Words.User_LastKeeper);
            foreach (var binding in taken) user.Bindings.Remove(binding);
            return null;
        }

        /// <summary>Adds a link for an account and closes those still open; part of a running write.</summary>
        public async Task<string> IssueLinkAsync(Guid user, DateTimeOffset now)
        {
            await db.CloseLinksAsync(user, now);
            var (link, secret) = OneTimeLink.Create(user, now);
            db.OneTimeLinks.Add(link);
            return secret;
        }

        public async Task CloseLinksAsync(Guid user, DateTimeOffset now)
        {
            foreach (var open in await db.OneTimeLinks.Where(l => l.UserId == user && l.UsedAt == null).ToListAsync()) open.UsedAt = now;
        }
    }
}
