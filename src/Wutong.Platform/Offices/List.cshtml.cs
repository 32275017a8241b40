using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

/// <summary>All offices on one page: a city has some dozens.</summary>
internal sealed class List(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>An office with how many active accounts work in it.</summary>
    internal sealed record Row(Guid Id, string Name, string? District, int People, bool IsClosed, bool IsExample);

    public async Task OnGetAsync()
    {
        var districts = (await names.DistrictsAsync()).ToDictionary(d => d.Id, d => d.Name);
        var people = await db.RoleBindings.Where(b => b.OfficeId != null && db.Users.Any(u => u.Id == b.UserId && !u.IsDisabled))
            .GroupBy(b => b.OfficeId!.Value).Select(g => new { g.Key, Count = g.Select(b => b.UserId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var offices = await db.Offices.VisibleTo(actor).AsNoTracking().ToListAsync();
        Rows = [.. offices.Where(o => Q is null || o.Name.Contains(Q, StringComparison.OrdinalIgnoreCase)
                || (o.DistrictId is { } d && districts.GetValueOrDefault(d)?.Contains(Q, StringComparison.Ordinal) == true))
            .OrderBy(o => o.IsClosed).ThenBy(o => Pinyin.SortKey(o.Name), StringComparer.Ordinal)
            .Select(o => new Row(o.Id, o.Name, o.DistrictId is { } id ? districts.GetValueOrDefault(id) : null, people.GetValueOrDefault(o.Id), o.IsClosed, o.IsExample))];
    }
}
