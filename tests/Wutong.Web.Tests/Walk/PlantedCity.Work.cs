using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Reviews;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>What work on projects leaves behind: filings, papers, reviews.</summary>
internal sealed partial class PlantedCity
{
    private async Task RecognitionsAsync(City city)
    {
        bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        Hold Foreign(Person p) => HeadOrLeader(p) ? Hold.Changes : Hold.Nothing;
        var post = await city.Data.PostAsync();
        var zone = await city.ReadAsync(db => db.Districts.Whole.Where(d => d.Name == "保税区").Select(d => d.Id).SingleAsync());
        var month = await city.ReadAsync(db => db.MonthlyRecognitions.Whole.OrderBy(m => m.Month).Select(m => m.Id).FirstAsync());
        var foreign = await FilingAsync(post, await city.Data.ProjectAsync(post, name: Plant("name of a foreign recognised project", HeadOrLeader)), "evidence of a foreign filing");
        // In the district of 沈知远, who is not of its team: he knows the code name alone.
        var veiled = await FilingAsync(post with { DistrictId = zone }, await city.Data.ProjectAsync(post with { DistrictId = zone }, p => p.CodeName = "代号" + TestData.Unique("丁"), name: Plant("name of a confidential recognised project", HeadOrLeader)), "evidence of a confidential filing");
        Rows.Add(new Row(Of.Recognition, "foreign", foreign, Foreign));
        Rows.Add(new Row(Of.Recognition, "confidential in the district of shenzhiyuan", veiled, p => p.Account == "shenzhiyuan" ? Hold.Sees : Foreign(p)));
        Rows.Add(new Row(Of.RecognitionMonth, "any", month, _ => Hold.Changes));
        Rows.Add(new Row(Of.PointScheme, "any", await city.ReadAsync(db => db.PointSchemes.Whole.Select(s => s.Id).FirstAsync()), _ => Hold.Changes));

        async Task<Guid> FilingAsync(Post of, InvestmentProject project, string what)
        {
            var filing = new RecognitionFiling { ProjectId = project.Id, Result = ResultKind.Registered, OfficeId = of.OfficeId, DistrictId = of.DistrictId, OfficerId = of.UserId, FiledById = of.UserId, HappenedOn = new DateOnly(2026, 10, 1), Evidence = Plant(what, HeadOrLeader) };
            filing.File(month, project, 0, TimeProvider.System.Now());
            await city.WriteAsync(db => db.RecognitionFilings.Add(filing));
            return filing.Id;
        }
    }

    private async Task RewardsAsync(City city)
    {
        var post = await city.Data.PostAsync();
        var (referrer, introduced) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var project = await city.Data.ProjectAsync(post, investor: introduced.Id);
        bool Head(Person p) => p.Is(Role.HeadOffice);
        bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        bool Paying(Person p) => p.Is(Role.HeadOffice, Role.Leader, Role.Finance);
        var filing = new ReferralFiling { ReferrerId = referrer.Id, Company = Plant("company of a foreign filing", HeadOrLeader), Note = Plant("note of a foreign filing", HeadOrLeader), FiledById = post.UserId, OfficeId = post.OfficeId, FiledAt = TimeProvider.System.Now() };
        var referral = new Referral { ReferrerId = referrer.Id, IntroducedId = introduced.Id, ProjectId = project.Id, RecordedAt = TimeProvider.System.Now() };
        var scheme = await city.ReadAsync(db => new Rows<RewardScheme>(db).Whole.Select(s => s.Id).FirstAsync());
        var reward = new ReferralReward { ReferralId = referral.Id, ReferrerId = referrer.Id, SchemeId = scheme, OpenedById = post.UserId, OpenedAt = TimeProvider.System.Now() };
        var line = new RewardInstalment { RewardId = reward.Id, Stage = Stage.Registered, AmountMinor = 1, ProposedById = post.UserId, ProposedAt = TimeProvider.System.Now() };
        line.Decide(false, Plant("note on a foreign reward", Paying), await city.UserIdAsync("heqing"), TimeProvider.System.Now());
        reward.Instalments.Add(line);
        await city.WriteAsync(db => { db.ReferralFilings.Add(filing); db.Referrals.Add(referral); db.ReferralRewards.Add(reward); });
        Rows.Add(new Row(Of.RefFiling, "foreign", filing.Id, p => Head(p) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing));
        Rows.Add(new Row(Of.Reward, "foreign", reward.Id, p => Paying(p) ? Hold.Changes : Hold.Nothing));
        var own = await city.ReadAsync(db => db.ReferralFilings.Whole.Where(f => f.IsExample && f.State == FilingStep.Filed).Select(f => f.Id).FirstAsync());
        Rows.Add(new Row(Of.RefFiling, "of shanghui", own, p => p.Account == "shanghui" || Head(p) ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing));
        var ledger = await city.ReadAsync(db => db.ReferralRewards.Whole.Where(r => r.IsExample && r.Instalments.Any()).Select(r => r.Id).SingleAsync());
        Rows.Add(new Row(Of.Reward, "of 示例商会", ledger, p => Paying(p) ? Hold.Changes : p.Account == "shanghui" ? Hold.Sees : Hold.Nothing));
    }

    private async Task ReviewsAsync(City city)
    {
        bool HeadOrLeader(Person p) => p.Is(Role.HeadOffice, Role.Leader);
        bool Asked(Person p) => HeadOrLeader(p) || p.Account == "fagai";
        Hold Foreign(Person p) => p.Is(Role.HeadOffice) || p.Account == "fagai" ? Hold.Changes : p.Is(Role.Leader) ? Hold.Sees : Hold.Nothing;
        var (post, now) = (await city.Data.PostAsync(), TimeProvider.System.Now());
        var zone = await city.ReadAsync(db => db.Districts.Whole.Where(d => d.Name == "保税区").Select(d => d.Id).SingleAsync());
        var office = await city.ReadAsync(db => db.Offices.Whole.Where(o => o.Name == "市发改委").Select(o => o.Id).SingleAsync());
        var (foreign, letter) = (await ReviewAsync(post, null, "foreign", false), await ReviewAsync(post, null, "foreign concluded", true));
        // In the district of 沈知远, who is not of its team: he knows the code name alone.
        var veiled = await ReviewAsync(post with { DistrictId = zone }, "代号" + TestData.Unique("戊"), "confidential", false);
        Rows.Add(new Row(Of.JointReview, "foreign", foreign, Foreign));
        Rows.Add(new Row(Of.JointReview, "confidential in the district of shenzhiyuan", veiled, p => p.Account == "shenzhiyuan" ? Hold.Sees : Foreign(p)));
        Rows.Add(new Row(Of.ReviewLetter, "foreign", letter, Foreign));

        async Task<Guid> ReviewAsync(Post of, string? code, string what, bool isConcluded)
        {
            var project = await city.Data.ProjectAsync(of, p =>
            {
                p.CodeName = code;
                p.Evidence.Add(new StageEvidence { ProjectId = p.Id, Code = "contract", Name = "合同", Reference = Plant($"reference of a {what} paper", HeadOrLeader), FiledById = of.UserId, FiledAt = now });
                p.Skips.Add(new GateSkip { ProjectId = p.Id, Stage = Stage.Signed, Codes = "contract", Lacked = "合同", Reason = Plant($"reason of a {what} skip", HeadOrLeader), AskedById = of.UserId, AskedAt = now });
            }, name: Plant($"name of a {what} reviewed project", code is null ? Asked : HeadOrLeader));
            var review = new JointReview { ProjectId = project.Id, OfficeId = of.OfficeId, DistrictId = of.DistrictId, AppliedById = of.UserId, AppliedAt = now, MeetingOn = now.Day(), Summary = Plant($"application of a {what} review", Asked) };
            review.Circulate([(office, "产业政策")], now);
            review.Give(office, Opinion.Conditional, Plant($"opinion of a {what} review", Asked), [Plant($"condition of a {what} review", Asked)], of.UserId, now);
            if (isConcluded) review.Conclude(Plant($"conclusion of a {what} review", Asked), of.UserId, now);
            await city.WriteAsync(db => db.JointReviews.Add(review));
            return review.Id;
        }
    }
}
