using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Recognitions;

/// <summary>One district's or officer's points.</summary>
/// <param name="Id">The district or the officer; null for offices of the whole city.</param>
/// <param name="Name">Null for offices of the whole city.</param>
/// <param name="Results">For how many results.</param>
internal sealed record Standing(Guid? Id, string? Name, int Tenths, int Results);

/// <summary>Sums of what closed months issued, the most first.</summary>
internal sealed record PointStandings(IReadOnlyList<Standing> Districts, IReadOnlyList<Standing> Officers)
{
    /// <summary>Of the months from one to another, both included.</summary>
    public static async Task<PointStandings> OfAsync(WutongDb db, DateOnly from, DateOnly to)
    {
        var points = await db.MonthlyRecognitions.Whole.AsNoTracking().Where(m => m.Month >= from && m.Month <= to).SelectMany(m => m.Points)
            .GroupBy(p => new { p.DistrictId, p.UserId }).Select(g => new { g.Key.DistrictId, g.Key.UserId, Tenths = g.Sum(p => p.Tenths), Results = g.Count() }).ToListAsync();
        var nameOf = await NamesAsync(db, points.Select(p => p.UserId));
        return new PointStandings(InOrder(ofOfficers: false), InOrder(ofOfficers: true));

        List<Standing> InOrder(bool ofOfficers) => [.. points.Where(p => p.UserId is not null == ofOfficers)
            .Select(p => new Standing(p.UserId ?? p.DistrictId, nameOf(p.DistrictId, p.UserId), p.Tenths, p.Results)).OrderByDescending(s => s.Tenths).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>Points with the name of who gets them; null for offices of the whole city.</summary>
    public static async Task<IReadOnlyList<(string? Name, IssuedPoints Points)>> NamedAsync(WutongDb db, IReadOnlyCollection<IssuedPoints> points)
    {
        if (points.Count == 0) return [];
        var nameOf = await NamesAsync(db, points.Select(p => p.UserId));
        return [.. points.OrderBy(p => p.UserId is not null).ThenByDescending(p => p.Tenths).Select(p => (nameOf(p.DistrictId, p.UserId), p))];
    }

    /// <summary>How whoever gets points is called: the officer, else the district.</summary>
    private static async Task<Func<Guid?, Guid?, string?>> NamesAsync(WutongDb db, IEnumerable<Guid?> officers)
    {
        var users = await UserTables.NamesOfUsers(db, officers.OfType<Guid>());
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        return (district, user) => user is { } officer ? users[officer] : district is { } known ? districts[known] : null;
    }
}
