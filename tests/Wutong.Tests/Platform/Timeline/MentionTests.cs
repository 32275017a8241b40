using Wutong.Platform.Comments;
using Wutong.Platform.Time;
using Wutong.Platform.Timeline;

namespace Wutong.Tests.Timeline;

/// <summary>Who is meant by an @, and when something of which the day alone is known happened.</summary>
public sealed class MentionTests
{
    private static readonly string[] Names = ["周岚", "周岚青", "何清", "Li", "Lisa", ""];

    [Theory]
    [InlineData("@周岚请看一下", "周岚")]
    [InlineData("@周岚青请看一下", "周岚青")]
    [InlineData("请＠何清 和@周岚看", "何清 周岚")]
    [InlineData("@何清@周岚 @何清", "何清 周岚")]
    [InlineData("发到 zhang@何清.cn", "")]
    [InlineData("@Lisa 看", "Lisa")]
    [InlineData("@Lisandro 看", "")]
    [InlineData("@Li看", "Li")]
    [InlineData("@ 周岚", "")]
    [InlineData("@不认识的人", "")]
    [InlineData("周岚 看", "")]
    [InlineData("完了@", "")]
    public void An_at_means_the_longest_name_that_follows(string text, string expected) => Assert.Equal(expected, string.Join(' ', Mentions.In(text, Names)));

    [Fact]
    public void What_is_known_by_its_day_stands_at_the_beginning_of_that_day()
    {
        var recorded = new DateTimeOffset(2026, 11, 18, 3, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 11, 17).StartInChina(), TimelineFact.On(new DateOnly(2026, 11, 17), recorded));
        Assert.Equal(recorded, TimelineFact.On(new DateOnly(2026, 11, 18), recorded));
        Assert.Equal(recorded, TimelineFact.On(null, recorded));
        // A day that nobody has filled in.
        Assert.Equal(recorded, TimelineFact.On(default(DateOnly), recorded));
    }
}
