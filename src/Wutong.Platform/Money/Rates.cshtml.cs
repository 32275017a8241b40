using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Money;

internal sealed class Rates(WutongDb db, Actor actor) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "currency")] public Currency? Only { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }
    [BindProperty] public AddRate Input { get; set; } = new();

    public IReadOnlyList<ExchangeRate> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public int Count { get; private set; }
    public bool MayEdit => actor.Is(Role.SystemAdministrator);

    public static IReadOnlyList<Currency> Currencies { get; } = [.. Enum.GetValues<Currency>().Where(c => c != Currency.CNY)];
    public static List<SelectListItem> CurrencyChoices => [new(Words.Form_Choose, ""), .. Currencies.Select(c => new SelectListItem(c.Label(), c.ToString()))];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor), "/settings/rates") : this.Refuse();
    }

    private async Task LoadAsync()
    {
        var rows = db.ExchangeRates.AsNoTracking().Where(r => Only == null || r.Currency == Only);
        Count = await rows.CountAsync();
        var (after, before) = (PageLink.Decode<DateOnly>(After), PageLink.Decode<DateOnly>(Before));
        var page = await rows.PageAsync(r => r.On, r => r.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        Rows = page.Rows;
        Pager = Pager.For(Request, page, r => new Position<DateOnly>(r.On, r.Id), string.Format(null, Words.List_Count, Count));
    }
}
