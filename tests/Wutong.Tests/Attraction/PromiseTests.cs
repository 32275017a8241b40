using CsCheck;
using Wutong.Attraction.Promises;
using Wutong.Platform.Money;

namespace Wutong.Tests.Attraction;

/// <summary>Promised against actual: what is due, what share came, what slipped.</summary>
public sealed class PromiseTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData(2025, 80, null, true, true)]
    [InlineData(2025, 80, 79L, true, true)]
    [InlineData(2025, 80, 80L, true, false)]
    [InlineData(2025, 100, 99L, true, true)]
    [InlineData(2026, 80, 10L, false, false)]
    [InlineData(2027, 80, null, false, false)]
    public void A_promise_slips_when_its_year_is_over_and_less_than_the_share_came(int year, int percent, long? wan, bool isDue, bool hasSlipped)
    {
        Actual[] actuals = wan is { } known ? [Actual(year, known)] : [];
        var line = Assert.Single(PromiseKeeping.Compare([Promised(year, 100)], actuals, isInForce: true, percent, Today));
        Assert.Equal((isDue, hasSlipped, wan is null ? null : (int?)wan), (line.IsDue, line.HasSlipped, line.Percent));
    }

    [Fact]
    public void Nothing_is_due_of_a_draft_or_a_framework() =>
        Assert.All(PromiseKeeping.Compare([Promised(2020, 100)], [], isInForce: false, 80, Today), l => Assert.False(l.IsDue || l.HasSlipped));

    [Fact]
    public void What_came_without_a_promise_stands_beside_it()
    {
        var lines = PromiseKeeping.Compare([Promised(2025, 100)], [Actual(2024, 30), Actual(2025, 90)], isInForce: true, 80, Today);
        Assert.Equal([(2024, (int?)null), (2025, 90)], lines.Select(l => (l.Year, l.Percent)));
        Assert.DoesNotContain(lines, l => l.HasSlipped);
    }

    [Fact]
    public void A_value_without_its_year_is_compared_with_nothing() =>
        Assert.Null(Assert.Single(PromiseKeeping.Compare([Promised(2025, 100)], [Actual(null, 500)], isInForce: true, 80, Today)).Actual);

    [Fact]
    public void The_share_says_a_hundred_only_when_all_came() => Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Int[1, 100]).Sample((promised, actual, percent) =>
    {
        var line = new KeptLine(Measure.Sales, 2025, promised, actual, true, PromiseKeeping.Slips(promised, actual, percent));
        Assert.Equal(actual >= promised, line.Percent >= 100);
        Assert.Equal(line.HasSlipped, line.Percent < percent);
    });

    [Theory]
    [InlineData("5000", null, 5_000_000_000L)]
    [InlineData("0.5", Currency.CNY, 500_000L)]
    [InlineData("100", Currency.USD, 710_000_000L)]
    [InlineData("五千", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-3", null, null)]
    [InlineData("100", Currency.JPY, null)]
    [InlineData("100", (Currency)77, null)]
    public void Sums_are_read_in_ten_thousands_and_of_known_currencies_alone(string typed, Currency? currency, long? worth)
    {
        var (value, problem) = Measures.Read(Measure.Sales, typed, currency, Today, Rates);
        Assert.Equal(worth, value?.Worth);
        Assert.Equal(worth is null, problem is not null);
    }

    [Theory]
    [InlineData("60", 6_000L)]
    [InlineData("0", null)]
    [InlineData("1.5", null)]
    [InlineData(null, null)]
    public void Jobs_are_people(string? typed, long? worth) => Assert.Equal(worth, Measures.Read(Measure.Jobs, typed, null, Today, Rates).Value?.Worth);

    private static (long, DateOnly)? Rates(Currency currency, DateOnly? on) => currency == Currency.USD ? (7_100_000, Today) : null;

    private static PromisedValue Promised(int year, long wan) => new PromisedValue { Measure = Measure.Sales, Year = year }.Be(new MeasuredValue(Amount.Cny(wan * 10_000), null));

    private static Actual Actual(int? year, long wan) => new Actual { Measure = Measure.Sales, Year = year, SourceNote = "年报", Permission = "企业同意" }.Be(new MeasuredValue(Amount.Cny(wan * 10_000), null));
}
