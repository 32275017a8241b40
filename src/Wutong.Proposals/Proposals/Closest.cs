using Microsoft.EntityFrameworkCore;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

/// <summary>A proposal that asks for much the same.</summary>
internal sealed record SimilarProposal(Guid Id, string Title, string Called, ProposalState State, DateOnly ReceivedOn, bool IsExample, bool IsJoined);

/// <summary>What comes closest in its words, by the matching engine. A few thousand texts at most, so the index is made where it is asked.</summary>
internal static class Closest
{
    /// <summary>So many proposals a bureau gets in ten years.</summary>
    private const int MostProposals = 3000;

    private static readonly IndexShape Words = new() { CharacterDimensions = 0, WordDimensions = 0 };

    /// <summary>So many neighbouring characters two titles share, or two texts, that are about the same.</summary>
    private const int SharedByTitles = 2, SharedByTexts = 4;

    /// <summary>The ids of the closest, best first; of those that have hardly anything in common with what is looked for none.</summary>
    public static IReadOnlyList<string> Rank(string title, string text, IReadOnlyCollection<Offer> offers, int top)
    {
        var (called, all) = (Pairs(title), Pairs(title + text));
        var near = offers.Where(o => Pairs(o.Title).Count(called.Contains) >= SharedByTitles || Pairs(o.Title + o.Text).Count(all.Contains) >= SharedByTexts).ToList();
        return near.Count == 0 ? [] : [.. new Ranker(OfferIndex.Build(near, Words)).Rank(new Need("", title, text), new RankingOptions { Top = top }).SelectMany(m => m.Twins.Prepend(m.Offer.Id)).Take(top)];
    }

    /// <summary>Pairs of neighbouring Chinese characters; those that every proposal has (建议, 我市) tell nothing.</summary>
    private static HashSet<string> Pairs(string text)
    {
        HashSet<string> pairs = [];
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] >= 0x4E00 && text[i + 1] >= 0x4E00 && !Common.Contains(text.Substring(i, 2))) pairs.Add(text.Substring(i, 2));
        return pairs;
    }

    private static readonly HashSet<string> Common = ["关于", "建议", "我市", "加强", "推进", "推动", "促进", "进一", "一步", "工作", "发展", "示例", "要点", "建立", "机制", "完善", "加快", "提升", "优化", "充分", "发挥", "作用", "科技", "企业", "服务", "支持", "型企"];

    extension(WutongDb db)
    {
        /// <summary>Proposals that ask for much the same, of those that the actor may see.</summary>
        public async Task<IReadOnlyList<SimilarProposal>> SimilarAsync(Actor actor, Proposal proposal, int top)
        {
            var others = await db.Proposals.VisibleTo(actor).AsNoTracking().Include(p => p.Points).Where(p => p.Id != proposal.Id).OrderByDescending(p => p.ReceivedOn).ThenBy(p => p.Id).Take(MostProposals).ToListAsync();
            var byId = others.ToDictionary(p => p.Id.ToString());
            var near = Rank(proposal.Title, TextOf(proposal), [.. others.Select(p => new Offer(p.Id.ToString(), p.Title, TextOf(p)))], top);
            return [.. near.Select(id => byId[id]).Select(p => new SimilarProposal(p.Id, p.Title, Replies.ProposalNames.Called(p), p.State, p.ReceivedOn, p.IsExample, p.HandledWithId == proposal.Id))];
        }
    }

    private static string TextOf(Proposal proposal) => string.Join('。', proposal.Points.OrderBy(p => p.Place).Select(p => p.Text).Prepend(proposal.Theme));
}
