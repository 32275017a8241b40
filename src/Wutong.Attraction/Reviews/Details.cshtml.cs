using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Reviews;

/// <summary>A review: the application, the opinions as far as they are given, and the step that awaits the actor.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public GiveOpinion Opinion { get; set; } = new();
    public ConcludeReview Conclude { get; set; } = new();
    public WithdrawReview Withdraw { get; set; } = new();

    public JointReview Review { get; private set; } = null!;
    public ReviewRow Row { get; private set; } = null!;

    /// <summary>Whether application and opinions are open to the actor: to those who know the project whole, and to the departments.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the project's page is.</summary>
    public bool SeesProject { get; private set; }
    public bool MayWithdraw { get; private set; }
    public ReviewOpinion? Own { get; private set; }
    public bool MayConclude => actor.Is(Role.HeadOffice) && Review.IsOpen && Review.Outcome is not null;
    public IReadOnlyDictionary<Guid, string> Offices { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IEnumerable<ReviewOpinion> InOrder => Review.Opinions.OrderBy(o => Offices[o.OfficeId], StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Own is { Given: not null } own)
            Opinion = new GiveOpinion { Given = own.Given, Words = own.Words, Conditions = string.Join('\n', Review.Conditions.Where(c => c.OfficeId == own.OfficeId).OrderBy(c => c.Position).Select(c => c.Text)) };
        return Page();
    }

    public Task<IActionResult> OnPostOpinionAsync(Guid id, [Bind(Prefix = nameof(Opinion))] GiveOpinion input) => RunAsync(id, Opinion = input with { Id = id }, nameof(Opinion));
    public Task<IActionResult> OnPostConcludeAsync(Guid id, [Bind(Prefix = nameof(Conclude))] ConcludeReview input) => RunAsync(id, Conclude = input with { Id = id }, nameof(Conclude));
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, [Bind(Prefix = nameof(Withdraw))] WithdrawReview input) => RunAsync(id, Withdraw = input with { Id = id }, nameof(Withdraw));

    private async Task<IActionResult> RunAsync(Guid id, ReviewAct act, string prefix)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await act.Run(db, actor), $"/attraction/reviews/{id}", prefix) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var review = await db.JointReviews.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(r => r.Opinions).Include(r => r.Conditions).SingleOrDefaultAsync(r => r.Id == id);
        if (review is null) return false;
        (Review, Row) = (review, (await ReviewTable.Instance.RowsAsync(db, actor, [id]))[0]);
        var project = await JointReview.ProjectAsync(db, actor, review.ProjectId);
        (SeesProject, IsOpen) = (project?.IsOpenTo(actor) == true, actor.Is(Role.Department) || project?.IsOpenTo(actor) == true);
        MayWithdraw = review.IsOpen && project?.MayBeChangedBy(actor) == true;
        Own = review.IsOpen ? GiveOpinion.Own(actor, review) : null;
        List<Guid> offices = [.. review.Opinions.Select(o => o.OfficeId)];
        Offices = await db.Offices.Whole.Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        Names = await UserTables.NamesOfUsers(db, new[] { review.AppliedById, review.ConcludedById }.Concat(review.Opinions.Select(o => o.GivenById)).OfType<Guid>());
        return true;
    }
}
