using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>A project as lists, boards and the API show it; a confidential one already bears its code name.</summary>
internal sealed record ProjectRow(
    Guid Id, int Version, string Name, bool IsConfidential, string? Investor, Guid? InvestorId, bool IsInvestorExample, string? District, ProjectKind Kind, Stage Stage, ProjectState State,
    Nature? Nature, Origin Origin, bool IsFlagship, string? Total, string TotalInYi, string Owner, DateTimeOffset ChangedAt, bool IsExample, bool MayChange)
{
    /// <summary>Its stage's place on the way of its kind.</summary>
    public int StageNumber => Stages.Number(Kind, Stage);
    public Stage? Next => State == ProjectState.Active ? Stages.After(Kind, Stage) : null;
}

/// <summary>Dresses projects with the names that belong to them, in three queries however many there are.</summary>
internal static class ProjectRows
{
    public static async Task<List<ProjectRow>> DressAsync(this WutongDb db, Actor actor, IReadOnlyList<InvestmentProject> projects)
    {
        var investors = await db.OrganisationRefsAsync(projects.Select(p => p.InvestorId));
        var owners = await db.NamesOfUsers(projects.Select(p => p.OwnerId));
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        return [.. projects.Select(p => Dress(p, actor, investors, owners, districts))];
    }

    private static ProjectRow Dress(InvestmentProject p, Actor actor, IReadOnlyDictionary<Guid, OrganisationRef> investors, IReadOnlyDictionary<Guid, string> owners, Dictionary<Guid, string> districts)
    {
        var (open, investor) = (p.IsOpenTo(actor), investors[p.InvestorId]);
        return new ProjectRow(p.Id, p.Version, p.NameFor(actor), p.CodeName is not null, open ? investor.Name : null, open ? investor.Id : null, open && investor.IsExample,
            p.DistrictId is { } id ? districts[id] : null, p.Kind, p.Stage, p.State, p.Nature, p.Origin, p.IsFlagship, p.TotalInvestment?.ToString(),
            Platform.Money.Amount.InYi(p.TotalInvestment?.CnyMinor), owners[p.OwnerId], p.ChangedAt, p.IsExample, p.MayBeChangedBy(actor));
    }

    /// <summary>Loads what dressing needs along with the rows.</summary>
    public static IQueryable<InvestmentProject> WithTeam(this IQueryable<InvestmentProject> rows) => rows.AsNoTracking().Include(p => p.Team);
}
