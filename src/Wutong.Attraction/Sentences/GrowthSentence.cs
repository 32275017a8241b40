using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Sentences;

/// <summary>A step of a firm's growth by itself, of those that a public document states.</summary>
internal sealed class GrowthSentence : SentenceSource
{
    public override string Name => "growth";
    public override string Label => Words.Growth_Title;

    public override async Task<IReadOnlyList<SentenceOffer>> OfferAsync(WutongDb db, Actor actor, string? text, int most)
    {
        var names = db.OrganisationNames;
        var found = from g in db.GrowthRecords.VisibleTo(actor).AsNoTracking()
                    join o in names on g.OrganisationId equals o.Id
                    where g.Source != null && (g.Project == null || g.Project.CodeName == null)
                    select new { g.Id, o.Name, g.Text, g.IsExample, g.ChangedAt };
        if (text is not null)
        {
            var part = LikePattern.Containing(text);
            found = found.Where(g => EF.Functions.Like(g.Name, part, LikePattern.EscapeCharacter) || EF.Functions.Like(g.Text, part, LikePattern.EscapeCharacter));
        }
        return [.. (await found.OrderBy(g => g.IsExample).ThenByDescending(g => g.ChangedAt).ThenBy(g => g.Id).Take(most).ToListAsync()).Select(g => new SentenceOffer(g.Id, $"{g.Name}：{g.Text}"))];
    }

    public override async Task<IReadOnlyList<SentenceOffer>> NamedAsync(WutongDb db, IReadOnlyCollection<string> names)
    {
        List<SentenceOffer> found = [];
        foreach (var some in names.Chunk(5000))
        {
            var firms = (await db.OrganisationsNamedAsync(Actor.Machine(DateTimeOffset.MinValue), some)).ToLookup(f => f.Value.Id, f => f.Key);
            var ids = firms.Select(f => f.Key).ToList();
            foreach (var step in await db.GrowthRecords.Whole.Where(g => ids.Contains(g.OrganisationId) && g.Source != null && (g.Project == null || g.Project.CodeName == null)).OrderBy(g => g.Id).Select(g => new { g.Id, g.OrganisationId }).ToListAsync())
                found.AddRange(firms[step.OrganisationId].Select(name => new SentenceOffer(step.Id, name)));
        }
        return found;
    }

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question)
    {
        var step = await db.GrowthRecords.Whole.AsNoTracking().Where(g => g.Source != null && (g.Project == null || g.Project.CodeName == null)).SingleOrDefaultAsync(g => g.Id == question.RecordId);
        if (step is null) return null;
        var names = await db.OrganisationRefsAsync(new[] { step.OrganisationId, step.CounterpartyId }.OfType<Guid>());
        return new Sentence([new(names[step.OrganisationId].Name, $"/registry/organisations/{step.OrganisationId}"), .. Step(step, step.CounterpartyId is { } other ? names[other].Name : null, isLater: false), new("。")], step.IsExample);
    }

    /// <param name="isLater">It follows the landing of a project in the same sentence.</param>
    public static IEnumerable<SentencePart> Step(GrowthRecord step, string? counterparty, bool isLater)
    {
        var link = $"/attraction/growth/{step.Id}";
        var sum = step.Sum is null ? "" : $"{step.Sum.InLetter()}{(step.IsAtLeast ? "以上" : "")}";
        return step.Kind switch
        {
            GrowthKind.Financing when counterparty is not null => [new("由"), new(counterparty, link), new("领投"), new(sum, link)],
            GrowthKind.Financing => [new(isLater ? "落地后获融资" : "获融资"), new(sum, link)],
            GrowthKind.FollowOn => [new("增资"), new(sum, link)],
            GrowthKind.Customer when counterparty is not null => [new("进入"), new(counterparty, link), new("供应链")],
            GrowthKind.Supplier when counterparty is not null => [new("由"), new(counterparty, link), new("本地配套")],
            _ => [new(step.Text.TrimEnd('。'), link)],
        };
    }
}
