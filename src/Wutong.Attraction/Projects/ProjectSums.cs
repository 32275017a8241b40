using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Money;

namespace Wutong.Attraction.Projects;

internal static class ProjectSums
{
    /// <summary>The known sums of one field.</summary>
    public static IQueryable<Amount> Of(IQueryable<InvestmentProject> projects, string field)
    {
        var rows = projects.AsNoTracking();
        return field switch
        {
            nameof(InvestmentProject.TotalInvestment) => rows.Where(p => p.TotalInvestment != null).Select(p => p.TotalInvestment!),
            nameof(InvestmentProject.FixedAssets) => rows.Where(p => p.FixedAssets != null).Select(p => p.FixedAssets!),
            nameof(InvestmentProject.RegisteredCapital) => rows.Where(p => p.RegisteredCapital != null).Select(p => p.RegisteredCapital!),
            nameof(InvestmentProject.PaidInCapital) => rows.Where(p => p.PaidInCapital != null).Select(p => p.PaidInCapital!),
            nameof(InvestmentProject.ContractedForeignCapital) => rows.Where(p => p.ContractedForeignCapital != null).Select(p => p.ContractedForeignCapital!),
            nameof(InvestmentProject.ArrivedForeignCapital) => rows.Where(p => p.ArrivedForeignCapital != null).Select(p => p.ArrivedForeignCapital!),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
    }
}
