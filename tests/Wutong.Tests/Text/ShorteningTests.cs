using Wutong.Platform.Text;

namespace Wutong.Tests.Text;

/// <summary>Text cut to a length never ends in half a character.</summary>
public sealed class ShorteningTests
{
    [Theory]
    [InlineData("短", 5, "短")]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("123𠮷6", 5, "123…")]
    [InlineData("12𠮷56", 5, "12𠮷…")]
    public void It_is_shortened_with_a_mark(string text, int length, string expected)
    {
        Assert.Equal(expected, Shortening.Shorten(text, length));
        Assert.Null(Shortening.Shorten(null, length));
    }

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "12345")]
    [InlineData("1234𠮷", 5, "1234")]
    [InlineData("𠮷", 1, "")]
    [InlineData("12", 0, "")]
    public void Its_beginning_is_whole(string text, int length, string expected) => Assert.Equal(expected, Shortening.Beginning(text, length));
}
