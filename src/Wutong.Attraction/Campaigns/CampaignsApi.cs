using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Campaigns;

/// <summary>Campaigns for programs.</summary>
internal static class CampaignsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var campaigns = api.MapGroup("/attraction/campaigns").WithTags("campaigns");
        campaigns.MapTable(CampaignTable.Instance).For(AttractionModule.ReadScope, AttractionModule.HeadOffices).WithSummary("Campaigns by name.");
        campaigns.MapPost("", (Body<CreateCampaign> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Sets a campaign up.").Answers();
        campaigns.MapPut("{id:guid}", (Guid id, Body<EditCampaign> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Changes a campaign; names the version it has seen.").Answers();
    }
}
