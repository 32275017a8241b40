using System.ComponentModel.DataAnnotations;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>Makes a project of a lead with what is known. An investor that the registry does not know yet is entered there.</summary>
internal sealed record ConvertLead : LeadAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), Required, EnumDataType(typeof(ProjectKind))]
    public ProjectKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Nature)), EnumDataType(typeof(Nature))]
    public Nature? Nature { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        var project = new InvestmentProject
        {
            Name = lead.Name, CodeName = lead.CodeName, Kind = Kind!.Value, Nature = Nature, Origin = lead.Origin, Product = lead.Product, Summary = lead.Summary, TotalInvestment = lead.TotalInvestment,
            FixedAssets = lead.FixedAssets, OfficeId = lead.OfficeId, DistrictId = lead.DistrictId, IsExample = lead.IsExample, InvestorId = await db.OrganisationForAsync(lead.Investor, lead.CreditCode),
        };
        project.Begin(lead.ResponsibleId ?? lead.HolderId, actor.Now);
        project.Join(lead.HolderId);
        lead.Convert(project.Id, by, actor.Now);
        db.Projects.Add(project);
        await db.NextClockAsync(lead, by, actor.Now);
        return null;
    }
}
