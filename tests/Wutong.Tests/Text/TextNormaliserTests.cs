using System.Text;
using CsCheck;
using Wutong.Platform.Text;

namespace Wutong.Tests.Text;

public sealed class TextNormaliserTests
{
    // Text as it comes: Chinese, Latin with combining marks, astral characters, white space.
    private static readonly Gen<string> Texts = Gen.OneOf("梧", "桐", "é", "e\u0301", "Å", "A\u030A", "𠮷", "👩‍🔬", " ", "\t", "\r\n", "\n", "ﬁ", "가", "각", "x", "１", "\u00A0").Array[0, 30].Select(string.Concat);

    [Fact]
    public void What_is_kept_is_composed_and_stays_as_it_is_when_cleaned_again() => Texts.Sample(raw =>
    {
        Assert.True(TextNormaliser.TryNormalise(raw, out var once));
        if (once is null) { Assert.Equal("", raw.Trim()); return; }
        Assert.True(once.IsNormalized(NormalizationForm.FormC));
        Assert.True(TextNormaliser.TryNormalise(once, out var twice));
        Assert.Equal(once, twice);
        Assert.Equal(once.Trim(), once);
    });

    [Fact]
    public void Any_text_is_either_refused_or_can_be_stored_on_both_databases() => Gen.String.Sample(raw =>
    {
        if (!TextNormaliser.TryNormalise(raw, out var clean) || clean is null) return;
        Assert.DoesNotContain('\0', clean);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(clean);
    });

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\u0001")]
    [InlineData("\u007f")]
    [InlineData("\uFFFF")]
    [InlineData("a\uFFFDb")]
    public void Control_characters_are_refused(string raw) => Assert.False(TextNormaliser.TryNormalise(raw, out _));

    [Fact]
    public void A_lone_surrogate_is_refused_wherever_it_stands() =>
        Gen.Select(Texts, Texts, Gen.Int[0xD800, 0xDFFF]).Sample((before, after, code) =>
        {
            Assert.False(TextNormaliser.TryNormalise($"{before}x{(char)code}x{after}", out _));
        });

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  \r\n ", null)]
    [InlineData(" 锐迈科技 ", "锐迈科技")]
    [InlineData("一\r\n二", "一\n二")]
    [InlineData("e\u0301", "é")]
    public void It_reads_as_people_mean_it(string? raw, string? expected)
    {
        Assert.True(TextNormaliser.TryNormalise(raw, out var clean));
        Assert.Equal(expected, clean);
    }
}
