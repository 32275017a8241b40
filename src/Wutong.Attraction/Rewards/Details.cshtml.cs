using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Rewards;

/// <summary>The ledger of one reward, with the step that awaits the actor.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public DecideInstalment Decide { get; set; } = new();
    public PayInstalment Pay { get; set; } = new();

    public ReferralReward Reward { get; private set; } = null!;
    public RewardRow Row { get; private set; } = null!;
    public RewardScheme Scheme { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public List<SelectListItem> Decisions { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Skip_Allow, "true"), new(Words.Skip_Refuse, "false")];

    private RewardInstalment? In(InstalmentState state) => Reward.Instalments.Find(i => i.State == state);
    public bool MayPropose => actor.Is(Role.HeadOffice) && In(InstalmentState.Proposed) is null;
    public bool MayDecide => actor.IsAny(AttractionModule.Deciders) && In(InstalmentState.Proposed) is { } proposed && proposed.ProposedById != actor.Id;
    public bool MayPay => actor.IsAny(AttractionModule.Payers) && In(InstalmentState.Approved) is not null;

    /// <summary>Who did what is for the city's own people.</summary>
    public bool ShowsPeople => actor.IsAny(Role.HeadOffice, Role.Leader, Role.Finance);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostProposeAsync(Guid id, int version) =>
        await LoadAsync(id) ? this.Show(await new ProposeInstalment { Id = id, Version = version }.Run(db, actor), $"/attraction/rewards/{id}") : NotFound();

    public Task<IActionResult> OnPostDecideAsync(Guid id, [Bind(Prefix = nameof(Decide))] DecideInstalment input) => RunAsync(id, Decide = input with { Id = id }, nameof(Decide));
    public Task<IActionResult> OnPostPayAsync(Guid id, [Bind(Prefix = nameof(Pay))] PayInstalment input) => RunAsync(id, Pay = input with { Id = id }, nameof(Pay));

    private async Task<IActionResult> RunAsync(Guid id, RewardAct act, string prefix)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await act.Run(db, actor), $"/attraction/rewards/{id}", prefix) : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReferralRewards.VisibleTo(actor).AsNoTracking().Include(r => r.Instalments).SingleOrDefaultAsync(r => r.Id == id) is not { } reward) return false;
        (Reward, Row) = (reward, (await RewardTable.Instance.RowsAsync(db, actor, [id]))[0]);
        Scheme = await new Rows<RewardScheme>(db).VisibleTo(actor).AsNoTracking().Include(s => s.Instalments).SingleAsync(s => s.Id == reward.SchemeId);
        if (ShowsPeople) Names = await db.NamesOfUsers(reward.Instalments.SelectMany(i => new[] { i.ProposedById, i.DecidedById, i.PaidById }).OfType<Guid>());
        return true;
    }
}
