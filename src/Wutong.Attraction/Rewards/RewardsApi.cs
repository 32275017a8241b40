using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Rewards;

/// <summary>Rewards of referrals for programs.</summary>
internal static class RewardsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var rewards = api.MapGroup("/attraction/rewards").WithTags("referrals");
        rewards.MapTable(RewardTable.Instance).For(AttractionModule.ReadScope, AttractionModule.RewardReaders).WithSummary("Rewards that the asker may see, last opened first.");
        rewards.MapPost("", (Body<OpenReward> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Opens the ledger of a referral.").Answers();
        rewards.MapPost("{id:guid}/propose", (Guid id, Body<ProposeInstalment> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Proposes what is due.").Answers();
        rewards.MapPost("{id:guid}/decide", (Guid id, Body<DecideInstalment> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Deciders).WithSummary("Approves or rejects a proposal.").Answers();
        rewards.MapPost("{id:guid}/pay", (Guid id, Body<PayInstalment> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Payers).WithSummary("Notes a payment.").Answers();
    }
}
