using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Inquiries;

/// <summary>Inquiries for programs: without whom they came from.</summary>
internal static class InquiriesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var inquiries = api.MapGroup("/attraction/inquiries").WithTags("inquiries");
        inquiries.MapTable(InquiryTable.Instance).For(AttractionModule.ReadScope, AttractionModule.HeadOffices).WithSummary("What came by the public form, last received first.");
        inquiries.MapPost("{id:guid}/decide", (Guid id, Body<DecideInquiry> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Makes a lead of an inquiry, or rejects it.").Answers();
    }
}
