using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>Loads an account with what it may do, as it stands this moment.</summary>
internal sealed class AccountLookup(WutongDb db, IBindingNames names)
{
    /// <summary>An account with its rights.</summary>
    internal sealed record Account(User User, IReadOnlyList<Right> Rights)
    {
        public Actor ToActor(DateTimeOffset now, IReadOnlySet<string>? scopes = null) =>
            new(User.Id, User.UserName!, User.DisplayName, Rights, now, scopes);
    }

    public Task<Account?> ByIdAsync(Guid id) => LoadAsync(db.Users.Where(u => u.Id == id));

    public Task<Account?> ByNameAsync(string name)
    {
        var normalised = name.ToUpperInvariant();
        return LoadAsync(db.Users.Where(u => u.NormalizedUserName == normalised));
    }

    /// <summary>The account that a token acts for, with the token; null when it is unknown, expired or withdrawn.</summary>
    public async Task<(Account Account, ApiToken Token)?> ByTokenAsync(string secret, DateTimeOffset now)
    {
        var hash = ApiToken.HashOf(secret);
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash);
        if (token is null || token.WithdrawnAt is not null || token.ExpiresAt <= now) return null;
        return await ByIdAsync(token.UserId) is { User.IsDisabled: false } account ? (account, token) : null;
    }

    private async Task<Account?> LoadAsync(IQueryable<User> users)
    {
        // One query, because every request of a session asks it.
        var offices = db.Offices.Whole;
        var found = await users.AsNoTracking().Select(u => new
        {
            User = u,
            Rights = u.Bindings.OrderBy(b => b.Id)
                .Select(b => new Right(b.Role, b.OfficeId, b.DistrictId ?? offices.Where(o => o.Id == b.OfficeId).Select(o => o.DistrictId).FirstOrDefault(), b.OrganisationId)).ToList(),
        }).SingleOrDefaultAsync();
        if (found is null) return null;
        // Records that were found to be one organisation are one to its people too, whichever of them their account names.
        var bound = found.Rights.Where(r => r.OrganisationId is not null).ToList();
        if (bound.Count == 0) return new Account(found.User, found.Rights);
        List<Right> rights = [.. found.Rights];
        foreach (var right in bound)
            rights.AddRange((await names.ReadAsTheSameAsync(right.OrganisationId!.Value)).Where(id => id != right.OrganisationId).Select(id => right with { OrganisationId = id }));
        return new Account(found.User, rights);
    }
}
