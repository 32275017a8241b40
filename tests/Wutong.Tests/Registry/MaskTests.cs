using Wutong.Registry.Contracts;
using Wutong.Registry.People;

namespace Wutong.Tests.Registry;

public sealed class MaskTests
{
    [Theory]
    [InlineData("13800002046", "138****2046")]
    [InlineData("58671234", "586****1234")]
    [InlineData("110", "****10")]
    [InlineData("1", "****1")]
    [InlineData(null, null)]
    public void A_telephone_keeps_its_ends(string? whole, string? shown) => Assert.Equal(shown, Mask.Phone(whole));

    [Theory]
    [InlineData("zhou@example.cn", "z****@example.cn")]
    [InlineData("@example.cn", "****")]
    [InlineData("no address", "****")]
    [InlineData(null, null)]
    public void An_address_keeps_its_first_letter_and_its_house(string? whole, string? shown) => Assert.Equal(shown, Mask.Email(whole));
}
