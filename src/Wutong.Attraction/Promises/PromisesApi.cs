using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

/// <summary>Agreements, what they promise and what came, for programs.</summary>
internal static class PromisesApi
{
    /// <summary>An agreement with its comparison, as programs read it: values in hundredths of a yuan, of jobs in hundredths of a person.</summary>
    internal sealed record Kept(AgreementRow Agreement, IReadOnlyList<KeptLine> Lines);

    public static void Map(IEndpointRouteBuilder api)
    {
        var agreements = api.MapGroup("/attraction/promises").WithTags("promises");
        agreements.MapTable(AgreementTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Agreements that the asker may see, last changed first.");
        agreements.MapGet("{id:guid}", GetAsync).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("One agreement: promised against actual by year and measure.").ProducesProblem(404);
        agreements.MapPost("", (Body<RecordAgreement> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records an agreement or its draft.").Answers();
        agreements.MapPut("{id:guid}", (Guid id, Body<EditAgreement> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects or signs an agreement.").Answers();
        var actuals = api.MapGroup("/attraction/actuals").WithTags("promises");
        actuals.MapTable(ActualTable.Instance).For(AttractionModule.ReadScope, AttractionModule.Watchers).WithSummary("Actuals with their sources, last changed first.");
        actuals.MapPost("", (Body<RecordActual> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Records what came of a measure in a year.").Answers();
        actuals.MapPut("{id:guid}", (Guid id, Body<EditActual> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(AttractionModule.WriteScope, AttractionModule.Officers).WithSummary("Corrects an actual.").Answers();
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        if (await AgreementTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
        return TypedResults.Json(new Kept(row, await db.KeptAsync(id, actor.Now.Day())), Json.Options);
    }

    /// <summary>The comparison of an agreement that the asker was found to see.</summary>
    public static async Task<IReadOnlyList<KeptLine>> KeptAsync(this WutongDb db, Guid id, DateOnly today)
    {
        var agreement = await db.Agreements.Whole.AsNoTracking().Include(a => a.Promised).SingleAsync(a => a.Id == id);
        var actuals = await db.Actuals.Whole.AsNoTracking().Where(a => a.AgreementId == id).ToListAsync();
        return PromiseKeeping.Compare(agreement.Promised, actuals, agreement.IsInForce, (await db.PromiseRuleAsync()).SlipPercent, today);
    }
}
