using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Jobs;

/// <summary>A list of jobs, newest first, from which some kinds can be started.</summary>
internal abstract class JobListPage(WutongDb db, Actor actor, JobKinds kinds, JobQueue queue) : PageModel
{
    private const int PageSize = 50, CountLimit = 1000;

    [BindProperty(SupportsGet = true)] public JobState? State { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    [BindProperty] public StartJob Input { get; set; } = new();

    public JobTable Table { get; private set; } = null!;
    public Pager Pager { get; private set; } = null!;
    public string Count { get; private set; } = "";

    /// <summary>The kinds that this account may start by hand.</summary>
    public IReadOnlyList<SelectListItem> Startable => [.. kinds.All.Where(k => actor.IsAny(k.Starters)).Select(k => new SelectListItem(k.Label(), k.Name))];

    /// <summary>The actor's own jobs alone, or all that the actor may see.</summary>
    protected abstract bool IsOwn { get; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = ModelState.IsValid ? await Input.Run(actor, queue, kinds) : Outcome.Missing;
        if (outcome is Outcome.Done { Id: { } id }) return LocalRedirect($"/jobs/{id}");
        await LoadAsync();
        return ModelState.IsValid ? this.Show(outcome, Request.Path) : this.Refuse();
    }

    private async Task LoadAsync()
    {
        var (jobs, own) = (db.Jobs.VisibleTo(actor), actor.Id);
        if (IsOwn) jobs = jobs.Where(j => j.UserId == own);
        if (State is { } state) jobs = jobs.Where(j => j.State == state);
        var count = await jobs.Take(CountLimit + 1).CountAsync();
        Count = string.Format(null, Words.List_Count, count > CountLimit ? $"{CountLimit:#,##0}+" : count.ToString("#,##0", null));
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await jobs.AsNoTracking().PageAsync(j => j.CreatedAt, j => j.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        Table = new JobTable(await JobRow.OfAsync(db, actor, kinds, page.Rows, actor.Now), actor.Now, ShowsWho: !IsOwn, Request.Path + Request.QueryString);
        Pager = Pager.For(Request, page, j => new Position<DateTimeOffset>(j.CreatedAt, j.Id), Count);
    }
}
