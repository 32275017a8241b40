using System.Net;
using Wutong.Platform.Messages.Channels;

namespace Wutong.Tests.Messages;

/// <summary>Which addresses the platform calls when somebody else has typed them in.</summary>
public sealed class OutsideAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void Lies_inside(string address) => Assert.True(OutsideAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("203.119.1.1")]
    [InlineData("240e::1")]
    [InlineData("2400:3200::1")]
    [InlineData("::ffff:203.119.1.1")]
    public void Lies_outside(string address) => Assert.False(OutsideAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://203.119.1.1/robot?key=1", null)]
    [InlineData("https://[2400:3200::1]/robot", null)]
    [InlineData("https://127.0.0.1/robot", nameof(Platform.Words.Address_Inside))]
    [InlineData("https://[::1]:8443/robot", nameof(Platform.Words.Address_Inside))]
    [InlineData("https://localhost/robot", nameof(Platform.Words.Address_Inside))]
    [InlineData("https://2130706433/robot", nameof(Platform.Words.Address_Inside))] // the loopback as one number
    [InlineData("https://0x7f.1/robot", nameof(Platform.Words.Address_Inside))]
    [InlineData("http://203.119.1.1/robot", nameof(Platform.Words.Address_NotHttps))]
    [InlineData("ftp://203.119.1.1/robot", nameof(Platform.Words.Address_NoAddress))]
    [InlineData("https://user@203.119.1.1/robot", nameof(Platform.Words.Address_NoAddress))]
    [InlineData("robot", nameof(Platform.Words.Address_NoAddress))]
    [InlineData("/robot", nameof(Platform.Words.Address_NoAddress))]
    public async Task What_is_wrong_with_an_address(string address, string? word) =>
        Assert.Equal(word is null ? null : Platform.Words.ResourceManager.GetString(word), await OutsideAddress.ProblemAsync(address, allowInside: false));

    [Theory]
    [InlineData("http://127.0.0.1:8080/robot", true)]
    [InlineData("https://10.0.0.1/robot", true)]
    [InlineData("ftp://10.0.0.1/robot", false)]
    public async Task Whoever_runs_the_machine_may_vouch_for_the_inside(string address, bool passes) =>
        Assert.Equal(passes, await OutsideAddress.ProblemAsync(address, allowInside: true) is null);
}
