using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

/// <summary>An office with how many active accounts work in it.</summary>
internal sealed class OfficeRow : IRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string NameSortKey { get; init; } = "";
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public int People { get; set; }
    public OfficeState State { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>Whether an office takes people and projects.</summary>
internal enum OfficeState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_Open))] Open,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Office_Closed))] Closed,
}

/// <summary>The list of offices.</summary>
internal sealed class OfficeTable : Table<OfficeRow>
{
    public static readonly OfficeTable Instance = new();

    private OfficeTable()
    {
        Text("name", () => Words.Office_Name, o => o.Name).Title().NotFiltered().SortedBy(o => o.NameSortKey);
        Reference("district", () => Words.Office_District, o => o.DistrictId, o => o.District).Default().Labelled().OrElse(() => Words.Office_WholeCity).Means(() => Words.Define_OfficeDistrict).From(DistrictsAsync);
        Number("people", () => Words.Office_People, o => o.People).Default().NotFiltered();
        Choice("state", () => Words.Column_State, o => o.State).Default().Quick().Dressed(o => new Dress(o.State == OfficeState.Closed ? "st idle" : "st"));
    }

    public override string Name => "offices";
    public override string Path => "/settings/offices";
    public override string Label => Words.Menu_Offices;
    public override IReadOnlySet<Role> Roles => PlatformModule.SystemKeepers;
    public override string SearchHint => Words.Office_SearchHint;
    public override EmptyWords Empty { get; } = new("sitemap", () => Words.Office_None, () => Words.Office_NoneHint);
    public override string LinkOf(object row) => $"{Path}/{((OfficeRow)row).Id}/edit";

    public override IQueryable<OfficeRow> Rows(WutongDb db, Actor actor)
    {
        var names = db.BondNames;
        return db.Offices.VisibleTo(actor).Select(o => new OfficeRow
        {
            Id = o.Id, Name = o.Name, NameSortKey = o.NameSortKey, DistrictId = o.DistrictId, District = names.Where(d => d.Id == o.DistrictId).Select(d => d.Name).FirstOrDefault(),
            State = o.IsClosed ? OfficeState.Closed : OfficeState.Open, IsExample = o.IsExample,
        });
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<OfficeRow>, Task> Parts => async (db, _, rows) =>
    {
        var (ids, users) = (rows.Select(r => r.Id).ToList(), db.Users);
        var people = await db.RoleBindings.Where(b => b.OfficeId != null && ids.Contains(b.OfficeId.Value) && users.Any(u => u.Id == b.UserId && !u.IsDisabled))
            .GroupBy(b => b.OfficeId!.Value).Select(g => new { g.Key, Count = g.Select(b => b.UserId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var row in rows) row.People = people.GetValueOrDefault(row.Id);
    };

    protected override IQueryable<OfficeRow> Matching(IQueryable<OfficeRow> rows, WutongDb db, Actor actor, string text)
    {
        var name = LikePattern.Containing(text);
        return rows.Where(o => EF.Functions.Like(o.Name, name, LikePattern.EscapeCharacter) || EF.Functions.Like(o.District!, name, LikePattern.EscapeCharacter));
    }

    /// <summary>The districts that have an office.</summary>
    private static async Task<IReadOnlyList<Choice>> DistrictsAsync(WutongDb db, Actor actor)
    {
        var offices = db.Offices.VisibleTo(actor);
        return [.. (await db.BondNames.Where(n => offices.Any(o => o.DistrictId == n.Id)).ToListAsync()).Select(d => new Choice(d.Id.ToString(), d.Name, IsData: true))];
    }
}
