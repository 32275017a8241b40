using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;

namespace Wutong.Platform.Users;

/// <summary>An account as the security administrator's list shows it.</summary>
internal sealed class UserRow : IRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Account { get; init; } = "";
    public string NormalizedName { get; init; } = "";
    public AccountState State { get; init; }
    public bool HasSecondStep { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Its roles in the order in which they were given, each with what it is bound to.</summary>
    public IReadOnlyList<(Role Role, string? Bond)> Bindings { get; set; } = [];
    public string RolesText => string.Join(Words.Comma, Bindings.Select(b => b.Role.Label()));
    public string BondsText => string.Join(Words.Comma, Bindings.Select(b => b.Bond).OfType<string>().Distinct());
}

/// <summary>The list of accounts.</summary>
internal sealed class UserTable : Table<UserRow>
{
    public static readonly UserTable Instance = new();

    private UserTable()
    {
        Text("name", () => Words.User_DisplayName, u => u.Name).Title().NotFiltered();
        Text("account", () => Words.User_UserName, u => u.Account).Default().Worded().NotFiltered().SortedBy(u => u.NormalizedName);
        Choice("role", () => Words.User_Bindings, u => u.RolesText).Default().Quick().FoundBy<Role>((db, _, roles) => { var bindings = db.RoleBindings; return u => bindings.Any(b => b.UserId == u.Id && roles.Contains(b.Role)); });
        Text("bond", () => Words.User_BoundTo, u => u.BondsText).Default().NotFiltered();
        Choice("state", () => Words.Column_State, u => u.State).Default().Quick().Dressed(u => new Dress(u.State switch { AccountState.Disabled => "st lost", AccountState.Locked => "st delay", _ => "st" }));
        Flag("secondStep", () => Words.User_TwoFactor, u => u.HasSecondStep);
    }

    public override string Name => "users";
    public override string Path => "/settings/users";
    public override string Label => Words.Menu_Users;
    public override IReadOnlySet<Role> Roles => PlatformModule.AccountKeepers;
    public override string SearchHint => Words.User_SearchHint;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("users", () => Words.List_NoMatch, () => Words.List_NoMatchHint);

    public override IQueryable<UserRow> Rows(WutongDb db, Actor actor)
    {
        var now = actor.Now;
        return db.Users.Select(u => new UserRow
        {
            Id = u.Id, Name = u.DisplayName, Account = u.UserName!, NormalizedName = u.NormalizedUserName!, HasSecondStep = u.TwoFactorEnabled, IsExample = u.IsExample,
            State = u.IsDisabled ? AccountState.Disabled : u.LockoutEnd > now ? AccountState.Locked : AccountState.Active,
        });
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<UserRow>, Task> Parts => async (db, _, rows) =>
    {
        var (ids, offices, bonds) = (rows.Select(r => r.Id).ToList(), db.Offices.Whole, db.BondNames);
        var bindings = (await db.RoleBindings.Where(b => ids.Contains(b.UserId)).OrderBy(b => b.Id).Select(b => new
        {
            b.UserId, b.Role,
            Bond = offices.Where(o => o.Id == b.OfficeId).Select(o => o.Name).FirstOrDefault() ?? bonds.Where(n => n.Id == (b.OrganisationId ?? b.DistrictId)).Select(n => n.Name).FirstOrDefault(),
        }).ToListAsync()).ToLookup(b => b.UserId);
        foreach (var row in rows) row.Bindings = [.. bindings[row.Id].Select(b => (b.Role, b.Bond))];
    };

    protected override IQueryable<UserRow> Matching(IQueryable<UserRow> rows, WutongDb db, Actor actor, string text)
    {
        var (account, name) = (LikePattern.Containing(text.ToUpperInvariant()), LikePattern.Containing(text));
        return rows.Where(u => EF.Functions.Like(u.NormalizedName, account, LikePattern.EscapeCharacter) || EF.Functions.Like(u.Name, name, LikePattern.EscapeCharacter));
    }
}
