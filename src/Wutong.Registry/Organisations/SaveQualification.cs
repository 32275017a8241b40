using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>Notes a qualification of an organisation, or changes a noted one.</summary>
internal sealed record SaveQualification : ISavePart
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>The one that is changed; null for a new one.</summary>
    public Guid? PartId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_QualificationKind)), Required, EnumDataType(typeof(QualificationKind))]
    public QualificationKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Number)), StringLength(Qualification.NumberLength)]
    public string? Number { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_IssuedOn))]
    public DateOnly? IssuedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ExpiresOn))]
    public DateOnly? ExpiresOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Source)), StringLength(Qualification.SourceLength)]
    public string? Source { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, organisation => Task.FromResult(Save(organisation, actor.Now.Day())));

    private Outcome Save(Organisation organisation, DateOnly today)
    {
        if (PastDay.Wrong(nameof(IssuedOn), IssuedOn, today) is { } wrong) return new Outcome.Refused([wrong]);
        if (ExpiresOn < IssuedOn) return Outcome.Refuse(nameof(ExpiresOn), Words.Invalid_ExpiresBeforeIssued);
        if (organisation.Qualifications.Any(q => q.Id != PartId && q.Kind == Kind && q.Number == Number && q.IssuedOn == IssuedOn)) return Outcome.Refuse(nameof(Kind), Words.Qualification_Taken);
        var part = organisation.Qualifications.Find(q => q.Id == PartId);
        if (part is null && PartId is not null) return Outcome.Missing;
        if (part is null) organisation.Qualifications.Add(part = new Qualification { OrganisationId = organisation.Id });
        (part.Kind, part.Number, part.IssuedOn, part.ExpiresOn, part.Source) = (Kind!.Value, Number, IssuedOn, ExpiresOn, Source);
        return Outcome.Saved(organisation.Id);
    }

    public static SaveQualification From(Organisation organisation, Qualification part) => new()
    {
        Id = organisation.Id, Version = organisation.Version, PartId = part.Id, Kind = part.Kind, Number = part.Number, IssuedOn = part.IssuedOn, ExpiresOn = part.ExpiresOn, Source = part.Source,
    };
}
