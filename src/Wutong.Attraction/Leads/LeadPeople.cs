using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

/// <summary>An officer in the office for which a lead may be held.</summary>
internal sealed record LeadSeat(Guid UserId, string Name, Guid OfficeId, string Office, Guid? DistrictId);

/// <summary>Who may hold leads and work on them.</summary>
internal static class LeadPeople
{
    /// <summary>The officers of an office.</summary>
    public static Task<List<Named>> OfOfficeAsync(WutongDb db, Guid office) =>
        db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.OfficeId == office && (b.Role == Role.InvestmentOfficer || b.Role == Role.HeadOffice)))
            .OrderBy(u => u.DisplayName).Select(u => new Named { Id = u.Id, Name = u.DisplayName, IsExample = u.IsExample }).ToListAsync();

    /// <summary>Every officer of the city with the office; of somebody in several offices the first by name.</summary>
    public static async Task<IReadOnlyList<LeadSeat>> SeatsAsync(WutongDb db)
    {
        var offices = db.Offices.Whole.Where(o => !o.IsClosed);
        var seats = await db.UsersAs(Role.InvestmentOfficer).SelectMany(u => u.Bindings.Where(b => b.Role == Role.InvestmentOfficer), (u, b) => new { u.Id, u.DisplayName, b.OfficeId })
            .Join(offices, u => u.OfficeId, o => o.Id, (u, o) => new LeadSeat(u.Id, u.DisplayName, o.Id, o.Name, o.DistrictId)).ToListAsync();
        return [.. seats.OrderBy(s => s.Office, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).DistinctBy(s => s.UserId)];
    }

    /// <summary>The same as choices, by office.</summary>
    public static async Task<List<SelectListItem>> ChoicesAsync(WutongDb db)
    {
        Dictionary<string, SelectListGroup> groups = [];
        List<SelectListItem> choices = [new(Platform.Words.Form_Choose, "")];
        foreach (var seat in await SeatsAsync(db))
        {
            if (!groups.TryGetValue(seat.Office, out var group)) groups[seat.Office] = group = new SelectListGroup { Name = seat.Office };
            choices.Add(new SelectListItem(seat.Name, seat.UserId.ToString()) { Group = group });
        }
        return choices;
    }
}
