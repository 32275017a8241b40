using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users;

/// <summary>One account: its roles, its state, and who else acts for the same organisation.</summary>
internal sealed class Details(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public AddBinding Input { get; private set; } = new();
    public RenameUser Rename { get; private set; } = new();
    public SetLeaving Leaving { get; private set; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Organisation)), StringLength(120)]
    public string? Organisation { get; private set; }

    /// <summary>Named so that it does not hide the page's own <c>User</c>.</summary>
    public User Account { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Bonds { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<User> Colleagues { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];
    public string? Link { get; private set; }

    /// <summary>The sessions that are open now.</summary>
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    /// <summary>The ways in beside the password, each in words; data marked by <c>IsData</c>.</summary>
    public IReadOnlyList<(string Way, string? Detail)> Ways { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Givers { get; private set; } = new Dictionary<Guid, string>();
    public bool IsOneself => Account.Id == actor.Id;
    public bool IsLocked => Account.LockoutEnd > actor.Now;
    public AccountState State => Account.IsDisabled ? AccountState.Disabled : IsLocked ? AccountState.Locked : AccountState.Active;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, int version, AddBinding input, string? organisation)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Input, Organisation) = (input, organisation);
        if (!ModelState.IsValid) return this.Refuse();
        var organisationId = organisation is null ? null : await names.OrganisationNamedAsync(organisation);
        if (organisation is not null && organisationId is null)
        {
            ModelState.AddModelError(nameof(Organisation), Words.User_OrganisationUnknown);
            return this.Refuse();
        }
        var outcome = await (input with { Id = id, Version = version, OrganisationId = organisationId }).Run(db, actor);
        return outcome is Outcome.Done ? LocalRedirect(Here(id)) : this.ShowBound(outcome);
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id, int version, Guid binding) =>
        AnswerAsync(id, () => new RemoveBinding { Id = id, Version = version, BindingId = binding }.Run(db, actor));

    public Task<IActionResult> OnPostDisableAsync(Guid id, int version, bool disabled) =>
        AnswerAsync(id, () => new DisableUser { Id = id, Version = version, Disabled = disabled }.Run(db, actor));

    public Task<IActionResult> OnPostUnlockAsync(Guid id, int version) =>
        AnswerAsync(id, () => new UnlockUser { Id = id, Version = version }.Run(db, actor));

    public async Task<IActionResult> OnPostRenameAsync(Guid id, int version, RenameUser rename)
    {
        Rename = rename;
        return await AnswerAsync(id, () => (rename with { Id = id, Version = version }).Run(db, actor), "Rename");
    }

    public async Task<IActionResult> OnPostLeavingAsync(Guid id, int version, SetLeaving leaving)
    {
        Leaving = leaving;
        return await AnswerAsync(id, () => (leaving with { Id = id, Version = version }).Run(db, actor), "Leaving");
    }

    public Task<IActionResult> OnPostEndSessionsAsync(Guid id) => AnswerAsync(id, () => new EndSessionsOf { Id = id }.Run(db, actor));

    public async Task<IActionResult> OnPostLinkAsync(Guid id, int version)
    {
        if (!ModelState.IsValid) return new StatusCodeResult(400);
        var (outcome, secret) = await new IssueLink { Id = id, Version = version }.Run(db, actor);
        if (!await LoadAsync(id)) return NotFound();
        if (secret is null) return this.Show(outcome, Here(id));
        Link = this.LinkFor(secret);
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Task<Outcome>> action, string prefix = "Input")
    {
        if (!ModelState.IsValid) return await LoadAsync(id) ? this.Refuse() : NotFound();
        var outcome = await action();
        // Loaded after the write, so that a refused one shows the account as it stands.
        if (outcome is not Outcome.Done && !await LoadAsync(id)) return NotFound();
        return this.Show(outcome, Here(id), prefix);
    }

    private async Task<IReadOnlyList<(string Way, string? Detail)>> WaysAsync(User user)
    {
        List<(string, string?)> ways = [];
        foreach (var key in await db.UserPasskeys.AsNoTracking().Where(p => p.UserId == user.Id).ToListAsync()) ways.Add((SignInWay.Passkey.Label(), key.Data.Name));
        foreach (var link in await db.UserLogins.AsNoTracking().Where(l => l.UserId == user.Id).ToListAsync()) ways.Add((SignInWay.Provider.Label(), $"{link.ProviderDisplayName} ({link.ProviderKey})"));
        if (await db.PhoneOfAsync(user.Id) is { } phone) ways.Add((SignInWay.TextMessage.Label(), phone.Shown));
        return ways;
    }

    private static string Here(Guid id) => $"/settings/users/{id}";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Users.AsNoTracking().Include(u => u.Bindings).SingleOrDefaultAsync(u => u.Id == id) is not { } found) return false;
        Account = found;
        Rename = Rename.DisplayName is null ? new RenameUser { DisplayName = found.DisplayName } : Rename;
        Leaving = Leaving.LeavesOn is null ? new SetLeaving { LeavesOn = found.LeavesOn } : Leaving;
        Givers = await db.NamesOfUsers(found.Bindings.Select(b => b.GivenById).OfType<Guid>());
        Sessions = [.. (await db.SignInSessions.AsNoTracking().Where(s => s.UserId == id && s.EndedAt == null).OrderByDescending(s => s.StartedAt).Take(Users.Sessions.Shown).ToListAsync()).Where(s => s.IsOpen(actor.Now))];
        Ways = await WaysAsync(found);
        Bonds = await db.BondNamesAsync(names, found.Bindings);
        Offices = await db.OfficeChoicesAsync(actor);
        var organisations = found.Bindings.Select(b => b.OrganisationId).OfType<Guid>().ToList();
        Colleagues = organisations.Count == 0 ? [] : await db.Users.AsNoTracking().Include(u => u.Bindings)
            .Where(u => u.Id != id && u.Bindings.Any(b => b.OrganisationId != null && organisations.Contains(b.OrganisationId.Value)))
            .OrderBy(u => u.NormalizedUserName).ToListAsync();
        return true;
    }
}
