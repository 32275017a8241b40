namespace Wutong.Tests;
public sealed class PlaceholderTests { [Fact] public void Works() => Assert.True(true); }
