using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;

namespace Wutong.Platform.Users;

/// <summary>What the pages of accounts show beside an account.</summary>
internal static class UserChoices
{
    /// <summary>The offices that take new people.</summary>
    public static async Task<List<SelectListItem>> OfficeChoicesAsync(this WutongDb db, Actor actor)
    {
        var open = await db.Offices.VisibleTo(actor).Where(o => !o.IsClosed).Select(o => new { o.Id, o.Name }).ToListAsync();
        return [new(Words.User_NoOfficeChoice, ""), .. open.OrderBy(o => Pinyin.SortKey(o.Name), StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }

    /// <summary>The names of everything that the roles of some accounts are bound to.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> BondNamesAsync(this WutongDb db, IBindingNames names, IEnumerable<RoleBinding> bindings)
    {
        var all = bindings.ToList();
        var offices = all.Select(b => b.OfficeId).OfType<Guid>().Distinct().ToList();
        Dictionary<Guid, string> found = new(await names.OrganisationsAsync(all.Select(b => b.OrganisationId).OfType<Guid>()));
        foreach (var office in await db.Offices.Whole.Where(o => offices.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync()) found[office.Id] = office.Name;
        if (all.Exists(b => b.DistrictId is not null))
            foreach (var (id, name) in await names.DistrictsAsync()) found[id] = name;
        return found;
    }

    /// <summary>What a role is bound to, in words; null for nothing.</summary>
    public static string? BondOf(this IReadOnlyDictionary<Guid, string> names, RoleBinding binding) =>
        (binding.OfficeId ?? binding.OrganisationId ?? binding.DistrictId) is { } id ? names.GetValueOrDefault(id) : null;
}
