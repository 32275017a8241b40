using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users;

internal sealed class List(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public Role? Role { get; set; }
    [BindProperty(SupportsGet = true)] public AccountState? State { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<User> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Bonds { get; private set; } = new Dictionary<Guid, string>();
    public Pager Pager { get; private set; } = null!;
    public int Count { get; private set; }
    public bool IsFiltered => Q is not null || Role is not null || State is not null;

    public AccountState StateOf(User user) => user.IsDisabled ? AccountState.Disabled : user.LockoutEnd > actor.Now ? AccountState.Locked : AccountState.Active;

    public async Task OnGetAsync()
    {
        var users = Matching();
        Count = await users.CountAsync();
        var (after, before) = (PageLink.Decode<string>(After), PageLink.Decode<string>(Before));
        var page = await users.Include(u => u.Bindings).PageAsync(u => u.NormalizedUserName!, u => u.Id, descending: false, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Bonds = await db.BondNamesAsync(names, Rows.SelectMany(u => u.Bindings));
        Pager = Pager.For(Request, page, u => new Position<string>(u.NormalizedUserName!, u.Id), string.Format(null, Words.List_Count, Count));
    }

    private IQueryable<User> Matching()
    {
        var (users, now) = (db.Users.AsNoTracking(), actor.Now);
        if (Role is { } role) users = users.Where(u => u.Bindings.Any(b => b.Role == role));
        users = State switch
        {
            AccountState.Disabled => users.Where(u => u.IsDisabled),
            AccountState.Locked => users.Where(u => !u.IsDisabled && u.LockoutEnd > now),
            AccountState.Active => users.Where(u => !u.IsDisabled && (u.LockoutEnd == null || u.LockoutEnd <= now)),
            _ => users,
        };
        if (Q is null) return users;
        var (name, shown) = (Q.ToUpperInvariant(), Q);
        return users.Where(u => u.NormalizedUserName!.Contains(name) || u.DisplayName.Contains(shown));
    }
}

/// <summary>Whether somebody can sign in.</summary>
internal enum AccountState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Active))] Active,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Locked))] Locked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Disabled))] Disabled,
}
