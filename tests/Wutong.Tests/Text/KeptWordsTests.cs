using System.Globalization;
using Wutong.Platform.Text;
using Words = Wutong.Attraction.Words;

namespace Wutong.Tests.Text;

/// <summary>Words are those of the reader's language, as a plain reader of the same resources gives them.</summary>
public sealed class KeptWordsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("de")]
    public void Every_word_is_what_the_resources_say(string language)
    {
        var culture = new CultureInfo(language);
        var plain = new System.Resources.ResourceManager(typeof(Words).FullName!, typeof(Words).Assembly);
        var names = plain.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).ToList();
        Assert.IsType<KeptWords>(Words.ResourceManager);
        Assert.True(names.Count > 100);
        Assert.All(names, name => Assert.Equal(plain.GetString(name, culture), Words.ResourceManager.GetString(name, culture)));
        Assert.Null(Words.ResourceManager.GetString("no such word", culture));
    }
}
