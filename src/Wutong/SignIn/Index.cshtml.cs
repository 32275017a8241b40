using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Demo;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>Name and password; in the demo city, on the machine itself, also one click.</summary>
internal sealed class Index(WutongDb db, SignInDoor door, PasskeyDesk passkeys, ProviderDesk providers, TextCodes texts, DemoDoor demo, Shell shell) : PageModel
{
    internal sealed record Form
    {
        [Display(ResourceType = typeof(Words), Name = nameof(Words.SignIn_Name)), Required, StringLength(60)]
        public string? Name { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.SignIn_Password)), Required, StringLength(PasswordRules.Longest)]
        public string? Password { get; init; }
    }

    internal sealed record DemoUser(string Account, string Name, string Role, string? Place, string Does);

    [BindProperty] public Form Input { get; set; } = new();

    /// <summary>Where to go after signing in; only addresses of this site count.</summary>
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public Shell.City City { get; private set; } = null!;
    public IReadOnlyList<IGrouping<string, DemoUser>> Demo { get; private set; } = [];

    /// <summary>The sign-ins of other organisations.</summary>
    public IReadOnlyList<SignInProvider> Providers => providers.All;

    /// <summary>Whether codes can be sent to telephones.</summary>
    public bool HasText { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>What the browser asks the device, for the script.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        // The form of the password was not sent.
        ModelState.Clear();
        if (await passkeys.OwnerOfAnswerAsync(credential) is { } owner && await door.ByProofAsync(owner, SignInWay.Passkey, countsAsBoth: true) == SignInDoor.Answer.In) return LocalRedirect(Target);
        await LoadAsync();
        ModelState.AddModelError("", Words.SignIn_PasskeyWrong);
        return this.Refuse();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid) return this.Refuse();
        switch (await door.ByPasswordAsync(Input.Name!, Input.Password!))
        {
            case SignInDoor.Answer.In: return LocalRedirect(Target);
            case SignInDoor.Answer.SecondFactor: return RedirectToPage("Second", new { Next });
            default: ModelState.AddModelError("", Words.SignIn_Wrong); break;
        }
        return this.Refuse();
    }

    public async Task<IActionResult> OnPostDemoAsync(string? account)
    {
        if (!await demo.IsOpenAsync(HttpContext, db)) return NotFound();
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.UserName == account && u.IsExample && !u.IsDisabled);
        if (user is null) return NotFound();
        await door.OpenAsync(user, SignInWay.Demo);
        return LocalRedirect(Target);
    }

    private string Target => Url.IsLocalUrl(Next) ? Next! : "/desk";

    private async Task LoadAsync()
    {
        City = await shell.CityAsync();
        HasText = await texts.AreOfferedAsync();
        if (!await demo.IsOpenAsync(HttpContext, db)) return;
        var users = await db.Users.AsNoTracking().Include(u => u.Bindings).Where(u => u.IsExample && !u.IsDisabled).OrderBy(u => u.Id).ToListAsync();
        var held = users.Where(u => u.Bindings.Count > 0).Select(u => (User: u, Right: RightOf(u.Bindings[0]))).ToList();
        var places = await db.NamesOfPlacesAsync([.. held.Select(h => h.Right)]);
        Demo = [.. held.OrderBy(h => h.Right.Role).ThenBy(h => h.User.UserName, StringComparer.Ordinal).GroupBy(h => GroupOf(h.Right.Role), h => new DemoUser(
            h.User.UserName!, h.User.DisplayName, h.Right.Role.Label(), places.PlaceOf(h.Right), RoleWords.Does(h.Right.Role)))];
    }

    private static Right RightOf(RoleBinding binding) => new(binding.Role, binding.OfficeId, binding.DistrictId, binding.OrganisationId);

    private static string GroupOf(Role role) =>
        Roles.Administrators.Contains(role) ? Words.SignIn_DemoAdmins
        : Roles.Staff.Contains(role) ? Words.SignIn_DemoStaff
        : Roles.BondOf(role) == Bond.Organisation ? Words.SignIn_DemoPartners
        : Words.SignIn_DemoPeople;
}
