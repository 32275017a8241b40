using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bare;

internal sealed class Index(Rows rows) : PageModel
{
    public int Count { get; private set; }

    public async Task OnGetAsync() => Count = await rows.All.CountAsync();
}
