using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users;

/// <summary>Makes an account and, in the same transaction, the link by which its owner chooses a password. The answer shows the link once.</summary>
internal sealed class New(WutongDb db, Actor actor, UserManager<User> users, IBindingNames names) : PageModel
{
    [BindProperty] public CreateUser Input { get; set; } = new();

    /// <summary>The organisation by its exact name: the security administrator may not leaf through the registry.</summary>
    [BindProperty, Display(ResourceType = typeof(Words), Name = nameof(Words.User_Organisation)), StringLength(120)]
    public string? Organisation { get; set; }

    public List<SelectListItem> Offices { get; private set; } = [];
    public Guid? CreatedId { get; private set; }
    public string? Link { get; private set; }

    public async Task OnGetAsync() => Offices = await db.OfficeChoicesAsync(actor);

    public async Task<IActionResult> OnPostAsync()
    {
        Offices = await db.OfficeChoicesAsync(actor);
        if (!ModelState.IsValid) return this.Refuse();
        var organisation = Organisation is null ? null : await names.OrganisationNamedAsync(Organisation);
        if (Organisation is not null && organisation is null)
        {
            ModelState.AddModelError(nameof(Organisation), Words.User_OrganisationUnknown);
            return this.Refuse();
        }
        Input = Input with { OrganisationId = organisation };
        string? secret = null;
        var outcome = await db.WriteAsync(async () =>
        {
            var made = await Input.Run(db, actor, users);
            if (made is Outcome.Done { Id: { } id }) secret = await db.IssueLinkAsync(id, actor.Now);
            return made;
        });
        if (outcome is not Outcome.Done { Id: { } created }) return this.ShowBound(outcome);
        (CreatedId, Link) = (created, this.LinkFor(secret!));
        return Page();
    }
}

internal static class AccountPages
{
    /// <summary>The whole address that a one-time link has for its owner.</summary>
    public static string LinkFor(this PageModel page, string secret) => $"{page.Request.Scheme}://{page.Request.Host}/welcome?link={secret}";

    /// <summary>As <see cref="Pages.Show"/>, with what concerns the organisation beside the field in which its name is typed.</summary>
    public static IActionResult ShowBound(this PageModel page, Outcome outcome)
    {
        if (outcome is not Outcome.Refused { Problems: [{ Field: nameof(RoleBinding.OrganisationId) } problem] }) return page.Show(outcome, "/settings/users");
        page.ModelState.AddModelError("Organisation", problem.Message);
        return page.Refuse();
    }
}
