using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CsCheck;
using Wutong.Platform.Money;

namespace Wutong.Tests.Money;

public sealed class AmountTests
{
    private static readonly Func<Currency, DateOnly?, (long, DateOnly)?> NoRates = (_, _) => null;

    public AmountTests() => CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");

    [Fact]
    public void Fifteen_hundred_million_dollars_at_7_1_are_106_50_yi()
    {
        var typed = new AmountInput { Number = "150000", Scale = AmountScale.Wan, Currency = Currency.USD, Rate = "7.1", RateOn = new DateOnly(2023, 6, 12) };
        Assert.Empty(Problems(typed));
        var sum = typed.ToAmount(NoRates)!;
        Assert.Equal("106.50 亿元", sum.InCny());
        Assert.Equal("15.00 亿美元", sum.ToString());
        Assert.Equal("7.1", sum.Rate);
        Assert.Equal(10_650_000_000_00, sum.CnyMinor);
    }

    [Theory]
    [InlineData("60000", AmountScale.Wan, "6.00 亿元")]
    [InlineData("9240", AmountScale.Wan, "9,240 万元")]
    [InlineData("0.5", AmountScale.Wan, "0.5 万元")]
    [InlineData("0", AmountScale.Wan, "0 万元")]
    [InlineData("1.2", AmountScale.Yi, "1.20 亿元")]
    [InlineData("0.000001", AmountScale.Wan, "0.000001 万元")]
    public void Sums_are_shown_in_the_unit_that_people_read(string number, AmountScale scale, string shown) =>
        Assert.Equal(shown, new AmountInput { Number = number, Scale = scale }.ToAmount(NoRates)!.ToString());

    [Theory]
    [InlineData("15亿")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1e9")]
    [InlineData("1,000")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("１５")]
    [InlineData("٣")]
    [InlineData("NaN")]
    [InlineData("1.0000001")]
    [InlineData("99999999999999")]
    [InlineData("1\n")]
    public void What_is_not_plainly_a_number_is_asked_for_again(string number) => Assert.NotEmpty(Problems(new AmountInput { Number = number }));

    [Theory]
    [InlineData("9999999999999", AmountScale.Yi)]
    [InlineData("100000001", AmountScale.Yi)]
    public void More_than_there_is_in_the_world_is_refused(string number, AmountScale scale) => Assert.NotEmpty(Problems(new AmountInput { Number = number, Scale = scale }));

    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("1000.1")]
    [InlineData("7,1")]
    [InlineData("7.1234567")]
    public void A_rate_that_cannot_be_is_refused(string rate) => Assert.NotEmpty(Problems(new AmountInput { Number = "1", Currency = Currency.USD, Rate = rate }));

    [Fact]
    public void Unknown_currency_and_unit_are_refused()
    {
        Assert.NotEmpty(Problems(new AmountInput { Number = "1", Currency = (Currency)77 }));
        Assert.NotEmpty(Problems(new AmountInput { Number = "1", Scale = (AmountScale)77 }));
    }

    [Fact]
    public void Without_a_rate_the_last_known_one_is_taken_or_the_sum_stays_open()
    {
        var typed = new AmountInput { Number = "1", Scale = AmountScale.Yi, Currency = Currency.USD };
        Assert.Null(typed.ToAmount(NoRates));
        var sum = typed.ToAmount((_, _) => (7_100_000, new DateOnly(2023, 6, 12)))!;
        Assert.Equal((7_100_000L, new DateOnly(2023, 6, 12)), (sum.RateMicros, sum.RateOn));
    }

    [Fact]
    public void Empty_is_no_sum_and_no_mistake()
    {
        Assert.Empty(Problems(new AmountInput()));
        Assert.Null(new AmountInput().ToAmount(NoRates));
        Assert.Equal(new AmountInput(), AmountInput.From(null));
    }

    [Fact]
    public void A_sum_that_is_shown_in_a_form_and_sent_back_is_the_same_sum() =>
        Gen.Select(Gen.Long[0, Amount.MostMinor], Gen.Enum<Currency>(), Gen.Long[1, 1_000_000_000], Gen.Int[0, 20_000]).Sample((minor, currency, rate, day) =>
        {
            var sum = currency == Currency.CNY ? new Amount(minor, currency, 1_000_000, null) : new Amount(minor, currency, rate, DateOnly.FromDayNumber(730_000 + day));
            // A form has six decimals: of 亿 that is 100 yuan, which nobody agrees finer.
            if (minor >= 10_000_000_000) sum = sum with { Minor = minor / 10_000 * 10_000 };
            var form = AmountInput.From(sum);
            Assert.Empty(Problems(form));
            Assert.Equal(sum, form.ToAmount(NoRates));
        });

    [Fact]
    public void No_number_that_passes_overflows() =>
        Gen.Select(Gen.String[Gen.Char["0123456789."], 0, 20], Gen.Enum<AmountScale>()).Sample((number, scale) =>
        {
            var typed = new AmountInput { Number = number.Length == 0 ? null : number, Scale = scale };
            if (!Problems(typed).Any()) _ = typed.ToAmount(NoRates)?.CnyMinor;
        });

    private static IEnumerable<ValidationResult> Problems(AmountInput typed) => typed.Validate(new ValidationContext(typed));
}
