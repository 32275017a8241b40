using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

/// <summary>The qualifications of one organisation.</summary>
internal sealed class Qualifications(WutongDb db, Actor actor) : PartsPage<SaveQualification>(db, actor)
{
    public DateOnly Today { get; } = actor.Now.Day();

    protected override string Name => "qualifications";

    protected override SaveQualification FormFor(Organisation organisation, Guid? part) => organisation.Qualifications.Find(q => q.Id == part) is { } standing
        ? SaveQualification.From(organisation, standing) : new() { Id = organisation.Id, Version = organisation.Version };
}
