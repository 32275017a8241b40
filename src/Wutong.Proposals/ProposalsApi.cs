using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Evaluations;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals;

/// <summary>Proposals and replies, for programs: the city's own system of proposals hands cases in and reads numbers and states back.</summary>
internal static class ProposalsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup("/proposals").WithTags("proposals");
        proposals.MapTable(ProposalTable.Instance).For(ProposalsModule.ReadScope, ProposalsModule.Readers).WithSummary("Proposals that the asker may see.");
        proposals.MapGet("{id:guid}", GetAsync).For(ProposalsModule.ReadScope, ProposalsModule.Readers).WithSummary("One proposal.").ProducesProblem(404);
        proposals.MapPost("", (Body<RegisterProposal> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Registers a proposal.").Answers();
        proposals.MapPut("{id:guid}", (Guid id, Body<EditProposal> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Corrects a proposal.").Answers();
        proposals.MapPost("{id:guid}/points", (Guid id, Body<AddPoint> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Adds a point that wants an answer.").Answers();
        proposals.MapPost("{id:guid}/assign", (Guid id, Body<AssignProposal> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Gives a proposal to the offices that handle it.").Answers();
        proposals.MapPost("{id:guid}/return", (Guid id, Body<ReturnProposal> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Sends back what is not this bureau's, within the limit.").Answers();
        proposals.MapPost("{id:guid}/opinions", (Guid id, Body<GiveOpinion> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Staff).WithSummary("The opinion of an office that joins in.").Answers();
        proposals.MapPost("{id:guid}/consultations", (Guid id, Body<Consult> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Staff).WithSummary("Records a talk with the proposer.").Answers();
        proposals.MapPost("{id:guid}/extend", (Guid id, Body<ExtendProposal> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("More time to answer.").Answers();
        proposals.MapPost("{id:guid}/together", (Guid id, Body<HandleTogether> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Clerks).WithSummary("Handles a proposal together with another, or no more.").Answers();
        api.MapGroup("/proposals/commitments").WithTags("proposals").MapTable(CommitmentTable.Instance).For(ProposalsModule.ReadScope, ProposalsModule.Staff).WithSummary("What replies promised, as far as the asker may see it.");
        proposals.MapPost("replies/{id:guid}/evaluations", (Guid id, Body<EvaluateReply> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ProposalsModule.WriteScope, ProposalsModule.Readers).WithSummary("What a proposer says of the answer.").Answers();
    }

    private static async Task<Results<JsonHttpResult<ProposalRow>, ProblemHttpResult>> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await ProposalTable.Instance.RowsAsync(db, actor, [id]) is [var row] ? TypedResults.Json(row, Json.Options) : TypedResults.Problem(statusCode: 404, title: Platform.Words.Error_NotFound);
}
