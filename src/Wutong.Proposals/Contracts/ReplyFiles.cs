using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Archiving;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Archive;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Contracts;

/// <summary>A reply as a file.</summary>
/// <param name="Evidence">How many of its words are shown by records.</param>
/// <param name="LeftOut">What it could not say, because no record of the kind is there.</param>
public sealed record ReplyFile(string Title, byte[] Word, int Evidence, IReadOnlyList<string> LeftOut);

/// <summary>Replies for whoever is not a page.</summary>
public static class ReplyFiles
{
    /// <summary>The reply to a proposal as far as the actor may see it: as signed, or as it reads now. Null where there is none.</summary>
    /// <param name="number">Of the proposal; of several the last that came.</param>
    public static async Task<ReplyFile?> WriteAsync(WutongDb db, Actor actor, IBindingNames names, int number, bool isForPublic = false)
    {
        if (await OfNumberAsync(db, actor, number) is not { } reply) return null;
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        return new(reply.DocumentNumber ?? reply.Proposal.Called(), paper.Word(actor.Now, isForPublic), paper.Sections.Sum(s => s.Paragraphs.Sum(p => p.Parts.Count(x => x.Link is not null))), paper.LeftOut);
    }

    /// <summary>The archive bundle of the signed reply to a proposal; null where there is none.</summary>
    public static async Task<byte[]?> ArchiveAsync(WutongDb db, Actor actor, IBindingNames names, int number, SealKey? key, CancellationToken cancel) =>
        actor.IsAny(ProposalsModule.Overseers) && await OfNumberAsync(db, actor, number) is { IsOpen: false } reply ? await ReplyArchive.MakeAsync(db, names, actor, reply, key, cancel) : null;

    private static async Task<Reply?> OfNumberAsync(WutongDb db, Actor actor, int number)
    {
        var found = await db.Replies.VisibleTo(actor).Where(r => r.Proposal.Number == number && r.OfficeId == null).OrderBy(r => r.IsExample).ThenByDescending(r => r.Proposal.ReceivedOn).ThenByDescending(r => r.Round).Select(r => (Guid?)r.Id).FirstOrDefaultAsync();
        return found is { } id ? await db.ReplyAsync(actor, id) : null;
    }
}
