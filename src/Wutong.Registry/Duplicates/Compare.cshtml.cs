using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;
using Wutong.Registry.Industries;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Duplicates;

/// <summary>Two records side by side, and the decision about them.</summary>
internal sealed class Compare(WutongDb db, Actor actor) : PageModel
{
    /// <summary>One field of both; <see cref="IsData"/> for what users wrote, which is Chinese whatever the language of the page.</summary>
    internal sealed record Field(string Label, string First, string Second, bool IsData)
    {
        public bool Differs => First != Second;
    }

    public DuplicateSuggestion Pair { get; private set; } = null!;
    public Organisation First { get; private set; } = null!;
    public Organisation Second { get; private set; } = null!;
    public IReadOnlyList<Field> Fields { get; private set; } = [];

    /// <summary>Whether both still stand for themselves, so that there is something to decide.</summary>
    public bool IsOpen => First.MergedIntoId is null && Second.MergedIntoId is null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMergeAsync(Guid id, Guid merged, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid || (merged != First.Id && merged != Second.Id)) return this.Refuse();
        var survivor = merged == First.Id ? Second.Id : First.Id;
        return this.Show(await new MergeOrganisation { Id = merged, Version = version, IntoId = survivor }.Run(db, actor), $"/registry/organisations/{survivor}");
    }

    public async Task<IActionResult> OnPostDifferentAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await new DecideDifferent { Id = id, Version = version }.Run(db, actor), "/registry/duplicates");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.DuplicateSuggestions.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } pair) return false;
        Pair = pair;
        // Whoever sees the pair sees its records, also where one of them was merged by now.
        var both = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Include(o => o.Sites).Include(o => o.Qualifications).AsSplitQuery()
            .Where(o => o.Id == pair.FirstId || o.Id == pair.SecondId).ToListAsync();
        (First, Second) = (both.Single(o => o.Id == pair.FirstId), both.Single(o => o.Id == pair.SecondId));
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        var parents = await db.OrganisationRefsAsync(both.Select(o => o.ParentId).OfType<Guid>());
        var people = await db.People.VisibleTo(actor).Where(p => p.OrganisationId == First.Id || p.OrganisationId == Second.Id).GroupBy(p => p.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Field Of(string label, Func<Organisation, string?> read, bool isData = true) => new(label, read(First) is { Length: > 0 } a ? a : "—", read(Second) is { Length: > 0 } b ? b : "—", isData);
        Fields =
        [
            Of(Words.Field_OrganisationName, o => o.Name),
            Of(Words.Field_OtherNames, o => string.Join("、", o.OtherNames.OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name))),
            Of(Words.Field_Kind, o => o.Kind.Label(), isData: false),
            Of(Words.Field_CreditCode, o => o.CreditCode),
            Of(Words.Field_Country, o => Countries.Label(o.Country), isData: false),
            Of(Words.Field_DistrictId, o => o.DistrictId is { } d ? districts[d] : null),
            Of(Words.Field_Business, o => o.Business),
            Of(Words.Field_IndustryCode, o => IndustryTree.Find(o.IndustryCode)?.Label),
            Of(Words.Field_Telephone, o => o.Telephone),
            Of(Words.Field_Address, o => string.Join("；", o.Sites.Select(s => s.Address).Order(StringComparer.Ordinal))),
            Of(Words.Field_RegisteredOn, o => o.RegisteredOn?.ToString("yyyy-MM-dd", null)),
            Of(Words.Field_RegisteredCapital, o => o.RegisteredCapital?.ToString(), isData: false),
            Of(Words.Field_ParentId, o => o.ParentId is { } p ? parents[p].Name : null),
            Of(Words.Qualification_Title, o => string.Join(" · ", o.Qualifications.OrderBy(q => q.Kind).Select(q => q.Kind.Label())), isData: false),
            Of(Words.Menu_People, o => people.GetValueOrDefault(o.Id).ToString(null, null), isData: false),
            Of(Words.Field_Source, o => o.Source),
        ];
        return true;
    }
}
