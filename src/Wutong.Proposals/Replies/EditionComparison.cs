using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Comparing;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Replies;

/// <summary>A version that can be compared.</summary>
internal sealed record EditionChoice(Guid Id, string Label);

/// <summary>Two versions of a reply and what changed between them.</summary>
/// <param name="Choices">The oldest first; how it reads now is the last.</param>
internal sealed record EditionComparison(IReadOnlyList<EditionChoice> Choices, Guid? From, Guid? To, IReadOnlyList<ChangedParagraph> Changed)
{
    /// <summary>How it reads now.</summary>
    private static readonly Guid Present = Guid.Empty;

    /// <param name="from">Null for the first that was kept.</param>
    /// <param name="to">Null for the last.</param>
    public static async Task<EditionComparison> OfAsync(WutongDb db, IBindingNames names, Actor actor, Reply reply, Guid? from, Guid? to)
    {
        var kept = await db.Replies.Whole.Where(r => r.Id == reply.Id).SelectMany(r => r.Editions).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => new { e.Id, e.Kind, e.At, e.ById }).ToListAsync();
        var people = await db.NamesOfUsers([.. kept.Select(k => k.ById).OfType<Guid>()]);
        List<EditionChoice> choices = [.. kept.Select(k => new EditionChoice(k.Id, $"{k.Kind.Label()} {k.At.InChina().ToString("yyyy-MM-dd HH:mm", null)} {(k.ById is { } by ? people.GetValueOrDefault(by) : null)}"))];
        if (reply.IsOpen) choices.Add(new(Present, Words.Edition_Now));
        if (choices.Count < 2) return new(choices, null, null, []);
        var (first, last) = (choices.Find(c => c.Id == from) ?? choices[0], choices.Find(c => c.Id == to) ?? choices[^1]);
        async Task<string> TextOf(Guid id) => id == Present ? (await ReplyPaper.OfAsync(db, names, reply, actor.Now)).Text() : await db.Replies.Whole.Where(r => r.Id == reply.Id).SelectMany(r => r.Editions).Where(e => e.Id == id).Select(e => e.Text).SingleAsync();
        return new(choices, first.Id, last.Id, TextComparison.Compare(await TextOf(first.Id), await TextOf(last.Id)));
    }
}
