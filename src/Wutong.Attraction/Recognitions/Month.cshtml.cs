using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>One month: what was filed as far as the actor may see, who got how many points, and closing it.</summary>
internal sealed class Month(WutongDb db, Actor actor) : PageModel
{
    public ClosePeriod Close { get; set; } = new();
    public ReopenPeriod Reopen { get; set; } = new();

    public MonthlyRecognition Period { get; private set; } = null!;
    public IReadOnlyList<FilingRow> Filings { get; private set; } = [];
    public PointStandings Standings { get; private set; } = new([], []);
    public PointScheme Scheme { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Those that closing would pass on to the next open month.</summary>
    public int Undecided { get; private set; }

    /// <summary>Whether counting the points anew from the records gives what was issued; null while the month is open.</summary>
    public bool? IsSameCountedAgain { get; private set; }
    public bool MayClose => actor.Is(Role.HeadOffice);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostCloseAsync(Guid id, [Bind(Prefix = nameof(Close))] ClosePeriod input) => RunAsync(id, () => (Close = input with { Id = id }).Run(db, actor), nameof(Close));
    public Task<IActionResult> OnPostReopenAsync(Guid id, [Bind(Prefix = nameof(Reopen))] ReopenPeriod input) => RunAsync(id, () => (Reopen = input with { Id = id }).Run(db, actor), nameof(Reopen));

    private async Task<IActionResult> RunAsync(Guid id, Func<Task<Outcome>> run, string prefix)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await run(), $"/attraction/recognitions/months/{id}", prefix) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var month = await db.MonthlyRecognitions.VisibleTo(actor).AsNoTracking().Include(m => m.Points).Include(m => m.Steps).SingleOrDefaultAsync(m => m.Id == id);
        if (month is null) return false;
        (Period, Scheme) = (month, await db.SchemeForAsync(month.Month));
        var ids = await db.RecognitionFilings.VisibleTo(actor).Where(f => f.MonthId == id).Select(f => f.Id).ToListAsync();
        Filings = [.. (await FilingTable.Instance.RowsAsync(db, actor, ids)).OrderBy(f => f.District, StringComparer.Ordinal).ThenBy(f => f.FiledAt)];
        Standings = await PointStandings.OfAsync(db, month.Month, month.Month);
        Names = await UserTables.NamesOfUsers(db, month.Steps.Select(s => s.ById));
        Undecided = await db.RecognitionFilings.Whole.CountAsync(f => f.MonthId == id && f.State != FilingState.Recognised && f.State != FilingState.Refused);
        IsSameCountedAgain = month.IsClosed ? Sums(month.Points).SetEquals(Sums(await ClosePeriod.IssueAsync(db, id, Scheme))) : null;
        return true;

        // Shares of a lead may have moved on since; what a result was worth has not.
        static HashSet<(Guid, int)> Sums(IEnumerable<IssuedPoints> points) => [.. points.Where(p => p.UserId is not null).Select(p => (p.FilingId, p.Tenths))];
    }
}
