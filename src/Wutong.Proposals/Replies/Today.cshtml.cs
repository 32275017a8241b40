using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Comparing;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;

namespace Wutong.Proposals.Replies;

/// <summary>What a signed reply said, beside what its records say today.</summary>
/// <param name="Then">As it was signed.</param>
/// <param name="Now">Laid over what is said today; null where the records say nothing any more.</param>
internal sealed record ThenAndNow(BlockKind Kind, string Then, ChangedParagraph? Now, string? Link)
{
    public bool IsChanged => Now?.IsChanged == true;
}

/// <summary>A reply looked at again (三年后回看): what it promised, and what each of its figures and sentences says today.</summary>
internal sealed class TodayModel(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public Reply Item { get; private set; } = null!;
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public IReadOnlyList<ThenAndNow> Lines { get; private set; } = [];

    public int Of(CommitmentState state) => Commitments.Count(c => c.State == state);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!actor.IsAny(ProposalsModule.Staff) || await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        if (reply.Signed() is null) return Redirect($"/proposals/replies/{id}");
        Item = reply;
        Commitments = await db.Commitments.VisibleTo(actor).AsNoTracking().Where(c => c.ReplyId == id).OrderBy(c => c.Id).ToListAsync();
        var sections = await db.ReplySections.Whole.AsNoTracking().Include(s => s.Blocks).Where(s => s.ReplyId == id).OrderBy(s => s.Place).ThenBy(s => s.Id).ToListAsync();
        Lines = await LinesAsync(sections);
        return Page();
    }

    private async Task<IReadOnlyList<ThenAndNow>> LinesAsync(List<ReplySection> sections)
    {
        var writer = new ReplyWriter(db, names, actor.Now.Day(), actor.Now);
        List<ThenAndNow> lines = [];
        foreach (var block in sections.SelectMany(s => s.InOrder()).Where(b => b.Kind != BlockKind.Text && b.Said is not null))
        {
            var now = await writer.SayAsync(block);
            lines.Add(new(block.Kind, block.Said!, now.Lack is null ? TextComparison.Compare(block.Said!, now.Text) is [var one] ? one : new ChangedParagraph([new(Change.Removed, block.Said!), new(Change.Added, now.Text)]) : null, now.Parts.FirstOrDefault(p => p.Link is not null)?.Link));
        }
        return lines;
    }
}
