using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>Changes what is recorded about a project. Only its owner or the head office lifts a code name.</summary>
internal sealed record EditProject : ProjectFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var project = await db.Projects.VisibleTo(actor).Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == Id);
        if (project is null) return Outcome.Missing;
        if (!project.MayBeChangedBy(actor)) return Outcome.Denied;
        if (project.Version != Version) return new Outcome.Stale(await FromAsync(db, project), project.Version);
        if (project.CodeName is not null && CodeName is null && project.OwnerId != actor.Id && !actor.Is(Role.HeadOffice))
            return Outcome.Refuse(nameof(CodeName), Words.CodeName_OnlyOwner);
        var fill = await this.PrepareAsync(db, actor, project);
        var reported = ForeignReports.ContentOf(project);
        fill(project);
        if (reported != ForeignReports.ContentOf(project)) await ForeignReports.RemindOfChangeAsync(db, project, actor.Now);
        project.Touch(actor.Now);
        return Outcome.Saved(project.Id);
    });

    /// <summary>The form as it stands for a project.</summary>
    public static async Task<EditProject> FromAsync(WutongDb db, InvestmentProject project)
    {
        var investor = (await db.OrganisationRefsAsync([project.InvestorId]))[project.InvestorId];
        return new EditProject
        {
            Id = project.Id, Version = project.Version, Name = project.Name, Investor = investor.Name, CodeName = project.CodeName, Origin = project.Origin,
            Nature = project.Nature, DistrictId = project.DistrictId, IsFlagship = project.IsFlagship, FlagshipSource = project.FlagshipSource, Likelihood = project.Likelihood, ExpectedOn = project.ExpectedOn, Product = project.Product, Summary = project.Summary,
            TotalInvestment = AmountInput.From(project.TotalInvestment), FixedAssets = AmountInput.From(project.FixedAssets),
            RegisteredCapital = AmountInput.From(project.RegisteredCapital), PaidInCapital = AmountInput.From(project.PaidInCapital),
            ContractedForeignCapital = AmountInput.From(project.ContractedForeignCapital), ArrivedForeignCapital = AmountInput.From(project.ArrivedForeignCapital),
            ReviewedOn = project.ReviewedOn, LegalReviewOn = project.LegalReviewOn, SignedOn = project.SignedOn, LicenceNumber = project.LicenceNumber,
            TeamSize = project.TeamSize, LeasedPremises = project.LeasedPremises, ConstructionStartedOn = project.ConstructionStartedOn,
            CompletedOn = project.CompletedOn, FirstSaleOn = project.FirstSaleOn, FirstFinancingOn = project.FirstFinancingOn, CapacityReachedOn = project.CapacityReachedOn,
        };
    }
}
