using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Platform.Messages;

namespace Wutong.Web.Tests.SignIn;

public sealed partial class TextCodeTests(PostOffices offices) : IClassFixture<PostOffices>
{
    private const string Good = "plum-tree-2026";
    private static int number;

    [Theory, OnBoth]
    public async Task An_enterprise_verifies_its_number_and_signs_in_by_a_code_once(DatabaseKind database)
    {
        var office = await offices.On(database);
        var city = office.City;
        var account = await city.Data.UserAsync(Role.Enterprise, organisation: (await city.Data.OrganisationAsync()).Id);
        var phone = NewNumber();
        using var owner = await city.NewVisitorAsync(account.Name);
        await VerifyAsync(office, owner, phone);
        var kept = await city.ReadAsync(db => db.VerifiedPhones.SingleAsync(p => p.UserId == account.Id));
        Assert.Equal(phone, kept.Number);
        Assert.DoesNotContain(await city.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == account.Id && e.After != null).Select(e => e.After!).ToListAsync()), after => after.Contains(phone, StringComparison.Ordinal));
        await AgeAsync(city, phone);

        using var visitor = city.Stranger();
        var sent = await visitor.SubmitAsync("/signin/text", [("Number", phone)]);
        Assert.Equal(200, sent.Code);
        var (asked, code) = (AskedOf(sent), await CodeAsync(office, phone, 2));
        Assert.DoesNotContain(await city.ReadAsync(db => db.SmsCodes.Where(c => c.Number == phone).Select(c => c.Hash).ToListAsync()), hash => hash.Contains(code, StringComparison.Ordinal));
        Assert.Equal(400, (await EnterAsync(visitor, asked, Other(code))).Code);
        Assert.Equal((302, "/desk"), ((await EnterAsync(visitor, asked, code)) is var entered ? entered.Code : 0, entered.Location));
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);
        using var again = city.Stranger();
        Assert.Equal(400, (await EnterAsync(again, asked, code)).Code);
    }

    [Theory, OnBoth]
    public async Task A_number_that_nobody_has_reads_like_one_that_somebody_has(DatabaseKind database)
    {
        var office = await offices.On(database);
        var city = office.City;
        var (known, officers, unknown) = (NewNumber(), NewNumber(), NewNumber());
        var account = await city.Data.UserAsync(Role.Talent);
        var post = await city.Data.PostAsync();
        await city.WriteAsync(db =>
        {
            db.VerifiedPhones.Add(new VerifiedPhone { UserId = account.Id, Number = known });
            db.VerifiedPhones.Add(new VerifiedPhone { UserId = post.UserId, Number = officers });
        });
        List<string> texts = [];
        foreach (var asked in new[] { known, officers, unknown })
        {
            using var visitor = city.Stranger();
            var first = await visitor.SubmitAsync("/signin/text", [("Number", asked)]);
            var wrong = await EnterAsync(visitor, AskedOf(first), "000000");
            var second = await visitor.SubmitAsync("/signin/text", [("Number", asked)]);
            Assert.Equal((200, 400, 400), (first.Code, wrong.Code, second.Code));
            texts.Add(first.Text + wrong.Text + Digits().Replace(second.Text.Replace(asked, "", StringComparison.Ordinal), "#"));
        }
        Assert.Single(texts.Distinct());
        await CodeAsync(office, known, 1);
        // An officer never enters by a code alone.
        Assert.Empty(At(office, officers));
        Assert.Empty(At(office, unknown));
    }

    [Theory, OnBoth]
    public async Task Five_wrong_codes_close_it_even_for_the_right_one_and_a_late_one_is_no_good(DatabaseKind database)
    {
        var office = await offices.On(database);
        var city = office.City;
        var account = await city.Data.UserAsync(Role.Talent);
        var phone = NewNumber();
        await city.WriteAsync(db => db.VerifiedPhones.Add(new VerifiedPhone { UserId = account.Id, Number = phone }));
        using var visitor = city.Stranger();
        var asked = AskedOf(await visitor.SubmitAsync("/signin/text", [("Number", phone)]));
        var code = await CodeAsync(office, phone, 1);
        for (var i = 0; i < SmsCode.MostAttempts; i++) Assert.Equal(400, (await EnterAsync(visitor, asked, Other(code))).Code);
        Assert.Equal(400, (await EnterAsync(visitor, asked, code)).Code);

        await AgeAsync(city, phone);
        var late = AskedOf(await visitor.SubmitAsync("/signin/text", [("Number", phone)]));
        var lateCode = await CodeAsync(office, phone, 2);
        await AgeAsync(city, phone);
        Assert.Equal(400, (await EnterAsync(visitor, late, lateCode)).Code);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);

        // Ten a day to one number, whoever asks.
        for (var i = 0; i < TextCodes.MostForNumber; i++) { await AgeAsync(city, phone); await visitor.SubmitAsync("/signin/text", [("Number", phone)]); }
        await AgeAsync(city, phone);
        Assert.Contains(Wutong.Platform.Words.Text_TooMany, (await visitor.SubmitAsync("/signin/text", [("Number", phone)])).Text);
        Assert.Equal(TextCodes.MostForNumber, await city.ReadAsync(db => db.SmsCodes.CountAsync(c => c.Number == phone)));
    }

    [Theory, OnBoth]
    public async Task For_an_officer_a_code_is_the_second_step_after_the_password(DatabaseKind database)
    {
        var office = await offices.On(database);
        var city = office.City;
        var account = await city.Data.UserAsync(Role.InvestmentOfficer, (await city.Data.PostAsync()).OfficeId, password: Good);
        var phone = NewNumber();
        using var owner = city.Stranger();
        await SignInTests.SignInAsync(owner, account.Name, Good);
        await VerifyAsync(office, owner, phone);
        Assert.Equal(302, (await owner.SubmitAsync("/account/phone", [], "handler=Second")).Code);
        await AgeAsync(city, phone);

        using var visitor = city.Stranger();
        Assert.StartsWith("/signin/second", (await SignInTests.SignInAsync(visitor, account.Name, Good)).Location);
        Assert.Equal(302, (await visitor.GetAsync("/desk")).Code);
        var sent = await visitor.SubmitAsync("/signin/second", [], "handler=Text");
        Assert.Equal(200, sent.Code);
        var code = await CodeAsync(office, phone, 2);
        Assert.Equal(400, (await visitor.SubmitAsync(sent.Page, "/signin/second", [("Code", Other(code))], "Texted")).Code);
        Assert.Equal(302, (await visitor.SubmitAsync(sent.Page, "/signin/second", [("Code", code)], "Texted")).Code);
        Assert.Equal(SignInWay.TextAsSecond, await city.ReadAsync(db => db.SignInSessions.Where(s => s.UserId == account.Id).OrderByDescending(s => s.StartedAt).Select(s => s.Way).FirstAsync()));
        // A code of the authenticator opens nothing for who has none.
        using var guess = city.Stranger();
        await SignInTests.SignInAsync(guess, account.Name, Good);
        Assert.Equal(400, (await guess.PostWithTokenAsync("/signin/second", ("Code", "123456"))).Code);
    }

    [Theory, OnBoth]
    public async Task A_number_belongs_to_one_account_and_its_code_to_who_asked_for_it(DatabaseKind database)
    {
        var office = await offices.On(database);
        var city = office.City;
        var (one, other, phone) = (await city.Data.UserAsync(Role.Talent), await city.Data.UserAsync(Role.Talent), NewNumber());
        using var first = await city.NewVisitorAsync(one.Name);
        using var second = await city.NewVisitorAsync(other.Name);
        await VerifyAsync(office, first, phone);
        await AgeAsync(city, phone);
        var sent = await second.SubmitAsync("/account/phone", [("Number", phone)], "Send");
        var code = await CodeAsync(office, phone, 2);
        // Somebody else's page is no use to anybody.
        Assert.Equal(400, (await first.PostWithTokenAsync("/account/phone?handler=Confirm", ("Asked", AskedOf(sent)), ("Number", phone), ("Code", code))).Code);
        var taken = await second.SubmitAsync(sent.Page, "/account/phone", [("Code", code)], "Confirm");
        Assert.Equal(400, taken.Code);
        Assert.Contains(Wutong.Platform.Words.Text_NumberTaken, taken.Text);
        Assert.Equal(400, (await second.SubmitAsync("/account/phone", [("Number", "12345")], "Send")).Code);
    }

    private static string NewNumber() => $"139{Interlocked.Increment(ref number):00000000}";

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private static string AskedOf(Answer answer) => answer.Page.QuerySelector("main input[name=Asked]")!.GetAttribute("value")!;

    private static Task<Answer> EnterAsync(Visitor visitor, string asked, string code) => visitor.PostWithTokenAsync("/signin/text?handler=Enter", ("Asked", asked), ("Code", code));

    private static List<string> At(PostOffice office, string phone) => [.. office.Http.At("/sms").Where(r => r.Body.GetProperty("phone").GetString() == phone).Select(r => r.Text)];

    /// <summary>The last of so many codes that the gateway got for a number; the page does not wait for it.</summary>
    private static async Task<string> CodeAsync(PostOffice office, string phone, int count)
    {
        for (var i = 0; i < 500 && At(office, phone).Count < count; i++) await Task.Delay(20);
        var texts = At(office, phone);
        Assert.Equal(count, texts.Count);
        return Six().Match(texts[^1]).Value;
    }

    private static async Task VerifyAsync(PostOffice office, Visitor visitor, string phone)
    {
        var sent = await visitor.SubmitAsync("/account/phone", [("Number", phone)], "Send");
        Assert.Equal(200, sent.Code);
        var confirmed = await visitor.SubmitAsync(sent.Page, "/account/phone", [("Code", await CodeAsync(office, phone, 1))], "Confirm");
        Assert.True(confirmed.Code == 302, confirmed.Text);
    }

    /// <summary>As if six minutes had passed.</summary>
    private static Task AgeAsync(City city, string phone) => city.WriteAsync(async db =>
    {
        foreach (var code in await db.SmsCodes.AsNoTracking().Where(c => c.Number == phone).ToListAsync())
        {
            var before = code.CreatedAt.AddMinutes(-6);
            await db.SmsCodes.Where(c => c.Id == code.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, before));
        }
        return true;
    });

    [GeneratedRegex("[0-9]{6}")] private static partial Regex Six();
    [GeneratedRegex("[0-9]+")] private static partial Regex Digits();
}
