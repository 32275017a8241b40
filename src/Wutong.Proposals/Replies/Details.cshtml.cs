using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Archiving;
using Wutong.Platform.Data;
using Wutong.Platform.Pdf;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Checks;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Evaluations;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Replies;

/// <summary>A reply as it reads, every figure of which can be opened; what is left to be done with it.</summary>
internal sealed class Details(WutongDb db, Actor actor, IBindingNames names, DeploymentSeal seal) : PageModel
{
    [BindProperty(Name = nameof(Sign))] public SignReply Sign { get; set; } = new();
    [BindProperty(Name = nameof(Judge))] public EvaluateReply Judge { get; set; } = new();
    [BindProperty(Name = nameof(Promise))] public AddCommitment Promise { get; set; } = new();
    [BindProperty(Name = nameof(Ask))] public AskCoSignature Ask { get; set; } = new();
    [BindProperty(Name = nameof(Join))] public CoSignReply Join { get; set; } = new();
    [BindProperty(Name = nameof(Secrecy))] public ReviewSecrecy Secrecy { get; set; } = new();
    [BindProperty(Name = nameof(Receipt))] public ReceiveReply Receipt { get; set; } = new();

    private static readonly string[] Forms = [nameof(Sign), nameof(Judge), nameof(Promise), nameof(Ask), nameof(Join), nameof(Secrecy), nameof(Receipt)];

    public Reply Item { get; private set; } = null!;
    public ReplyPaper Paper { get; private set; } = null!;
    public HandlingRule Rule { get; private set; } = null!;

    /// <summary>The sections that can be written on; none once it is signed.</summary>
    public IReadOnlyList<ReplySection> Sections { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public IReadOnlyList<JudgedFinding> Findings { get; private set; } = [];
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> OfficeNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The offices for which the reader may sign with the bureau.</summary>
    public List<SelectListItem> OwnToSign => [.. Item.CoSignatures.Where(c => c.Agrees is null && actor.Offices.Contains(c.OfficeId)).Select(c => new DataChoice(OfficeNames.GetValueOrDefault(c.OfficeId, ""), c.OfficeId.ToString()))];

    public bool IsStaff { get; } = actor.IsAny(ProposalsModule.Staff);
    public bool IsClerk { get; } = actor.IsAny(ProposalsModule.Clerks);
    public bool MayArchive => !Item.IsOpen && actor.IsAny(ProposalsModule.Overseers);
    public bool MayWrite => IsStaff && Item.IsOpen && Item.MayBeWrittenBy(actor);
    public bool MayCheck => Item.State == ReplyState.Draft && IsClerk;
    public bool MaySign => Item.State == ReplyState.Checked && actor.IsAny(ProposalsModule.Signers);
    public bool MaySend => Item.State == ReplyState.Signed && IsClerk;
    public bool MayPromise => IsStaff && Item.MayBeWrittenBy(actor);
    public bool MayCoSign => Item.State == ReplyState.Checked && OwnToSign.Count > 0;
    public bool MayReviewSecrecy => Item.State is ReplyState.Checked or ReplyState.Signed && IsClerk;
    public bool MayRecord => Item.State == ReplyState.Sent && IsClerk && Item.Proposal.Proposers.Exists(p => Item.Evaluations.All(e => e.ProposerId != p.Id));
    public bool MayJudge => Item.State == ReplyState.Sent && Own is { } own && Item.Evaluations.All(e => e.ProposerId != own.Id);
    public bool HasPdf { get; } = PdfMaker.IsThere;
    public bool IsSealed { get; private set; }

    /// <summary>The reader as a proposer.</summary>
    private Proposer? Own => Item.Proposal.Proposers.Find(p => p.UserId != null && p.UserId == actor.Id);

    public bool MayReceive(Delivery delivery) => delivery.ReceivedOn is null && (IsClerk || (delivery.ProposerId is { } proposer && proposer == Own?.Id));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Sign = new SignReply { SignedOn = actor.Now.Day(), PrintedOn = actor.Now.Day() };
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(Guid id, int version) => ChangeAsync(id, "", () => new CheckReply { Id = id, Version = version, Names = names }.Run(db, actor));
    public Task<IActionResult> OnPostSignAsync(Guid id) => ChangeAsync(id, nameof(Sign), () => (Sign with { Id = id, Names = names }).Run(db, actor));
    public Task<IActionResult> OnPostSendAsync(Guid id, int version) => ChangeAsync(id, "", () => new SendReply { Id = id, Version = version, Names = names, Key = seal.Key }.Run(db, actor));
    public Task<IActionResult> OnPostJudgeAsync(Guid id) => ChangeAsync(id, nameof(Judge), () => (Judge with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostPromiseAsync(Guid id) => ChangeAsync(id, nameof(Promise), () => (Promise with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostAskAsync(Guid id) => ChangeAsync(id, nameof(Ask), () => (Ask with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostJoinAsync(Guid id) => ChangeAsync(id, nameof(Join), () => (Join with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostSecrecyAsync(Guid id) => ChangeAsync(id, nameof(Secrecy), () => (Secrecy with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostReceiveAsync(Guid id) => ChangeAsync(id, nameof(Receipt), () => (Receipt with { Id = id }).Run(db, actor));

    public Task<IActionResult> OnPostChecksAsync(Guid id, int version) => ChangeAsync(id, "", () => new OpenCheck { Id = id, Version = version }.Run(db, actor), outcome => $"/proposals/checks/{(outcome as Outcome.Done)?.Id}");

    private async Task<IActionResult> ChangeAsync(Guid id, string form, Func<Task<Outcome>> run, Func<Outcome, string>? next = null)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard(Forms.Where(f => f != form));
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await run();
        return this.Show(outcome, next?.Invoke(outcome) ?? $"/proposals/replies/{id}", form);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return false;
        Item = reply;
        (Paper, Rule) = (await ReplyPaper.OfAsync(db, names, reply, actor.Now), await db.HandlingRuleAsync());
        if (!IsStaff) return true;
        if (reply.IsOpen)
        {
            Sections = await db.ReplySections.VisibleTo(actor).AsNoTracking().Where(s => s.ReplyId == id).OrderBy(s => s.Place).ThenBy(s => s.Id).ToListAsync();
            Missing = [.. SignReply.Missing(reply, Sections, Paper.Sections)];
        }
        else IsSealed = await db.Replies.Whole.Where(r => r.Id == id).SelectMany(r => r.Sealed).AnyAsync(s => s.Signature != null);
        Findings = await db.FindingsAsync(Paper.Text(), await db.JudgementsOfAsync(id), actor.Now, asksRecords: true);
        Commitments = await db.Commitments.VisibleTo(actor).AsNoTracking().Where(c => c.ReplyId == id).OrderBy(c => c.Id).ToListAsync();
        Offices = await db.EveryOfficeAsync(Platform.Words.Form_Choose);
        OfficeNames = Offices.NamesById();
        return true;
    }
}
