using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Text;

namespace Wutong.Platform.Users;

/// <summary>The tables of the platform itself. Accounts are read by sign-in and by the administrators' pages only, never as business rows.</summary>
public static class UserTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // accounts have no row rule: their pages are open to the security administrator alone
        internal DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
        internal DbSet<OneTimeLink> OneTimeLinks => db.Set<OneTimeLink>();
        internal DbSet<RoleBinding> RoleBindings => db.Set<RoleBinding>();
        internal DbSet<Phones.VerifiedPhone> VerifiedPhones => db.Set<Phones.VerifiedPhone>();
        internal DbSet<Phones.SmsCode> SmsCodes => db.Set<Phones.SmsCode>();
#pragma warning restore RS0030
        internal Rows<Reviews.AccessReview> AccessReviews => new(db);
        internal Rows<Reviews.AccessReviewLine> AccessReviewLines => new(db);
        public Rows<Office> Offices => new(db);
        public Rows<Tables.SavedView> SavedViews => new(db);

        /// <summary>The names under which colleagues appear on records, to be joined into a query.</summary>
        public IQueryable<Named> UserNames => db.Users.Select(u => new Named { Id = u.Id, Name = u.DisplayName, IsExample = u.IsExample });

        /// <summary>The accounts that can sign in and have a role.</summary>
        public IQueryable<User> UsersAs(Role role) => db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.Role == role));

        /// <summary>Who works in an office at present, by name.</summary>
        internal async Task<IReadOnlyList<Named>> PeopleOfAsync(Guid office) =>
            [.. (await db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.OfficeId == office)).Select(u => new Named { Id = u.Id, Name = u.DisplayName, IsExample = u.IsExample }).ToListAsync())
                .OrderBy(u => Pinyin.SortKey(u.Name), StringComparer.Ordinal)];

        /// <summary>The names under which colleagues appear on records, by id.</summary>
        public async Task<IReadOnlyDictionary<Guid, string>> NamesOfUsers(IEnumerable<Guid> ids)
        {
            var wanted = ids.Distinct().ToList();
            return await db.Users.Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        }
    }
}
