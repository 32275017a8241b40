using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents.Comparing;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>Two versions of a reply laid over each other: any two that were kept, or one and how it reads now.</summary>
internal sealed class Versions(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")] public Guid? AskedFrom { get; set; }
    [BindProperty(SupportsGet = true, Name = "to")] public Guid? AskedTo { get; set; }

    public Reply Item { get; private set; } = null!;
    public IReadOnlyList<EditionChoice> Choices { get; private set; } = [];
    public Guid? From { get; private set; }
    public Guid? To { get; private set; }
    public IReadOnlyList<ChangedParagraph> Changed { get; private set; } = [];
    public bool MayKeep => Item.IsOpen && Item.MayBeWrittenBy(actor);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!ModelState.IsValid) return BadRequest();
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await new KeepEdition { Id = id, Version = version, Names = names }.Run(db, actor), $"/proposals/replies/{id}/versions") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!actor.IsAny(ProposalsModule.Staff) || await db.ReplyAsync(actor, id) is not { } reply) return false;
        Item = reply;
        var compared = await EditionComparison.OfAsync(db, names, actor, reply, AskedFrom, AskedTo);
        (Choices, From, To, Changed) = (compared.Choices, compared.From, compared.To, compared.Changed);
        return true;
    }
}
