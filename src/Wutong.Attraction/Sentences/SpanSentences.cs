using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Sentences;

/// <summary>Where the city presented itself within the days; home first, then abroad.</summary>
internal sealed class EventsSentence : SentenceSource
{
    public override string Name => "events";
    public override string Label => Words.Menu_Events;
    public override bool IsOfRecord => false;

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question)
    {
        var (from, to) = (question.From, question.To);
        // Of an event known by its year alone nobody knows the day: it counts where the whole year so far is asked for.
        var held = await db.PromotionEvents.Whole.AsNoTracking().Where(e => !e.IsExample && (e.HeldOn == null ? e.Year >= from.Year && e.Year <= to.Year : e.HeldOn >= from && e.HeldOn <= to)).OrderBy(e => e.Id).ToListAsync();
        if (held.Count == 0) return null;
        var places = held.DistinctBy(e => e.Place).ToLookup(e => e.Country == "CN");
        List<SentencePart> parts = [new("在")];
        List(places[true]);
        if (places[true].Any() && places[false].Any()) parts.Add(new("以及"));
        List(places[false]);
        return new Sentence([.. parts, new("等地举办招商推介、拜访活动"), .. held.Count > places.Sum(p => p.Count()) ? [new($"{held.Count}场", "/attraction/events")] : Array.Empty<SentencePart>(), new("。")]);

        void List(IEnumerable<Events.PromotionEvent> some)
        {
            foreach (var (i, e) in some.Index())
            {
                if (i > 0) parts.Add(new("、"));
                parts.Add(new(e.Place, $"/attraction/events/{e.Id}"));
            }
        }
    }
}

/// <summary>The flagship projects that are signed or further.</summary>
internal sealed class FlagshipsSentence : SentenceSource
{
    public override string Name => "flagships";
    public override string Label => Words.Mark_Flagship;
    public override bool IsOfRecord => false;

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question)
    {
        var to = question.To;
        var flagships = await db.ProjectsToTell.Where(p => p.IsFlagship && !p.IsExample && (p.SignedOn == null || p.SignedOn <= to)).OrderBy(p => p.Id).ToListAsync();
        if (flagships.Count == 0) return null;
        List<SentencePart> parts = [new("先后引进")];
        foreach (var (i, project) in flagships.Index())
        {
            if (i > 0) parts.Add(new("、"));
            parts.Add(new(project.Name, PublicProjects.LinkOf(project.Id)));
        }
        return new Sentence([.. parts, new("等"), new($"{flagships.Count}个", "/attraction/projects?flagship=true"), new("百亿级产业链旗舰项目。")]);
    }
}
