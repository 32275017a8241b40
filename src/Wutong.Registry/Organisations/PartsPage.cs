using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>A page on which parts of one kind of an organisation are listed, added, changed and taken away.</summary>
internal abstract class PartsPage<T>(WutongDb db, Actor actor) : PageModel where T : class, ISavePart
{
    public Organisation Organisation { get; private set; } = null!;
    public T Input { get; private set; } = null!;

    /// <summary>The name of the page in its address.</summary>
    protected abstract string Name { get; }

    /// <summary>The form for a part of the organisation; for a new one where there is no such part.</summary>
    protected abstract T FormFor(Organisation organisation, Guid? part);

    /// <summary>Loads what the form shows beside the input, such as choices.</summary>
    protected virtual Task LoadAsync(WutongDb database) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? part)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = FormFor(Organisation, part);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, T input)
    {
        if (!await LoadAsync(id) || input.Id != id) return NotFound();
        Input = input;
        return ModelState.IsValid ? this.Show(await input.Run(db, actor), Here(id)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version, Guid part)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = FormFor(Organisation, null);
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await new RemovePart { Id = id, Version = version, PartId = part }.Run(db, actor), Here(id));
    }

    private string Here(Guid id) => $"/registry/organisations/{id}/{Name}";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id) is not { } found) return false;
        Organisation = found;
        await LoadAsync(db);
        return true;
    }
}
