using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Evaluations;

/// <summary>The clerk writes down what a proposer says, from a paper form, a Word form that is read, or the city's system; or makes a link by which it says so itself.</summary>
internal sealed class Record(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(Name = nameof(Input))] public EvaluateReply Input { get; set; } = new();
    [BindProperty(Name = nameof(Mail))] public MakeEvaluationLink Mail { get; set; } = new();

    public Reply Item { get; private set; } = null!;
    public List<SelectListItem> Proposers { get; private set; } = [];

    /// <summary>The address to send to the proposer, shown once when it was just made.</summary>
    public string? Link { get; private set; }

    /// <summary>The form was filled from a file.</summary>
    public bool IsRead { get; private set; }

    /// <summary>What was read from a form is handed over so.</summary>
    public const string ReadProposer = nameof(ReadProposer), ReadSatisfaction = nameof(ReadSatisfaction), ReadComment = nameof(ReadComment);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refused) return refused;
        var (proposer, comment) = (TempData[ReadProposer] as string, TempData[ReadComment] as string);
        Satisfaction? satisfaction = Enum.TryParse<Satisfaction>(TempData[ReadSatisfaction] as string, out var read) ? read : null;
        IsRead = satisfaction is not null;
        Input = new EvaluateReply { ProposerId = (Item.Proposal.Proposers.Find(p => p.Name == proposer) ?? Item.Proposal.Lead)?.Id, Satisfaction = satisfaction, Comment = comment, Way = EvaluationWay.Paper };
        return Page();
    }

    public async Task<IActionResult> OnPostRecordAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refused) return refused;
        this.Disregard([nameof(Mail)]);
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/proposals/replies/{id}", nameof(Input)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refused) return refused;
        this.Disregard([nameof(Input)]);
        if (!ModelState.IsValid) return this.Refuse();
        var act = Mail with { Id = id };
        var outcome = await act.Run(db, actor);
        if (outcome is not Outcome.Done) return this.Show(outcome, $"/proposals/replies/{id}", nameof(Mail));
        Link = $"{Request.Scheme}://{Request.Host}/opinion/{act.Secret}";
        await LoadAsync(id);
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        if (!actor.IsAny(ProposalsModule.Clerks)) return new StatusCodeResult(403);
        Item = reply;
        Proposers = [.. reply.Proposal.Proposers.OrderBy(p => p.Place).Select(p => new DataChoice(p.Name, p.Id.ToString()))];
        return null;
    }
}
