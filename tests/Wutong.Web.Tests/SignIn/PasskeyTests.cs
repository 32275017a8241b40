using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

/// <summary>What the server refuses; the ceremonies themselves are gone through in a browser.</summary>
public sealed class PasskeyTests
{
    private const string Junk = """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","attestationObject":"AAAA"}}""";

    [Theory, OnBoth]
    public async Task An_answer_that_nobody_asked_for_or_that_is_none_opens_nothing(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var credential in new[] { "", "{", "null", "[]", Junk, new string('x', 20_000) })
        {
            using var visitor = city.Stranger();
            Assert.Equal(400, (await visitor.PostWithTokenAsync("/signin?handler=Passkey", ("credential", credential))).Code);
            var question = await visitor.PostWithTokenAsync("/signin?handler=PasskeyOptions");
            Assert.Equal("required", question.Json.GetProperty("userVerification").GetString());
            Assert.Equal(400, (await visitor.PostWithTokenAsync("/signin?handler=Passkey", ("credential", credential))).Code);
            Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        }
    }

    [Theory, OnBoth]
    public async Task A_passkey_is_added_by_its_owners_device_alone_and_needs_a_name(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert);
        using var visitor = await city.NewVisitorAsync(account.Name);
        var question = await visitor.PostWithTokenAsync("/account/passkeys?handler=Options");
        Assert.Equal(account.Name, question.Json.GetProperty("user").GetProperty("name").GetString());
        Assert.Equal(400, (await visitor.PostWithTokenAsync("/account/passkeys?handler=Add", ("Name", ""), ("credential", Junk))).Code);
        Assert.Equal(400, (await visitor.PostWithTokenAsync("/account/passkeys?handler=Add", ("Name", "桌"), ("credential", Junk))).Code);
        Assert.Equal(404, (await visitor.PostWithTokenAsync("/account/passkeys?handler=Remove", ("id", "AAAA"))).Code);
        Assert.Equal(404, (await visitor.PostWithTokenAsync("/account/passkeys?handler=Rename", ("id", "!!"), ("Name", "桌"))).Code);
        Assert.Equal(0, await city.ReadAsync(db => db.UserPasskeys.CountAsync(p => p.UserId == account.Id)));
        Assert.Equal(302, (await city.Stranger().PostWithTokenAsync("/account/passkeys?handler=Options")).Code);
    }
}
