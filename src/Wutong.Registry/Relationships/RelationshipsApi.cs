using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Relationships;

internal static class RelationshipsApi
{
    /// <summary>A relation; <see cref="Share"/> in hundredths of a per cent.</summary>
    internal sealed record RelationshipRow(
        Guid Id, int Version, RelationshipKind Kind, Guid? FromOrganisationId, Guid? FromPersonId, Guid? ToOrganisationId, Guid? ToPersonId, string? Detail, int? Share,
        DateOnly? Since, DateOnly? Until, RelationshipSource SourceKind, Guid? SourceId, string? SourceText, Confidence Confidence, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/relationships").WithTags("registry");
        group.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Relations of which the asker may see both ends, newest first; of one organisation or person where that is named.")
            .Produces<Listing<RelationshipRow>>();
        group.MapPost("", (Body<CreateRelationship> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Notes what one organisation or person has to do with another.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditRelationship> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes what is noted about a relation; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/remove", (Guid id, Body<RemoveRelationship> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Takes away a relation that was noted by mistake.").Answers();
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, Guid? organisation = null, Guid? person = null, Guid? after = null, int limit = Listing.DefaultSize)
    {
        var rows = db.Relationships.VisibleTo(actor).AsNoTracking();
        if (organisation is not null)
        {
            var same = await db.ReadAsTheSameAsync([organisation.Value]);
            rows = rows.Where(r => (r.FromOrganisationId != null && same.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && same.Contains(r.ToOrganisationId.Value)));
        }
        if (person is not null) rows = rows.Where(r => r.FromPersonId == person || r.ToPersonId == person);
        if (after is { } last) rows = rows.Where(r => r.Id.CompareTo(last) < 0);
        var size = Listing.Size(limit);
        var found = await rows.OrderByDescending(r => r.Id).Take(size + 1).ToListAsync();
        var next = found.Count > size ? found[size - 1].Id.ToString() : null;
        return TypedResults.Json(new Listing<RelationshipRow>([.. found.Take(size).Select(Row)], next), Json.Options);
    }

    private static RelationshipRow Row(Relationship r) => new(
        r.Id, r.Version, r.Kind, r.FromOrganisationId, r.FromPersonId, r.ToOrganisationId, r.ToPersonId, r.Detail, r.Share, r.Since, r.Until, r.SourceKind, r.SourceId, r.SourceText, r.Confidence, r.IsExample);
}
