using CsCheck;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Money;

namespace Wutong.Tests.Attraction;

/// <summary>What a result counts, and for how many points.</summary>
public sealed class RecognitionTests
{
    private const long MinorOfYi = 10_000_000_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Month = Guid.CreateVersion7(), Me = Guid.CreateVersion7(), Other = Guid.CreateVersion7();

    [Theory]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, null, 0)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, 9_999L, 0)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, 10_000L, 50 + 10)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, 49_999L, 50 + 40)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, 50_000L, 100 + 50)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Industrial, 250_000L, 200 + 250)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Technology, null, 20)]
    [InlineData(nameof(ResultKind.Signed), ProjectKind.Technology, 30_000L, 20 + 30)]
    [InlineData(nameof(ResultKind.Started), ProjectKind.Industrial, 30_000L, 100)]
    [InlineData(nameof(ResultKind.Started), ProjectKind.Technology, 30_000L, 0)]
    [InlineData(nameof(ResultKind.Registered), ProjectKind.Technology, null, 30)]
    public void A_result_gets_the_points_of_the_largest_size_that_it_reaches(string name, ProjectKind kind, long? wan, int tenths)
    {
        var (result, minor) = (Enum.Parse<ResultKind>(name), wan * 1_000_000);
        Assert.Equal(tenths, PointCounting.Of(new CountedResult(result, kind, IsFlagship: false, minor, result == ResultKind.Signed ? minor ?? 0 : 0), PointScheme.Example()));
    }

    [Fact]
    public void A_flagship_counts_at_its_signing_alone()
    {
        var signed = new CountedResult(ResultKind.Signed, ProjectKind.Industrial, IsFlagship: true, 100 * MinorOfYi, 100 * MinorOfYi);
        Assert.Equal(200 + 1000 + 100, PointCounting.Of(signed, PointScheme.Example()));
        Assert.Equal(100, PointCounting.Of(signed with { Result = ResultKind.Started, CountedMinor = 0 }, PointScheme.Example()));
    }

    [Fact]
    public void Shared_points_add_up() => Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 99], Gen.Int[1, 99]).Sample((tenths, first, second) =>
    {
        int[] percents = first + second < 100 ? [first, second, 100 - first - second] : [first, 100 - first];
        var parts = PointCounting.Split(tenths, percents);
        Assert.Equal(tenths, parts.Sum());
        Assert.All(parts, p => Assert.True(p >= 0));
    });

    [Fact]
    public void A_signing_counts_the_total_and_an_increase_what_was_added()
    {
        var project = Project(Amount.Cny(500_000_000));
        var signed = Filing(ResultKind.Signed);
        signed.File(Month, project, 0, Now);
        Assert.Equal(5 * MinorOfYi, signed.CountedMinor);
        var nothing = Filing(ResultKind.Increase);
        Assert.Throws<RuleViolation>(() => nothing.File(Month, project, 5 * MinorOfYi, Now));
        project.TotalInvestment = Amount.Cny(800_000_000);
        var increase = Filing(ResultKind.Increase);
        increase.File(Month, project, 5 * MinorOfYi, Now);
        Assert.Equal(3 * MinorOfYi, increase.CountedMinor);
        Assert.Equal(5 * MinorOfYi, signed.CountedMinor);
        var registered = Filing(ResultKind.Registered);
        registered.File(Month, project, 0, Now);
        Assert.Equal(0, registered.CountedMinor);
    }

    [Fact]
    public void It_is_checked_before_it_is_decided_and_by_somebody_else_than_who_filed_it()
    {
        var filing = Filing(ResultKind.Signed);
        filing.File(Month, Project(null), 0, Now);
        Assert.Throws<RuleViolation>(() => filing.Decide(true, null, null, Other, Now));
        filing.Check(Other, Now);
        Assert.Throws<RuleViolation>(() => filing.Decide(true, null, null, Me, Now));
        filing.Decide(true, null, null, Other, Now);
        Assert.Throws<RuleViolation>(() => filing.Check(Other, Now));
        Assert.Throws<RuleViolation>(() => filing.File(Month, Project(null), 0, Now));
        Assert.NotNull(filing.OnceKey);
    }

    [Fact]
    public void What_was_refused_may_be_filed_anew()
    {
        var filing = Filing(ResultKind.Signed);
        filing.File(Month, Project(null), 0, Now);
        Assert.NotNull(filing.OnceKey);
        filing.Check(Other, Now);
        filing.Decide(false, null, "no", Other, Now);
        Assert.Null(filing.OnceKey);
    }

    [Fact]
    public void A_closed_month_takes_no_change_until_it_is_opened_with_a_reason()
    {
        var month = new MonthlyRecognition { Month = new DateOnly(2026, 11, 1) };
        Assert.Throws<RuleViolation>(() => month.Reopen("x", Me, Now));
        month.Close(Guid.CreateVersion7(), [new IssuedPoints { MonthId = month.Id, Tenths = 10 }], Me, Now);
        Assert.Throws<RuleViolation>(() => month.Change(Now));
        Assert.Throws<RuleViolation>(() => month.Close(Guid.CreateVersion7(), [], Me, Now));
        month.Reopen("wrong total", Me, Now);
        Assert.Empty(month.Points);
        month.Change(Now);
        Assert.Equal(["wrong total"], month.Steps.Where(s => !s.IsClosing).Select(s => s.Reason));
    }

    private static InvestmentProject Project(Amount? total) => new() { Name = "p", TotalInvestment = total };

    private static RecognitionFiling Filing(ResultKind result) => new() { ProjectId = Guid.CreateVersion7(), Result = result, FiledById = Me, Evidence = "x" };
}
