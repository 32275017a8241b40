using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

/// <summary>Leads for programs: the same rows, fields and actions as the pages.</summary>
internal static class LeadsApi
{
    /// <summary>A lead with its fields; these are null where it is confidential and not open to the asker.</summary>
    internal sealed record LeadDetail(LeadRow Lead, EditLead? Fields);

    public static void Map(IEndpointRouteBuilder api)
    {
        var leads = api.MapGroup("/attraction/leads").WithTags("leads");
        leads.MapTable(LeadTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Leads that the asker may see, last changed first.");
        leads.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One lead.").ProducesProblem(404);
        leads.MapPost("", (Body<ReportLead> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Reports an investor. One that is held already is refused with the number of a case.").Answers();
        leads.MapPut("{id:guid}", (Guid id, Body<EditLead> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Changes a lead's fields; names the version it has seen.").Answers();
        MapAct<RespondToLead>(leads, "respond", "Says that the investor was answered, and who works on it.", (input, id) => input with { Id = id });
        MapAct<JudgeLead>(leads, "judge", "Gives the first judgement.", (input, id) => input with { Id = id });
        MapAct<FollowLead>(leads, "follow", "Notes progress.", (input, id) => input with { Id = id });
        MapAct<DropLead>(leads, "drop", "Gives a lead up, with the reason.", (input, id) => input with { Id = id });
        MapAct<ConvertLead>(leads, "convert", "Makes a project of a lead.", (input, id) => input with { Id = id });
        leads.MapPost("{id:guid}/registration", (Guid id, Body<DecideRegistration> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.HeadOffices).WithSummary("Extends, releases or transfers the hold on an investor.").Answers();
    }

    private static void MapAct<T>(RouteGroupBuilder leads, string name, string summary, Func<T, Guid, T> of) where T : LeadAct =>
        leads.MapPost($"{{id:guid}}/{name}", (Guid id, Body<T> body, WutongDb db, Actor actor) => body.Run(input => of(input, id).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary(summary).Answers();

    private static async Task<Results<JsonHttpResult<LeadDetail>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        var lead = await db.Leads.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id);
        if (lead is null) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        var row = (await LeadTable.Instance.RowsAsync(db, actor, [id]))[0];
        return TypedResults.Json(new LeadDetail(row, lead.IsOpenTo(actor) ? EditLead.From(lead) : null), Json.Options);
    }
}
