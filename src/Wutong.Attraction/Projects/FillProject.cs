using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>Carries checked fields into a project; what cannot be decided without the database is decided here, for new and standing projects, from a form and from a sheet alike.</summary>
internal static class FillProject
{
    /// <summary>Looks up what the fields name; throws a rule violation with every problem found.</summary>
    public static async Task<Action<InvestmentProject>> PrepareAsync(this ProjectFields fields, WutongDb db, Actor actor, InvestmentProject? standing)
    {
        var facts = await ProjectFacts.ForAsync(db, actor, [fields]);
        // A standing investor stays even where the registry has several of its name.
        if (standing is not null && (await db.OrganisationRefsAsync([standing.InvestorId])).TryGetValue(standing.InvestorId, out var same) && same.Name == fields.Investor)
            facts.KnowInvestor(same.Name, standing.InvestorId);
        List<Problem> problems = [.. fields.Check(facts, actor.Now.Day())];
        if (problems.Count > 0) throw new RuleViolation(problems);
        return project => fields.Fill(project, facts);
    }

    /// <summary>What is wrong with fields that are right one by one, judged by what was looked up for them.</summary>
    public static IEnumerable<Problem> Check(this ProjectFields fields, ProjectFacts facts, DateOnly today)
    {
        if (facts.InvestorNamed(fields.Investor!) is null) yield return new(nameof(fields.Investor), Words.Invalid_Investor);
        if (fields.DistrictId is { } district && !facts.HasDistrict(district)) yield return new(nameof(fields.DistrictId), Words.Invalid_District);
        if (fields.IsFlagship && fields.FlagshipSource is null && !facts.IsFlagshipByRule(fields.TotalInvestment)) yield return new(nameof(fields.FlagshipSource), Words.Invalid_FlagshipSource);
        if (fields.ExpectedOn is { Year: < 1978 or > 2100 }) yield return new(nameof(fields.ExpectedOn), Platform.Words.Invalid_Value);
        foreach (var problem in WrongDays(fields, today)) yield return problem;
        foreach (var problem in WrongSums(fields, facts)) yield return problem;
    }

    private static IEnumerable<Problem> WrongDays(ProjectFields fields, DateOnly today)
    {
        (string Field, DateOnly? Day)[] order =
        [
            (nameof(fields.SignedOn), fields.SignedOn), (nameof(fields.ConstructionStartedOn), fields.ConstructionStartedOn),
            (nameof(fields.CompletedOn), fields.CompletedOn), (nameof(fields.CapacityReachedOn), fields.CapacityReachedOn),
        ];
        var all = order.Concat([(nameof(fields.ReviewedOn), fields.ReviewedOn), (nameof(fields.LegalReviewOn), fields.LegalReviewOn),
            (nameof(fields.FirstSaleOn), fields.FirstSaleOn), (nameof(fields.FirstFinancingOn), fields.FirstFinancingOn)]);
        foreach (var (field, day) in all)
            if (PastDay.Wrong(field, day, today) is { } wrong) yield return wrong;
        var earlier = DateOnly.MinValue;
        foreach (var (field, day) in order)
        {
            if (day is null) continue;
            if (day < earlier) yield return new(field, string.Format(null, Words.Invalid_DayOrder, earlier.ToString("yyyy-MM-dd", null)));
            earlier = day.Value;
        }
    }

    private static IEnumerable<Problem> WrongSums(ProjectFields fields, ProjectFacts facts)
    {
        foreach (var (field, input) in fields.Sums)
        {
            var sum = facts.Worth(input);
            if (sum is null && !input.IsEmpty) yield return new($"{field}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate);
            if (sum is null || fields.ConfirmUnusual || sum.Minor == 0) continue;
            if (facts.UsualIfFar(field, sum) is { } median)
                yield return new($"{field}.{nameof(AmountInput.Number)}", string.Format(null, Words.Invalid_Unusual, sum.InCny(), Amount.InYi(median))) { IsQuestion = true };
        }
    }

    public static void Fill(this ProjectFields fields, InvestmentProject project, ProjectFacts facts)
    {
        project.Name = fields.Name!;
        project.InvestorId = facts.InvestorNamed(fields.Investor!)!.Value;
        project.CodeName = fields.CodeName;
        project.Origin = fields.Origin!.Value;
        project.Nature = fields.Nature;
        project.DistrictId = fields.DistrictId;
        project.IsFlagship = fields.IsFlagship || facts.IsFlagshipByRule(fields.TotalInvestment);
        project.FlagshipSource = fields.FlagshipSource;
        project.Likelihood = fields.Likelihood;
        project.ExpectedOn = fields.ExpectedOn;
        project.Product = fields.Product;
        project.Summary = fields.Summary;
        project.TotalInvestment = facts.Worth(fields.TotalInvestment);
        project.FixedAssets = facts.Worth(fields.FixedAssets);
        project.RegisteredCapital = facts.Worth(fields.RegisteredCapital);
        project.PaidInCapital = facts.Worth(fields.PaidInCapital);
        project.ContractedForeignCapital = facts.Worth(fields.ContractedForeignCapital);
        project.ArrivedForeignCapital = facts.Worth(fields.ArrivedForeignCapital);
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
