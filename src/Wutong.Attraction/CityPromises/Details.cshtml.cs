using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.CityPromises;

/// <summary>A promise of the city: its words, reviews and payments.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public PayPromise Input { get; set; } = new();

    public CityPromise Promise { get; private set; } = null!;
    public CityPromiseRow Row { get; private set; } = null!;
    public IReadOnlyList<PromiseLack> Lacks { get; private set; } = [];
    public bool MayChange { get; } = actor.IsAny(AttractionModule.Officers);

    /// <summary>Something can be paid or taken back.</summary>
    public bool MayPay => MayChange && Promise is { Limit: not null, Colour: not PromiseColour.Red } && Promise.Agreement.SignedOn is not null;

    public List<SelectListItem> Kinds { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.CityPromise_Payment, "False"), new(Words.CityPromise_Clawback, "True")];

    public IReadOnlyList<string> Ties =>
    [
        .. new (bool Is, string Label)[]
        {
            (Promise.IsTiedToTax, Words.CityPromise_TiedToTax), (Promise.IsTiedToRegistration, Words.CityPromise_TiedToRegistration), (Promise.IsTiedToStaying, Words.CityPromise_TiedToStaying), (Promise.IsOpenToAll, Words.CityPromise_OpenToAll),
        }.Where(t => t.Is).Select(t => t.Label),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/attraction/city-promises/{id}") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.CityPromises.VisibleTo(actor).AsNoTracking().Include(p => p.Payments).Include(p => p.Agreement).SingleOrDefaultAsync(p => p.Id == id) is not { } promise) return false;
        (Promise, Row) = (promise, (await CityPromiseTable.Instance.RowsAsync(db, actor, [id]))[0]);
        Lacks = [.. PromisesBeforeSigning.LacksOf(promise, actor.Now.Day())];
        return true;
    }
}
