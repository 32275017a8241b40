using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bare;

internal sealed class List(Rows rows) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Row> Shown { get; private set; } = [];

    public async Task OnGetAsync() => Shown = await rows.All.AsNoTracking().OrderBy(r => r.Name).Take(PageSize).ToListAsync();
}
