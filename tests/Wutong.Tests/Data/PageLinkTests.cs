using CsCheck;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Tests.Data;

public sealed class PageLinkTests
{
    [Fact]
    public void A_position_comes_back_as_it_went_out() =>
        Gen.Select(Gen.OneOf("锐 r迈", "a\"b", "𠮷"), Gen.Guid).Sample((key, id) =>
            PageLink.Decode<string>(PageLink.Encode(new Position<string>(key, id))) == new Position<string>(key, id));

    [Fact]
    public void Garbage_is_no_position() => Gen.String.Sample(text =>
    {
        _ = PageLink.Decode<string>(text);
        _ = PageLink.Decode<long>(text);
        _ = PageLink.Decode<DateTimeOffset>(text);
    });

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"key\":null,\"id\":\"00000000-0000-7000-8000-000000000001\"}")]
    [InlineData("{\"key\":{},\"id\":1}")]
    [InlineData("{\"key\":\"\\u0000\",\"id\":\"00000000-0000-7000-8000-000000000001\"}")]
    [InlineData("{\"key\":\"\\ud800\",\"id\":\"00000000-0000-7000-8000-000000000001\"}")]
    [InlineData("\"\\ud800\"")]
    public void Nor_is_JSON_of_another_shape(string json)
    {
        var text = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Assert.Null(PageLink.Decode<string>(text));
    }
}
