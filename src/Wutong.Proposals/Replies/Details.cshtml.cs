using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Checking;
using Wutong.Platform.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Pdf;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Commitments;

namespace Wutong.Proposals.Replies;

/// <summary>A reply as it reads, every figure of which can be opened; what is left to be done with it.</summary>
internal sealed class Details(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(Name = nameof(Sign))] public SignReply Sign { get; set; } = new();
    [BindProperty(Name = nameof(Judge))] public EvaluateReply Judge { get; set; } = new();
    [BindProperty(Name = nameof(Promise))] public AddCommitment Promise { get; set; } = new();

    private static readonly string[] Forms = [nameof(Sign), nameof(Judge), nameof(Promise)];

    public Reply Item { get; private set; } = null!;
    public ReplyPaper Paper { get; private set; } = null!;

    /// <summary>The sections that can be written on; none once it is signed.</summary>
    public IReadOnlyList<ReplySection> Sections { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public IReadOnlyList<DocumentFinding> Findings { get; private set; } = [];
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];

    public bool IsStaff { get; } = actor.IsAny(ProposalsModule.Staff);
    public bool MayWrite => IsStaff && Item.IsOpen && Item.Proposal.MayBeWrittenBy(actor);
    public bool MayCheck => Item.State == ReplyState.Draft && actor.IsAny(ProposalsModule.Clerks);
    public bool MaySign => Item.State == ReplyState.Checked && actor.IsAny(ProposalsModule.Signers);
    public bool MaySend => Item.State == ReplyState.Signed && actor.IsAny(ProposalsModule.Clerks);
    public bool MayPromise => IsStaff && Item.Proposal.MayBeWrittenBy(actor);
    public bool MayJudge => Item.State == ReplyState.Sent && Item.Evaluations.All(e => e.ById != actor.Id) && (actor.IsAny(ProposalsModule.Clerks) || Item.Proposal.Proposers.Exists(p => p.UserId != null && p.UserId == actor.Id));
    public bool HasPdf { get; } = PdfMaker.IsThere;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Sign = new SignReply { SignedOn = actor.Now.Day(), PrintedOn = actor.Now.Day() };
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(Guid id, int version) => ChangeAsync(id, "", () => new CheckReply { Id = id, Version = version }.Run(db, actor));
    public Task<IActionResult> OnPostSignAsync(Guid id) => ChangeAsync(id, nameof(Sign), () => (Sign with { Id = id, Names = names }).Run(db, actor));
    public Task<IActionResult> OnPostSendAsync(Guid id, int version) => ChangeAsync(id, "", () => new SendReply { Id = id, Version = version }.Run(db, actor));
    public Task<IActionResult> OnPostJudgeAsync(Guid id) => ChangeAsync(id, nameof(Judge), () => (Judge with { Id = id }).Run(db, actor));
    public Task<IActionResult> OnPostPromiseAsync(Guid id) => ChangeAsync(id, nameof(Promise), () => (Promise with { Id = id }).Run(db, actor));

    private async Task<IActionResult> ChangeAsync(Guid id, string form, Func<Task<Outcome>> run)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard(Forms.Where(f => f != form));
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await run(), $"/proposals/replies/{id}", form);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return false;
        Item = reply;
        Paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        if (!IsStaff) return true;
        if (reply.IsOpen)
        {
            Sections = await db.ReplySections.VisibleTo(actor).AsNoTracking().Where(s => s.ReplyId == id).OrderBy(s => s.Place).ThenBy(s => s.Id).ToListAsync();
            Missing = [.. SignReply.Missing(reply, Sections, Paper.Sections)];
        }
        var text = Paper.Text();
        if (text.Length <= DocumentCheck.LongestText) Findings = DocumentCheck.Check(text, await db.MisnamedInAsync(text));
        Commitments = await db.Commitments.VisibleTo(actor).AsNoTracking().Where(c => c.ReplyId == id).OrderBy(c => c.Id).ToListAsync();
        Offices = await db.EveryOfficeAsync(Platform.Words.Form_Choose);
        return true;
    }
}
