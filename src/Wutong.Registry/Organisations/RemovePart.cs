using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>An input that adds to an organisation or changes a part of it.</summary>
internal interface ISavePart : IEdit
{
    Task<Outcome> Run(WutongDb db, Actor actor);
}

/// <summary>Takes away a qualification, a site or a further industry that was noted by mistake; what has ended gets its last day instead.</summary>
internal sealed record RemovePart
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid PartId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, organisation =>
    {
        var removed = organisation.Qualifications.RemoveAll(p => p.Id == PartId) + organisation.Sites.RemoveAll(p => p.Id == PartId) + organisation.FurtherIndustries.RemoveAll(p => p.Id == PartId);
        return Task.FromResult(removed > 0 ? Outcome.Saved(organisation.Id) : Outcome.Missing);
    });
}
