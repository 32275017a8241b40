using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Proposals;

/// <summary>A proposal: who put it, its points, its way through the offices, the answer.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    // Named, so that a form is not read into the others by names that happen to be the same.
    [BindProperty(Name = nameof(Point))] public AddPoint Point { get; set; } = new();
    [BindProperty(Name = nameof(Assign))] public AssignProposal Assign { get; set; } = new();
    [BindProperty(Name = nameof(Return))] public ReturnProposal Return { get; set; } = new();
    [BindProperty(Name = nameof(Opinion))] public GiveOpinion Opinion { get; set; } = new();
    [BindProperty(Name = nameof(Talk))] public Consult Talk { get; set; } = new();
    [BindProperty(Name = nameof(Longer))] public ExtendProposal Longer { get; set; } = new();

    private static readonly string[] Forms = [nameof(Point), nameof(Assign), nameof(Return), nameof(Opinion), nameof(Talk), nameof(Longer)];
    private const int MostSimilar = 5;

    public Proposal Item { get; private set; } = null!;
    public ProposalRow Row { get; private set; } = null!;
    public IReadOnlyList<Reply> Replies { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> OfficeNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Others that ask for much the same.</summary>
    public IReadOnlyList<SimilarProposal> Similar { get; private set; } = [];

    /// <summary>The one with which it is handled together.</summary>
    public Proposal? Together { get; private set; }

    public bool IsClerk { get; } = actor.IsAny(ProposalsModule.Clerks);
    public bool MayWrite => Item.MayBeWrittenBy(actor);
    public bool IsStaff { get; } = actor.IsAny(ProposalsModule.Staff);
    public bool IsAssignable => IsClerk && Item.State is ProposalState.Registered or ProposalState.InHand;
    public bool IsInHand => Item.State is ProposalState.InHand or ProposalState.Redo;
    public bool MayBegin => MayWrite && IsInHand && Replies.All(r => r.OfficeId is not null || (!r.IsOpen && r.Round < Item.Round));

    /// <summary>The offices in whose name the reader may begin an answer of its own part.</summary>
    public IReadOnlyList<Guid> MayBeginFor => IsInHand ? [.. Item.SeparateOf(actor).Where(o => Replies.All(r => r.OfficeId != o || (!r.IsOpen && r.Round < Item.Round)))] : [];

    /// <summary>The offices whose opinion the reader may give.</summary>
    public List<SelectListItem> OwnJoint => [.. Item.Handlers.Where(h => h.Part == HandlerPart.Joint && (IsClerk || actor.Offices.Contains(h.OfficeId))).Select(h => new SelectListItem(OfficeNames[h.OfficeId], h.OfficeId.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Assign = new AssignProposal { AssignedOn = Item.AssignedOn ?? actor.Now.Day(), DueOn = Item.DueOn, LeadId = Item.Handlers.Find(h => h.Part == HandlerPart.Lead)?.OfficeId, JointIds = [.. Item.Handlers.Where(h => h.Part == HandlerPart.Joint).Select(h => h.OfficeId)], SeparateIds = [.. Item.Handlers.Where(h => h.Part == HandlerPart.Separate).Select(h => h.OfficeId)] };
        Talk = new Consult { HeldOn = actor.Now.Day() };
        return Page();
    }

    public Task<IActionResult> OnPostPointAsync(Guid id) => ChangeAsync(id, nameof(Point), () => (Point with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostRemovePointAsync(Guid id, Guid point, int version) => ChangeAsync(id, "", () => new RemovePoint { Id = id, Version = version, PointId = point }.Run(db, actor));
    public Task<IActionResult> OnPostAssignAsync(Guid id) => ChangeAsync(id, nameof(Assign), () => (Assign with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostReturnAsync(Guid id) => ChangeAsync(id, nameof(Return), () => (Return with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostOpinionAsync(Guid id) => ChangeAsync(id, nameof(Opinion), () => (Opinion with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostTalkAsync(Guid id) => ChangeAsync(id, nameof(Talk), () => (Talk with { Id = id }).Run(db, actor));

    public Task<IActionResult> OnPostLongerAsync(Guid id) => ChangeAsync(id, nameof(Longer), () => (Longer with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostTogetherAsync(Guid id, int version, Guid? with) => ChangeAsync(id, "", () => new HandleTogether { Id = id, Version = version, WithId = with }.Run(db, actor));

    public Task<IActionResult> OnPostBeginAsync(Guid id, int version, Guid? office) =>
        ChangeAsync(id, "", () => new BeginReply { Id = id, Version = version, OfficeId = office }.Run(db, actor), outcome => $"/proposals/replies/{(outcome as Outcome.Done)?.Id}");

    /// <summary>Runs one form of the page; what the others hold empty is not their mistake.</summary>
    private async Task<IActionResult> ChangeAsync(Guid id, string form, Func<Task<Outcome>> run, Func<Outcome, string>? next = null)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard(Forms.Where(f => f != form));
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await run();
        return this.Show(outcome, next?.Invoke(outcome) ?? $"/proposals/{id}", form);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await ProposalTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return false;
        Row = row;
        Item = await db.Proposals.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(p => p.Proposers).Include(p => p.Points).Include(p => p.Handlers).Include(p => p.Consultations).Include(p => p.Extensions).SingleAsync(p => p.Id == id);
        Replies = await db.Replies.VisibleTo(actor).AsNoTracking().Where(r => r.ProposalId == id).OrderBy(r => r.Round).ToListAsync();
        Offices = await db.EveryOfficeAsync(Platform.Words.Form_Choose);
        OfficeNames = Offices.NamesById();
        if (IsStaff) Similar = await db.SimilarAsync(actor, Item, MostSimilar);
        if (Item.HandledWithId is { } other) Together = await db.Proposals.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == other);
        return true;
    }
}
