using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Organisations;

/// <summary>One organisation: what it is called and was called, and whom to talk to there.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public string? District { get; private set; }
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>The group or parent, and the organisations that name this one as theirs.</summary>
    public OrganisationRef? Parent { get; private set; }
    public IReadOnlyList<(Guid Id, string Name)> Children { get; private set; } = [];

    /// <summary>Sites and qualifications, those of merged records with them.</summary>
    public IReadOnlyList<Site> Sites { get; private set; } = [];
    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];
    public Neighbourhood Relations { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Districts { get; private set; } = new Dictionary<Guid, string>();
    public DateOnly Today { get; } = actor.Now.Day();
    public AddOrganisationName Input { get; private set; } = new() { Kind = NameKind.Alias };

    public bool MayEdit => actor.IsAny(RegistryModule.Writers);
    public bool MayFindPaths => actor.MayFindPaths();
    public bool MayMerge => actor.IsAny(RegistryModule.Mergers);

    /// <summary>Whether contacts are this actor's business at all; whoever may not see any is not told that there are none.</summary>
    public bool SeesPeople => actor.IsAny(RegistryModule.ContactReaders);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id)) return Page();
        // The address of a merged record leads on to whom it is read as; not for good, since a merge can be taken back.
        var survivor = await db.Organisations.VisibleTo(actor).Where(o => o.Absorbed.Any(a => a.Id == id)).Select(o => (Guid?)o.Id).SingleOrDefaultAsync();
        return survivor is { } standing ? LocalRedirect(Here(standing)) : NotFound();
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id, int version, AddOrganisationName input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = input;
        if (!MayEdit) return new StatusCodeResult(403);
        return ModelState.IsValid ? this.Show(await (input with { Id = id, Version = version }).Run(db, actor), Here(id)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostRemoveNameAsync(Guid id, int version, Guid name)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await new RemoveOrganisationName { Id = id, Version = version, NameId = name }.Run(db, actor), Here(id));
    }

    public async Task<IActionResult> OnPostUnmergeAsync(Guid id, int version, Guid merged)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        if (!MayMerge) return new StatusCodeResult(403);
        return this.Show(await new UnmergeOrganisation { Id = merged, Version = version }.Run(db, actor), Here(merged));
    }

    private static string Here(Guid id) => $"/registry/organisations/{id}";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.OtherNames).Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites)
            .Include(o => o.Absorbed).ThenInclude(a => a.OtherNames).Include(o => o.Absorbed).ThenInclude(a => a.Qualifications).Include(o => o.Absorbed).ThenInclude(a => a.Sites)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id) is not { } found) return false;
        Organisation = found;
        Districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        District = found.DistrictId is { } district ? Districts[district] : null;
        Sites = [.. found.Sites.Concat(found.Absorbed.SelectMany(a => a.Sites)).OrderBy(s => s.Until is not null).ThenBy(s => s.Purpose)];
        Qualifications = [.. found.Qualifications.Concat(found.Absorbed.SelectMany(a => a.Qualifications)).OrderBy(q => !q.HoldsOn(Today)).ThenBy(q => q.Kind)];
        List<Guid> same = [id, .. found.Absorbed.Select(a => a.Id)];
        People = await db.People.VisibleTo(actor).AsNoTracking().Where(p => same.Contains(p.OrganisationId)).OrderBy(p => p.NameSortKey).Take(200).ToListAsync();
        await LoadFamilyAsync(found, same);
        Relations = await Neighbourhood.OfOrganisationAsync(db, actor, found.Id, found.Name, same);
        return true;
    }

    private async Task LoadFamilyAsync(Organisation found, List<Guid> same)
    {
        // A parent that was merged into this very record is none.
        if (found.ParentId is { } id && (await db.OrganisationRefsAsync([id]))[id] is var parent && parent.Id != found.Id && await db.SeesOrganisationAsync(actor, parent.Id)) Parent = parent;
        Children = [.. (await db.Organisations.VisibleTo(actor).Where(o => o.ParentId != null && same.Contains(o.ParentId.Value) && o.Id != found.Id).OrderBy(o => o.NameSortKey)
            .Take(100).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => (o.Id, o.Name))];
    }
}
