using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

internal sealed class Board(WutongDb db, Actor actor) : PageModel
{
    /// <summary>More cards than this are no board any more: the list is better, and the page says so.</summary>
    private const int MostCards = 300;

    /// <summary>The ten stages in the seven columns that fit a screen.</summary>
    private static readonly Stage[][] Groups =
    [
        [Stage.Assessing], [Stage.Negotiating], [Stage.JointReview, Stage.PreSigning], [Stage.Signed], [Stage.Registered],
        [Stage.UnderConstruction, Stage.Completed], [Stage.InProduction, Stage.AtCapacity],
    ];

    /// <summary>The same view as the list's.</summary>
    public View Filter { get; private set; } = null!;
    public string Query => Filter.Query(ProjectTable.Instance);
    public bool IsMine => Filter.Criteria is [{ Column.Name: "mine", Values: ["true"] }] && Filter.Search is null;

    /// <summary>A column: the stages in it, its cards, and their worth as far as it is known.</summary>
    internal sealed record Column(IReadOnlyList<Stage> Stages, IReadOnlyList<Card> Cards, string Worth);

    /// <summary>A project on the board, with how much its next gate still lacks.</summary>
    internal sealed record Card(ProjectRow Row, int Missing);

    public IReadOnlyList<Column> Columns { get; private set; } = [];
    public int Count { get; private set; }
    public bool IsCut { get; private set; }

    /// <summary>The cards are all of those that the text found, but it finds more than are looked through.</summary>
    public bool IsTooWide { get; private set; }
    public bool MayCreate => actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync()
    {
        if (View.Read(ProjectTable.Instance, Request.Query, out _) is not { } view) return BadRequest();
        Filter = view;
        var found = await ProjectTable.Instance.FindRowsAsync(db, actor, view);
        var rows = await found.Rows.Where(p => p.State != ProjectState.Terminated && p.State != ProjectState.Lapsed)
            .OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id).Take(MostCards + 1).ToListAsync();
        IsCut = rows.Count > MostCards;
        if (IsCut) rows.RemoveAt(MostCards);
        IsTooWide = found.IsTooWide && !IsCut;
        Count = rows.Count;
        // What the gates look at is more than a row of the list holds.
        var ids = rows.Select(r => r.Id).ToList();
        var projects = await db.Projects.VisibleTo(actor).AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var missing = (await db.GatesOfAsync([.. projects.Values], actor.Now.Day())).ToDictionary(g => g.Key, g => g.Value.Missing.Count());
        Columns = [.. Groups.Select(group => MakeColumn(group, [.. rows.Where(r => group.Contains(r.Stage) && projects.ContainsKey(r.Id)).Select(r => (r, projects[r.Id]))], missing))];
        return Page();
    }

    private static Column MakeColumn(Stage[] stages, List<(ProjectRow Row, InvestmentProject Project)> rows, Dictionary<Guid, int> missing) => new(
        stages,
        [.. rows.Select(r => new Card(r.Row, missing.GetValueOrDefault(r.Row.Id)))],
        Worth(rows.Select(r => r.Project.TotalInvestment).OfType<Amount>().ToList(), rows.Count));

    // A sum says how many it could count.
    private static string Worth(List<Amount> known, int all) => known.Count == 0 ? "—"
        : Amount.InYi(known.Sum(a => a.CnyMinor)) + (known.Count < all ? $" ({known.Count}/{all})" : "");
}
