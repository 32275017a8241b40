using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Events;
using Wutong.Attraction.Guests;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Referrals;

/// <summary>People at events: invited with consent, let in once, followed up, and forgotten in time.</summary>
public sealed class GuestTests
{
    [Theory, OnBoth]
    public async Task A_guest_registers_is_let_in_once_and_becomes_a_lead(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var officer = await city.VisitorAsync(post.Account);
        var (code, day, company) = (TestData.Unique("e").ToLowerInvariant(), TimeProvider.System.Now().Day().AddDays(10), TestData.Unique("来宾企业"));
        (string, string)[] form = [("Input.Name", TestData.Unique("推介会")), ("Input.Place", "深圳"), ("Input.Year", $"{day.Year}"), ("Input.HeldOn", day.ToString("yyyy-MM-dd", null)), ("Input.Programme", "14:00 签到")];
        Assert.Equal(400, (await officer.SubmitAsync("/attraction/events/new", [.. form, ("Input.Code", "No Code")])).Code);
        var made = await officer.SubmitAsync("/attraction/events/new", [.. form, ("Input.Code", code)]);
        Assert.Equal(302, made.Code);
        Assert.Contains("已经用了这个地址", (await officer.SubmitAsync("/attraction/events/new", [.. form, ("Input.Code", code)])).Text, StringComparison.Ordinal);

        var guest = city.Stranger();
        Assert.Equal(404, (await guest.GetAsync("/event/no-such-event")).Code);
        Assert.Contains("14:00 签到", (await guest.GetAsync($"/event/{code}")).Text, StringComparison.Ordinal);
        var page = (await guest.GetAsync($"/event/{code}")).Page;
        (string, string)[] card = [("Input.Name", "来宾"), ("Input.Company", company), ("Input.Phone", "13912345678")];
        Assert.Contains("请", (await guest.SubmitAsync(page, $"/event/{code}", [.. card, ("Input.Agrees", "true")])).Text, StringComparison.Ordinal);
        await Task.Delay(3_100, TestContext.Current.CancellationToken);
        Assert.Contains("没有同意", (await guest.SubmitAsync(page, $"/event/{code}", card)).Text, StringComparison.Ordinal);
        var passed = await guest.SubmitAsync(page, $"/event/{code}", [.. card, ("Input.Agrees", "true")]);
        Assert.Equal(302, passed.Code);
        Assert.Contains("<path", (await guest.GetAsync(passed.Location!)).Body, StringComparison.Ordinal);
        var secret = passed.Location![^32..];

        var door = $"/attraction/events/check-in/{secret}";
        Assert.Equal(404, (await officer.GetAsync(door[..^2] + "00")).Code);
        Assert.Contains(company, (await officer.GetAsync(door)).Text, StringComparison.Ordinal);
        Assert.Contains("签到成功", (await officer.SubmitAsync(door, [])).Text, StringComparison.Ordinal);
        Assert.Contains("签过到", (await officer.GetAsync(door)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await officer.PostWithTokenAsync(door)).Code);

        var guests = $"{made.Location}/guests";
        var list = (await officer.GetAsync(guests)).Text;
        Assert.Contains("139****5678", list, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", list, StringComparison.Ordinal);
        Assert.Equal(400, (await officer.SubmitAsync(guests, [("Add.Name", "名片"), ("Add.Company", "某公司"), ("Add.Email", "a@example.cn")], "Add")).Code);
        Assert.Equal(302, (await officer.SubmitAsync(guests, [("Add.Name", "名片"), ("Add.Company", "某公司"), ("Add.Email", "a@example.cn"), ("Add.WasMet", "true"), ("Add.HasConsent", "true")], "Add")).Code);
        var met = await city.ReadAsync(db => db.EventGuests.Whole.AsNoTracking().SingleAsync(g => g.Company == company));
        Assert.Equal(302, (await officer.SubmitAsync(guests, [("Follow.GuestId", met.Id.ToString()), ("Follow.Days", "7")], "Follow")).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"/attraction/leads/new?event={met.EventId}&investor={Uri.EscapeDataString(company)}", [("Input.Name", TestData.Unique("线索"))])).Code);
        var after = await city.ReadAsync(db => db.EventGuests.Whole.AsNoTracking().SingleAsync(g => g.Id == met.Id));
        Assert.NotNull(after.LeadId);
        Assert.NotNull(after.DutyId);
        var held = (await officer.GetAsync(made.Location!)).Text;
        Assert.Contains("邀请 1，签到 1", held, StringComparison.Ordinal);
        // How many came is a figure of the event: a leader may count whom only officers may see.
        Assert.Equal(2, await city.ReadAsync(db => db.MetricEntries.Where(e => e.RecordId == met.EventId && e.Metric == "events.guests" && e.SupersededAt == MetricEntry.Current).SumAsync(e => e.Value)));
        var leader = await city.VisitorAsync((await city.Data.UserAsync(Role.Leader)).Name);
        Assert.Contains(made.Location!, (await leader.GetAsync("/metrics/rows?metric=events.guests")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Who_came_is_forgotten_a_year_after_the_event(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var today = TimeProvider.System.Now().Day();
        var held = new PromotionEvent { Name = "旧会", Place = "深圳", Year = 2025, HeldOn = today.AddDays(-400), RecordedAt = TimeProvider.System.Now() };
        EventGuest Guest(DateOnly day) => new EventGuest { EventId = held.Id, Company = "某公司", RecordedAt = TimeProvider.System.Now() }.ReachedBy("某人", "13912345678", null, day);
        var (old, fresh) = (Guest(today.AddDays(-400)), Guest(today.AddDays(-300)));
        await city.WriteAsync(db => { db.PromotionEvents.Add(held); db.EventGuests.Add(old); db.EventGuests.Add(fresh); });
        await using var workshop = new Jobs.Workshop(city, [ExpireGuests.Kind with { Schedule = null }]);
        await workshop.RunAsync(null, ExpireGuests.Name);
        var names = await city.ReadAsync(db => db.EventGuests.Whole.Where(g => g.EventId == held.Id).ToDictionaryAsync(g => g.Id, g => g.Name));
        Assert.Equal((null, "某人"), (names[old.Id], names[fresh.Id]));
    }
}
