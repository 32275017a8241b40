using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Referrals;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Sentences;

/// <summary>Who introduced whom, and the project that came of it (以商引商).</summary>
internal sealed class ReferralSentence : SentenceSource
{
    public override string Name => "referral";
    public override string Label => Words.Menu_Referrals;

    public override async Task<IReadOnlyList<SentenceOffer>> OfferAsync(WutongDb db, Actor actor, string? text, int most)
    {
        var names = db.OrganisationNames;
        var found = from r in db.Referrals.VisibleTo(actor).AsNoTracking()
                    join referrer in names on r.ReferrerId equals referrer.Id
                    join introduced in names on r.IntroducedId equals introduced.Id
                    select new { r.Id, By = referrer.Name, Whom = introduced.Name, r.IsExample, r.RecordedAt };
        if (text is not null)
        {
            var part = LikePattern.Containing(text);
            found = found.Where(r => EF.Functions.Like(r.By, part, LikePattern.EscapeCharacter) || EF.Functions.Like(r.Whom, part, LikePattern.EscapeCharacter));
        }
        return [.. (await found.OrderBy(r => r.IsExample).ThenByDescending(r => r.RecordedAt).ThenBy(r => r.Id).Take(most).ToListAsync()).Select(r => new SentenceOffer(r.Id, $"{r.By} → {r.Whom}"))];
    }

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question)
    {
        if (await db.Referrals.Whole.AsNoTracking().SingleOrDefaultAsync(r => r.Id == question.RecordId) is not { } referral) return null;
        var names = await db.OrganisationRefsAsync([referral.ReferrerId, referral.IntroducedId]);
        var project = await db.ProjectsToTell.SingleOrDefaultAsync(p => p.Id == referral.ProjectId);
        // Of a project that may not be told, neither may be told that it was introduced.
        if (referral.ProjectId is not null && project is null) return null;
        var link = $"/attraction/referrals/{referral.Id}";
        List<SentencePart> parts = [new(names[referral.ReferrerId].Name, link), new("引荐"), new(names[referral.IntroducedId].Name, link)];
        if (project is not null)
        {
            var home = PublicProjects.LinkOf(project.Id);
            if (project.TotalInvestment is { } total) parts.AddRange([new("投资"), new(total.InLetter(), home)]);
            parts.AddRange([new("，"), new(project.Name, home), new(PublicProjects.DoneOf(project.Stage))]);
        }
        return new Sentence([.. parts, new("。")], referral.IsExample);
    }
}
