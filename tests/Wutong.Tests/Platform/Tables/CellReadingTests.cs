using Wutong.Platform.Money;
using Wutong.Platform.Tables.Import;
using Wutong.Registry.Organisations;

namespace Wutong.Tests.Tables;

/// <summary>What the cells of people's sheets mean, and what is asked back where they could mean something else.</summary>
public sealed class CellReadingTests
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026/11/24")]
    [InlineData("2026.11.24")]
    [InlineData("2026年11月24日")]
    [InlineData("２０２６年１１月２４日")]
    [InlineData(" 2026-11-24 09:30:00 ")]
    [InlineData("20261124")]
    public void A_day_is_read_as_people_write_it(string cell) => Assert.Equal(new DateOnly(2026, 11, 24), Read(CellKind.Date, cell).Value);

    [Theory]
    [InlineData("46350", "2026-11-24")]
    [InlineData("2026年11月", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("11/24/2026", null)]
    [InlineData("去年", null)]
    public void What_is_no_day_or_not_for_sure_is_asked_about(string cell, string? meant)
    {
        var reading = Read(CellKind.Date, cell);
        Assert.Null(reading.Value);
        Assert.NotNull(reading.Reason);
        if (meant is not null) Assert.Contains(meant, reading.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234", "1234", AmountScale.Wan, Currency.CNY)]
    [InlineData("1,234.5", "1234.5", AmountScale.Wan, Currency.CNY)]
    [InlineData("1.5亿", "1.5", AmountScale.Yi, Currency.CNY)]
    [InlineData("１．５亿元", "1.5", AmountScale.Yi, Currency.CNY)]
    [InlineData("300万美元", "300", AmountScale.Wan, Currency.USD)]
    [InlineData("2 亿 欧元", "2", AmountScale.Yi, Currency.EUR)]
    [InlineData("50000元", "5", AmountScale.Wan, Currency.CNY)]
    [InlineData("12345美元", "1.2345", AmountScale.Wan, Currency.USD)]
    public void A_sum_has_its_unit_and_its_currency(string cell, string number, AmountScale scale, Currency currency)
    {
        var amount = Assert.IsType<AmountInput>(Read(CellKind.Amount, cell).Value);
        Assert.Equal((number, scale, currency), (amount.Number, amount.Scale, amount.Currency));
    }

    [Theory]
    [InlineData("约300")]
    [InlineData("300万英镑")]
    [InlineData("-5")]
    [InlineData("1-2亿")]
    [InlineData("面议")]
    public void What_is_no_sum_says_how_one_is_written(string cell)
    {
        var reading = Read(CellKind.Amount, cell);
        Assert.Null(reading.Value);
        Assert.NotNull(reading.Reason);
        Assert.NotNull(reading.Suggestion);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1,200", 1200)]
    [InlineData("－３", -3)]
    public void A_number_is_read(string cell, int number) => Assert.Equal(number, Read(CellKind.Number, cell).Value);

    [Fact]
    public void A_number_with_words_around_it_is_proposed_and_not_taken()
    {
        var reading = Read(CellKind.Number, "120人");
        Assert.Null(reading.Value);
        Assert.Contains("120", reading.Suggestion, StringComparison.Ordinal);
        Assert.NotNull(Read(CellKind.Number, "1.5").Reason);
        Assert.NotNull(Read(CellKind.Number, "99999999999").Reason);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("Ｙ", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("0", false)]
    public void Yes_and_no_have_many_spellings(string cell, bool meant) => Assert.Equal(meant, Read(CellKind.Flag, cell).Value);

    [Fact]
    public void What_is_neither_yes_nor_no_is_not_guessed() => Assert.NotNull(Read(CellKind.Flag, "也许").Reason);

    [Theory]
    [InlineData("企业")]
    [InlineData("Enterprise")]
    [InlineData("enterprise")]
    [InlineData("企 业")]
    public void A_choice_is_known_by_its_word_in_each_language(string cell)
    {
        var reading = CellReading.Of(CellKind.Choice, typeof(OrganisationKind), cell);
        if (cell == "企 业") Assert.Contains("企业", reading.Suggestion, StringComparison.Ordinal);
        else Assert.Equal(OrganisationKind.Enterprise, reading.Value);
    }

    [Fact]
    public void An_empty_cell_says_nothing_and_is_no_mistake()
    {
        foreach (var kind in Enum.GetValues<CellKind>()) foreach (var cell in new[] { null, "", "  ", "\u3000" }) Assert.Equal(default, CellReading.Of(kind, typeof(OrganisationKind), cell));
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData(CellReading.NoResult)]
    public void A_failed_formula_is_no_text(string cell)
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            var reading = CellReading.Of(kind, typeof(OrganisationKind), cell);
            Assert.Null(reading.Value);
            Assert.NotNull(reading.Suggestion);
        }
    }

    [Fact]
    public void A_long_number_that_lost_its_last_digits_is_no_code() => Assert.NotNull(Read(CellKind.Text, CellReading.Shortened + "91320583123456700").Suggestion);

    private static CellReading Read(CellKind kind, string cell) => CellReading.Of(kind, typeof(string), cell);
}
