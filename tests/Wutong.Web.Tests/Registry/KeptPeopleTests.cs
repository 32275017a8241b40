using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.People;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Jobs;

namespace Wutong.Web.Tests.Registry;

/// <summary>A contact's personal data are kept for a time, and for another when somebody says what for.</summary>
public sealed class KeptPeopleTests
{
    private static DateOnly Today => TimeProvider.System.Now().Day();

    [Theory, OnBoth]
    public async Task What_nobody_needed_is_erased_and_what_comes_next_is_said_once_a_week(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var organisation = (await city.Data.OrganisationAsync()).Id;
        var (over, last, next) = (await city.Data.PersonAsync(organisation), await city.Data.PersonAsync(organisation), await city.Data.PersonAsync(organisation));
        await EnteredAsync(city, over, Today.AddYears(-Person.YearsKept).AddDays(-1));
        await EnteredAsync(city, last, Today.AddYears(-Person.YearsKept));
        await EnteredAsync(city, next, Today.AddYears(-Person.YearsKept).AddDays(40));
        await using var workshop = new Workshop(city, [ExpirePeople.Kind with { Schedule = null }]);
        for (var i = 0; i < 2; i++) await workshop.RunAsync(null, ExpirePeople.Name);

        Assert.Equal(2, await city.ReadAsync(db => db.Jobs.Whole.CountAsync(j => j.Kind == ExpirePeople.Name && j.State == JobState.Done)));
        var people = await city.ReadAsync(db => db.People.Whole.AsNoTracking().Where(p => p.OrganisationId == organisation).ToDictionaryAsync(p => p.Id));
        Assert.Equal((Erasing.Name, null, null, null), (people[over.Id].Name, people[over.Id].Phone, people[over.Id].Email, people[over.Id].KeptUntil));
        Assert.NotNull(people[over.Id].ErasedAt);
        Assert.Equal(last.Phone, people[last.Id].Phone);
        var noted = await city.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.RootId == over.Id && e.What == AuditKind.Erased));
        Assert.Contains("保存期限已到", noted.After!, StringComparison.Ordinal);

        var keepers = await city.ReadAsync(db => db.Users.CountAsync(u => !u.IsDisabled && u.Bindings.Any(b => b.Role == Role.HeadOffice)));
        var told = await city.ReadAsync(db => db.Messages.Whole.AsNoTracking().Where(m => m.Kind == ExpirePeople.Soon.Name).ToListAsync());
        Assert.Equal(keepers, told.Count);
        var list = await (await city.VisitorAsync("luyifan")).GetAsync(told[0].Link);
        Assert.Equal(200, list.Code);
        Assert.Contains(last.Name, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(next.Name, list.Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Whoever_says_what_for_keeps_a_contact_for_another_time(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var person = await city.Data.PersonAsync((await city.Data.OrganisationAsync()).Id);
        await EnteredAsync(city, person, Today.AddYears(-Person.YearsKept).AddDays(5));
        var officer = await city.VisitorAsync("heqing");
        var path = $"/registry/people/{person.Id}";
        var refused = await officer.SubmitAsync(path, [("Keep.Purpose", "")], "handler=Keep");
        Assert.Equal(400, refused.Code);
        Assert.Equal(Today.AddDays(5), await UntilAsync(city, person));
        Assert.Equal(302, (await officer.SubmitAsync(path, [("Keep.Purpose", "续谈二期项目")], "handler=Keep")).Code);
        Assert.Equal(Today.AddYears(Person.YearsKept), await UntilAsync(city, person));
        Assert.DoesNotContain("Keep.Purpose", (await officer.GetAsync(path)).Body, StringComparison.Ordinal);
        var noted = await city.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.RootId == person.Id && e.What == AuditKind.PersonalDataKept));
        Assert.Contains("续谈二期项目", noted.After!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_renews_the_time_and_a_look_does_not()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var organisation = await city.Data.OrganisationAsync();
        var person = await city.Data.PersonAsync(organisation.Id);
        await EnteredAsync(city, person, Today.AddYears(-1));
        var actor = await city.ActorAsync("heqing");
        Assert.IsType<Outcome.Done>((await city.RunAsync(actor, db => new RevealPerson { Id = person.Id, Purpose = "回访联系" }.Run(db, actor))).Outcome);
        Assert.Equal(Today.AddYears(Person.YearsKept - 1), await UntilAsync(city, person));
        var standing = await city.ReadAsync(db => db.People.Whole.AsNoTracking().SingleAsync(p => p.Id == person.Id));
        Assert.IsType<Outcome.Done>(await city.RunAsync(actor, db => (EditPerson.From(standing, organisation.Name) with { Post = "总经理" }).Run(db, actor)));
        Assert.Equal(Today.AddYears(Person.YearsKept), await UntilAsync(city, person));
    }

    private static Task<bool> EnteredAsync(City city, Person person, DateOnly on) => city.WriteAsync(async db =>
    {
        (await db.People.Whole.SingleAsync(p => p.Id == person.Id)).KeepFrom(on);
        return true;
    });

    private static Task<DateOnly?> UntilAsync(City city, Person person) => city.ReadAsync(db => db.People.Whole.Where(p => p.Id == person.Id).Select(p => p.KeptUntil).SingleAsync());
}
