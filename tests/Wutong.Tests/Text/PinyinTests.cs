using CsCheck;
using Wutong.Platform.Text;

namespace Wutong.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("锐迈科技", "rmkj")]
    [InlineData("信义集团", "xyjt")]
    [InlineData("重庆", "cq")]
    [InlineData("MEMS 压力传感器", "memsylcgq")]
    [InlineData("第 12 号", "d12h")]
    [InlineData("", "")]
    public void Initials_are_those_that_people_type(string text, string initials) => Assert.Equal(initials, Pinyin.Initials(text));

    [Fact]
    public void Names_sort_as_in_a_telephone_book()
    {
        string[] expected = ["安徽", "北京", "重庆", "大新镇", "凤凰镇", "高新区", "锐迈科技", "盛虹", "信义集团", "智库智能"];
        Assert.Equal(expected, expected.Reverse().OrderBy(Pinyin.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Latin_sorts_without_regard_to_case() =>
        Assert.Equal(["Alpha", "beta", "Gamma"], new[] { "Gamma", "beta", "Alpha" }.OrderBy(Pinyin.SortKey, StringComparer.Ordinal));

    [Fact]
    public void Names_that_sound_alike_stay_apart() => Assert.NotEqual(Pinyin.SortKey("盛虹"), Pinyin.SortKey("圣宏"));

    [Fact]
    public void Any_text_has_a_key_that_fits_and_can_be_stored() => Gen.String.Sample(text =>
    {
        var key = Pinyin.SortKey(text);
        Assert.True(key.Length <= Pinyin.KeyLength);
        Assert.False(key.Length > 0 && char.IsHighSurrogate(key[^1]) && !char.IsHighSurrogate(text[^1]));
        Assert.All(Pinyin.Initials(text), c => Assert.True(char.IsAsciiLetterOrDigit(c)));
    });

    [Fact]
    public void Long_text_is_cut_between_characters_not_inside_one()
    {
        var key = Pinyin.SortKey(string.Concat(Enumerable.Repeat("𠮷", 300)));
        Assert.True(key.Length <= Pinyin.KeyLength);
        Assert.False(char.IsHighSurrogate(key[^1]));
    }
}
