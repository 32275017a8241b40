using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Industries;

namespace Wutong.Registry.Organisations;

/// <summary>Notes an industry in which an organisation is active beside its main one.</summary>
internal sealed record AddIndustry : ISavePart
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>A code or a whole name of GB/T 4754-2017.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FurtherIndustry)), Required, StringLength(80), IndustryText]
    public string? Industry { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeOrganisationAsync(actor, Id, Version, organisation =>
    {
        var code = IndustryTree.Read(Industry!)!.Code;
        if (organisation.IndustryCode == code || organisation.FurtherIndustries.Exists(i => i.Code == code)) return Task.FromResult(Outcome.Refuse(nameof(Industry), Words.Industry_Taken));
        organisation.FurtherIndustries.Add(new FurtherIndustry { OrganisationId = organisation.Id, Code = code });
        return Task.FromResult(Outcome.Saved(organisation.Id));
    });
}
