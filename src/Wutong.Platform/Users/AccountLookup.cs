using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;

namespace Wutong.Platform.Users;

/// <summary>Loads an account with what it may do, as it stands this moment.</summary>
internal sealed class AccountLookup(WutongDb db, IBindingNames names)
{
    /// <summary>An account with its rights.</summary>
    /// <param name="SeenAt">When the session that was asked for was last noted as used; null when it has ended or none was asked for.</param>
    internal sealed record Account(Guid Id, string Name, string DisplayName, bool IsDisabled, bool MustChangePassword, string? SecurityStamp, DateTimeOffset? SeenAt, IReadOnlyList<Right> Rights)
    {
        public Actor ToActor(DateTimeOffset now, IReadOnlySet<string>? scopes = null) => new(Id, Name, DisplayName, Rights, now, scopes);
    }

    // One query, because every request of a session asks it; compiled, because translating it anew cost more than running it. A compiled query
    // belongs to one model, and a process that knows both databases has two.
    private static readonly ConditionalWeakTable<IModel, Func<WutongDb, Guid, Guid, Task<Account?>>> Find = [];

#pragma warning disable RS0030 // A compiled query reads sets; an office is read for its district only.
    private static Func<WutongDb, Guid, Guid, Task<Account?>> Compile() => EF.CompileAsyncQuery((WutongDb db, Guid id, Guid session) => db.Users.Where(u => u.Id == id)
        .Select(u => new Account(u.Id, u.UserName!, u.DisplayName, u.IsDisabled, u.MustChangePassword, u.SecurityStamp,
            db.Set<SignInSession>().Where(s => s.Id == session && s.UserId == u.Id && s.EndedAt == null).Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefault(), u.Bindings.OrderBy(b => b.Id)
            .Select(b => new Right(b.Role, b.OfficeId, b.DistrictId ?? db.Set<Office>().Where(o => o.Id == b.OfficeId).Select(o => o.DistrictId).FirstOrDefault(), b.OrganisationId)).ToList()))
        .SingleOrDefault());
#pragma warning restore RS0030

    /// <param name="session">Whether this session of the account is open is answered by the same query.</param>
    public async Task<Account?> ByIdAsync(Guid id, Guid session = default) => await Find.GetValue(db.Model, _ => Compile())(db, id, session) is { } account ? account with { Rights = await AsBoundAsync(account.Rights) } : null;

    public async Task<Account?> ByNameAsync(string name)
    {
        var normalised = name.ToUpperInvariant();
        return await db.Users.Where(u => u.NormalizedUserName == normalised).Select(u => (Guid?)u.Id).SingleOrDefaultAsync() is { } id ? await ByIdAsync(id) : null;
    }

    /// <summary>The account that a token acts for, with the token; null when it is unknown, expired or withdrawn.</summary>
    public async Task<(Account Account, ApiToken Token)?> ByTokenAsync(string secret, DateTimeOffset now)
    {
        var hash = ApiToken.HashOf(secret);
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash);
        if (token is null || token.WithdrawnAt is not null || token.ExpiresAt <= now) return null;
        return await ByIdAsync(token.UserId) is { IsDisabled: false } account ? (account, token) : null;
    }

    /// <summary>Those of the accounts that are open and belong to the city's own people, as actors; what is bound to organisations is left out, since none of that is a matter for staff.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Actor>> StaffAsync(WutongDb db, IReadOnlyCollection<Guid>? ids, DateTimeOffset now)
    {
        var users = db.Users.Where(u => !u.IsDisabled);
        if (ids is not null) users = users.Where(u => ids.Contains(u.Id));
        var offices = db.Offices.Whole;
        var accounts = await users.Where(u => u.Bindings.Any(b => b.OfficeId != null)).Select(u => new
        {
            u.Id, u.UserName, u.DisplayName,
            Rights = u.Bindings.Where(b => b.OrganisationId == null).OrderBy(b => b.Id)
                .Select(b => new { b.Role, b.OfficeId, DistrictId = b.DistrictId ?? offices.Where(o => o.Id == b.OfficeId).Select(o => o.DistrictId).FirstOrDefault() }).ToList(),
        }).AsSplitQuery().ToListAsync();
        return accounts.Select(a => new Actor(a.Id, a.UserName!, a.DisplayName, a.Rights.Select(r => new Right(r.Role, r.OfficeId, r.DistrictId)), now)).Where(a => a.IsAny(Roles.Staff)).ToDictionary(a => a.Id!.Value);
    }

    // Records that were found to be one organisation are one to its people too, whichever of them their account names.
    private async Task<IReadOnlyList<Right>> AsBoundAsync(IReadOnlyList<Right> rights)
    {
        var bound = rights.Where(r => r.OrganisationId is not null).ToList();
        if (bound.Count == 0) return rights;
        List<Right> all = [.. rights];
        foreach (var right in bound)
            all.AddRange((await names.ReadAsTheSameAsync(right.OrganisationId!.Value)).Where(id => id != right.OrganisationId).Select(id => right with { OrganisationId = id }));
        return all;
    }
}
