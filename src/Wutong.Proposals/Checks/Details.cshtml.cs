using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Checks;

/// <summary>A text with what was found in it; each finding is accepted, or dismissed with a reason.</summary>
internal sealed class Details(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(Name = nameof(Input))] public JudgeFinding Input { get; set; } = new();

    public CheckedText Item { get; private set; } = null!;
    public IReadOnlyList<string> Lines { get; private set; } = [];
    public IReadOnlyList<JudgedFinding> Findings { get; private set; } = [];
    public bool MayJudge => Item.MayBeJudgedBy(actor) && Item.Reply?.IsOpen != false;
    public bool MayRemove => Item.ReplyId is null && Item.ById == actor.Id;

    /// <summary>The findings that begin in a line, with their numbers.</summary>
    public IEnumerable<(int Number, JudgedFinding Finding)> NumberedAt(int line) => Findings.Select((f, i) => (i + 1, f)).Where(f => f.f.Finding.Paragraph == line);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostJudgeAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/proposals/checks/{id}#found", nameof(Input)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        this.Disregard([nameof(Input)]);
        return ModelState.IsValid ? this.Show(await new RemoveCheckedText { Id = id, Version = version }.Run(db, actor), "/proposals/checks") : this.Refuse();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.CheckedTexts.VisibleTo(actor).AsNoTracking().Include(t => t.Judgements).Include(t => t.Reply!.Proposal.Handlers).SingleOrDefaultAsync(t => t.Id == id) is not { } text) return false;
        Item = text;
        var words = text.Text ?? (await ReplyPaper.OfAsync(db, names, (await db.ReplyAsync(actor, text.ReplyId!.Value))!, actor.Now)).Text();
        Lines = [.. words.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        Findings = await db.FindingsAsync(words, text.Judgements, actor.Now, asksRecords: true);
        return true;
    }
}
