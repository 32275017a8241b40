using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>Carries checked fields into a project; what cannot be decided without the database is decided here, for new and standing projects alike.</summary>
internal static class FillProject
{
    /// <summary>A sum this many times above or below the median of its field asks back.</summary>
    private const long UnusualFactor = 1000;

    /// <summary>Looks up what the fields name; throws a rule violation with every problem found.</summary>
    public static async Task<Action<InvestmentProject>> PrepareAsync(this ProjectFields fields, WutongDb db, Actor actor, InvestmentProject? standing)
    {
        List<Problem> problems = [];
        var investorId = await InvestorAsync(fields, db, actor, standing, problems);
        if (fields.DistrictId is { } district && !await db.DistrictExistsAsync(district))
            problems.Add(new(nameof(fields.DistrictId), Words.Invalid_District));
        CheckDays(fields, actor.Now.Day(), problems);
        var sums = await SumsAsync(fields, db, problems);
        if (problems.Count > 0) throw new RuleViolation(problems);
        return project => Fill(project, fields, investorId!.Value, sums);
    }

    private static async Task<Guid?> InvestorAsync(ProjectFields fields, WutongDb db, Actor actor, InvestmentProject? standing, List<Problem> problems)
    {
        // A standing investor stays even where the registry has several of its name.
        if (standing is not null && (await db.OrganisationRefsAsync([standing.InvestorId])).TryGetValue(standing.InvestorId, out var same) && same.Name == fields.Investor)
            return standing.InvestorId;
        var found = await db.OrganisationNamedAsync(actor, fields.Investor!);
        if (found is null) problems.Add(new(nameof(fields.Investor), Words.Invalid_Investor));
        return found?.Id;
    }

    private static void CheckDays(ProjectFields fields, DateOnly today, List<Problem> problems)
    {
        (string Field, DateOnly? Day)[] order =
        [
            (nameof(fields.SignedOn), fields.SignedOn), (nameof(fields.ConstructionStartedOn), fields.ConstructionStartedOn),
            (nameof(fields.CompletedOn), fields.CompletedOn), (nameof(fields.CapacityReachedOn), fields.CapacityReachedOn),
        ];
        var all = order.Concat([(nameof(fields.ReviewedOn), fields.ReviewedOn), (nameof(fields.LegalReviewOn), fields.LegalReviewOn),
            (nameof(fields.FirstSaleOn), fields.FirstSaleOn), (nameof(fields.FirstFinancingOn), fields.FirstFinancingOn)]);
        foreach (var (field, day) in all)
        {
            if (day > today) problems.Add(new(field, Words.Invalid_FutureDay));
            else if (day is { Year: < 1978 }) problems.Add(new(field, Words.Invalid_EarlyDay));
        }
        var earlier = DateOnly.MinValue;
        foreach (var (field, day) in order)
        {
            if (day is null) continue;
            if (day < earlier) problems.Add(new(field, string.Format(null, Words.Invalid_DayOrder, earlier.ToString("yyyy-MM-dd", null))));
            earlier = day.Value;
        }
    }

    private static async Task<Dictionary<string, Amount?>> SumsAsync(ProjectFields fields, WutongDb db, List<Problem> problems)
    {
        var rates = await db.RateTableAsync();
        Dictionary<string, Amount?> sums = [];
        foreach (var (field, input) in fields.Sums)
        {
            var sum = sums[field] = input.ToAmount(rates);
            if (sum is null && !input.IsEmpty) problems.Add(new($"{field}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate));
            if (sum is null || fields.ConfirmUnusual || sum.Minor == 0) continue;
            if (await MedianAsync(db, field) is { } median && IsUnusual(sum.CnyMinor, median))
                problems.Add(new($"{field}.{nameof(AmountInput.Number)}", string.Format(null, Words.Invalid_Unusual, sum.InCny(), Amount.InYi(median))));
        }
        return sums;
    }

    private static bool IsUnusual(long value, long median) => value / UnusualFactor > median || value < median / UnusualFactor;

    /// <summary>Median worth of a field over the whole city in hundredths of a yuan; null below five values, which say nothing yet.</summary>
    private static async Task<long?> MedianAsync(WutongDb db, string field)
    {
        var values = await ProjectSums.Of(db.Projects.Whole, field).ToListAsync();
        var worth = values.Select(v => v.CnyMinor).Order().ToList();
        return worth.Count < 5 ? null : worth[worth.Count / 2];
    }

    private static void Fill(InvestmentProject project, ProjectFields fields, Guid investorId, Dictionary<string, Amount?> sums)
    {
        project.Name = fields.Name!;
        project.InvestorId = investorId;
        project.CodeName = fields.CodeName;
        project.Origin = fields.Origin!.Value;
        project.Nature = fields.Nature;
        project.DistrictId = fields.DistrictId;
        project.IsFlagship = fields.IsFlagship;
        project.Product = fields.Product;
        project.Summary = fields.Summary;
        project.TotalInvestment = sums[nameof(fields.TotalInvestment)];
        project.FixedAssets = sums[nameof(fields.FixedAssets)];
        project.RegisteredCapital = sums[nameof(fields.RegisteredCapital)];
        project.PaidInCapital = sums[nameof(fields.PaidInCapital)];
        project.ContractedForeignCapital = sums[nameof(fields.ContractedForeignCapital)];
        project.ArrivedForeignCapital = sums[nameof(fields.ArrivedForeignCapital)];
        project.ReviewedOn = fields.ReviewedOn;
        project.LegalReviewOn = fields.LegalReviewOn;
        project.SignedOn = fields.SignedOn;
        project.LicenceNumber = fields.LicenceNumber;
        project.TeamSize = fields.TeamSize;
        project.LeasedPremises = fields.LeasedPremises;
        project.ConstructionStartedOn = fields.ConstructionStartedOn;
        project.CompletedOn = fields.CompletedOn;
        project.FirstSaleOn = fields.FirstSaleOn;
        project.FirstFinancingOn = fields.FirstFinancingOn;
        project.CapacityReachedOn = fields.CapacityReachedOn;
    }
}
