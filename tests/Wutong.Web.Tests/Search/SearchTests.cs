using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Organisations;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Search;

/// <summary>What is found, by what, by whom and how soon; on both databases.</summary>
public sealed class SearchTests
{
    [Theory, OnBoth]
    public async Task A_saved_record_is_found_with_the_answer_to_the_save_and_a_new_name_at_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var word = TestData.Unique("晶");
        var organisation = await city.Data.OrganisationAsync($"苏州{word}电子有限公司", "91320582MA27XYT91A");
        Assert.Equal([organisation.Id], await IdsAsync(city, "zhoulan", word));
        await city.WriteAsync(async db =>
        {
            var row = await db.Organisations.Whole.Include(o => o.OtherNames).SingleAsync(o => o.Id == organisation.Id);
            row.Rename($"昆山{TestData.Unique("曜")}电子有限公司", new DateOnly(2026, 1, 1));
            return true;
        });
        // By its former name still, and by code and its beginning.
        foreach (var text in new[] { word, "91320582MA27XYT91A", "91320582ma27xyt" }) Assert.Equal([organisation.Id], await IdsAsync(city, "zhoulan", text));
        await city.WriteAsync(async db => { (await db.Organisations.Whole.SingleAsync(o => o.Id == organisation.Id)).CreditCode = null; return true; });
        Assert.Empty(await IdsAsync(city, "zhoulan", "91320582MA27XYT91A"));
    }

    [Theory, OnBoth]
    public async Task A_renamed_organisation_is_found_under_its_project_contact_and_visit(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var organisation = await city.Data.OrganisationAsync();
        var project = await city.Data.ProjectAsync(post, investor: organisation.Id);
        var person = await city.Data.PersonAsync(organisation.Id);
        var visit = new Visit { OrganisationId = organisation.Id, Place = "上海", OfficeId = post.OfficeId, ById = post.UserId, RecordedAt = TimeProvider.System.Now() };
        await city.WriteAsync(db => db.Visits.Add(visit));
        var renamed = TestData.Unique("更名后的企业");
        await city.WriteAsync(async db => { (await db.Organisations.Whole.Include(o => o.OtherNames).SingleAsync(o => o.Id == organisation.Id)).Rename(renamed, new DateOnly(2026, 1, 1)); return true; });
        foreach (var name in new[] { renamed, organisation.Name })
            Assert.Equal(new[] { organisation.Id, project.Id, person.Id, visit.Id }.Order(), (await IdsAsync(city, "heqing", name)).Order());
        // What is called so itself comes first.
        Assert.Equal(organisation.Id, (await IdsAsync(city, "heqing", renamed))[0]);
    }

    [Theory, OnBoth]
    public async Task A_merged_organisation_is_found_as_its_survivor_and_as_itself_again_when_the_merge_is_undone(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (one, other) = (await city.Data.OrganisationAsync(), await city.Data.OrganisationAsync());
        var project = await city.Data.ProjectAsync(post, investor: one.Id);
        var actor = await city.ActorAsync("heqing");
        Assert.IsType<Outcome.Done>(await city.RunAsync(actor, db => new MergeOrganisation { Id = one.Id, Version = 1, IntoId = other.Id }.Run(db, actor)));
        foreach (var name in new[] { one.Name, other.Name }) Assert.Equal(new[] { other.Id, project.Id }.Order(), (await IdsAsync(city, "heqing", name)).Order());
        var version = await city.ReadAsync(db => db.Organisations.Whole.Where(o => o.Id == one.Id).Select(o => o.Version).SingleAsync());
        Assert.IsType<Outcome.Done>(await city.RunAsync(actor, db => new UnmergeOrganisation { Id = one.Id, Version = version }.Run(db, actor)));
        Assert.Equal(new[] { one.Id, project.Id }.Order(), (await IdsAsync(city, "heqing", one.Name)).Order());
        Assert.Equal([other.Id], await IdsAsync(city, "heqing", other.Name));
    }

    [Theory, OnBoth]
    public async Task A_refused_change_leaves_the_index_as_it_was(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var name = TestData.Unique("未成");
        var outcome = await city.RunAsync(Actor.Machine(TimeProvider.System.Now()), db => db.WriteAsync(async () =>
        {
            db.Organisations.Add(new Organisation { Name = name });
            await db.WriteAsync(() => Task.CompletedTask);
            return Outcome.Denied;
        }));
        Assert.IsType<Outcome.Forbidden>(outcome);
        Assert.Empty(await IdsAsync(city, "heqing", name));
    }

    [Theory, OnBoth]
    public async Task Nobody_finds_what_they_may_not_see_and_everybody_what_they_may(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var other = await city.Data.PostAsync();
        var (word, note) = (TestData.Unique("隐"), TestData.Unique("要"));
        var project = await city.Data.ProjectAsync(post, p => p.Summary = $"说明{note}", name: $"{word}项目");
        foreach (var account in new[] { post.Account, "heqing", "jiangfan" })
        {
            Assert.Equal([project.Id], await IdsAsync(city, account, word));
            Assert.Equal([project.Id], await IdsAsync(city, account, note));
        }
        foreach (var account in new[] { other.Account, "ruimai", "xinyi", "xitong", "anquan" })
        {
            Assert.Empty(await IdsAsync(city, account, word));
            Assert.Empty(await IdsAsync(city, account, note));
            var page = await (await city.VisitorAsync(account)).GetAsync($"/search?q={Uri.EscapeDataString(word)}");
            Assert.Equal(200, page.Code);
            Assert.Empty(page.Page.QuerySelectorAll(".results li, nav.tabs .count"));
        }
        // The investor's own people, its district and whoever joins the team.
        var member = await city.Data.UserAsync(Role.InvestmentOfficer, other.OfficeId);
        await city.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.Team).SingleAsync(p => p.Id == project.Id)).Join(member.Id); return true; });
        Assert.Equal([project.Id], await IdsAsync(city, member.Name, word));
        var investor = await city.Data.UserAsync(Role.Enterprise, organisation: project.InvestorId);
        Assert.Equal([project.Id], await IdsAsync(city, investor.Name, word));
    }

    [Theory, OnBoth]
    public async Task A_confidential_project_has_one_face_for_each(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (code, summary) = (TestData.Unique("代号"), TestData.Unique("密要"));
        var investor = await city.Data.OrganisationAsync();
        var project = await city.Data.ProjectAsync(post, p => { p.CodeName = code; p.Summary = summary; p.Product = summary; }, investor.Id);
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var visitor = await city.VisitorAsync(colleague.Name);
        Assert.Equal([project.Id], await IdsAsync(city, colleague.Name, code));
        foreach (var secret in new[] { project.Name, summary }) Assert.Empty(await IdsAsync(city, colleague.Name, secret));
        Assert.Equal([investor.Id], await IdsAsync(city, colleague.Name, investor.Name));
        foreach (var address in new[] { "/search?q=", "/search/options?q=", "/api/search?q=" })
        {
            var answer = await visitor.GetAsync(address + Uri.EscapeDataString(code));
            Assert.Contains(code, answer.Body, StringComparison.Ordinal);
            foreach (var secret in new[] { project.Name, investor.Name, summary }) Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
        }
        // Whoever knows it whole finds it once, under its name, by either.
        foreach (var account in new[] { post.Account, "heqing" })
            foreach (var text in new[] { code, project.Name, summary })
            {
                Assert.Equal([project.Id], await IdsAsync(city, account, text));
                Assert.Contains(project.Name, (await (await city.VisitorAsync(account)).GetAsync("/search?q=" + Uri.EscapeDataString(text))).Text, StringComparison.Ordinal);
            }
        // Joining the team opens it; lifting the code name leaves one face.
        await city.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.Team).SingleAsync(p => p.Id == project.Id)).Join(colleague.Id); return true; });
        Assert.Equal([project.Id], await IdsAsync(city, colleague.Name, summary));
        await city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project.Id)).CodeName = null; return true; });
        Assert.Empty(await IdsAsync(city, "heqing", code));
        Assert.Equal([project.Id], await IdsAsync(city, post.Account, project.Name));
    }

    [Theory, OnBoth]
    public async Task Nobody_is_found_by_telephone_or_e_mail(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var organisation = await city.Data.OrganisationAsync();
        var person = await city.Data.PersonAsync(organisation.Id, TestData.Unique("联"), "13911122333");
        Assert.Equal([person.Id], await IdsAsync(city, "heqing", person.Name));
        foreach (var text in new[] { "13911122333", "1391112", "someone@example.cn", "someone" }) Assert.DoesNotContain(person.Id, await IdsAsync(city, "heqing", text));
    }

    [Theory, OnBoth]
    public async Task Title_comes_before_other_names_and_these_before_text_and_the_last_changed_first(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var word = TestData.Unique("序");
        var inText = await city.Data.OrganisationAsync();
        await city.WriteAsync(async db => { (await db.Organisations.Whole.SingleAsync(o => o.Id == inText.Id)).Business = $"专做{word}"; return true; });
        var alias = await city.Data.OrganisationAsync();
        await city.WriteAsync(async db => { (await db.Organisations.Whole.Include(o => o.OtherNames).SingleAsync(o => o.Id == alias.Id)).AddName($"又称{word}", NameKind.Alias); return true; });
        var within = await city.Data.OrganisationAsync($"苏州{word}公司");
        var older = await city.Data.OrganisationAsync($"{word}甲公司");
        var newer = await city.Data.OrganisationAsync($"{word}乙公司");
        var exact = await city.Data.OrganisationAsync(word);
        Guid[] expected = [exact.Id, newer.Id, older.Id, within.Id, alias.Id, inText.Id];
        Assert.Equal(expected, await IdsAsync(city, "heqing", word));
        var suggested = (await (await city.VisitorAsync("heqing")).GetAsync($"/search/options?q={Uri.EscapeDataString(word)}")).Page.QuerySelectorAll("[role=option] a").Select(a => a.GetAttribute("href")!.Split('/')[^1]);
        Assert.Equal(expected.Select(e => e.ToString()), suggested);
        // Changed again, the older one moves up.
        await city.WriteAsync(async db => { (await db.Organisations.Whole.SingleAsync(o => o.Id == older.Id)).Business = "更新"; return true; });
        Assert.Equal([exact.Id, older.Id, newer.Id], (await IdsAsync(city, "heqing", word)).Take(3));
    }

    [Theory, OnBoth]
    public async Task Pages_go_on_where_the_last_ended_in_both_directions_and_beyond_what_is_counted(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var word = TestData.Unique("页");
        await city.WriteAsync(db =>
        {
            for (var i = 0; i < 130; i++) db.Organisations.Add(new Organisation { Name = i % 3 == 0 ? $"{word}公司{i}" : $"苏州{word}{i}" });
            for (var i = 0; i < 430; i++) db.Organisations.Add(new Organisation { Name = TestData.Unique("别"), Business = $"经营{word}" });
        });
        List<Guid> forward = [];
        var actor = await city.ActorAsync("heqing");
        string? after = null;
        SearchPage page;
        do
        {
            page = await city.RunAsync(actor, db => db.SearchAsync(actor, word, null, after, null, 90));
            forward.AddRange(page.Hits.Select(h => h.Id));
            Assert.Equal((Searching.CountLimit, true), (page.Count, page.IsCapped));
            if (page.After is not null) after = page.After;
        } while (page.After is not null);
        Assert.Equal(560, forward.Distinct().Count());
        Assert.Equal(560, forward.Count);
        List<Guid> backward = [];
        var before = page.Before;
        backward.InsertRange(0, page.Hits.Select(h => h.Id));
        while (before is not null)
        {
            page = await city.RunAsync(actor, db => db.SearchAsync(actor, word, null, null, before, 90));
            backward.InsertRange(0, page.Hits.Select(h => h.Id));
            before = page.Before;
        }
        Assert.Equal(forward, backward);
        var ids = await city.RunAsync(actor, async db =>
        {
            var (all, some) = (await db.FindIdsAsync(actor, RegistrySearchKind, word, 130), await db.FindIdsAsync(actor, RegistrySearchKind, word, 100));
            Assert.Equal((130, false, 100, true), (all.Ids.Count, all.HasMore, some.Ids.Count, some.HasMore));
            Assert.Equal(all.Ids.Take(100), some.Ids);
            return await db.Organisations.VisibleTo(actor).CountAsync(o => all.Ids.Contains(o.Id));
        });
        Assert.Equal(130, ids);
    }

    private const string RegistrySearchKind = Wutong.Registry.Contracts.RegistrySearch.Organisations;

    /// <summary>What an account finds, best first, over the API.</summary>
    private static async Task<List<Guid>> IdsAsync(City city, string account, string text)
    {
        await AssertBothWaysAsync(city, account, text);
        var answer = await (await city.VisitorAsync(account)).GetAsync($"/api/search?limit=100&q={Uri.EscapeDataString(text)}");
        Assert.Equal(200, answer.Code);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())];
    }

    // Of few hits SQLite asks each document whom it is for, of many the index: here all are few, so the other way is asked as well.
    private static async Task AssertBothWaysAsync(City city, string account, string text)
    {
        if (city.Target.Kind != DatabaseKind.Sqlite) return;
        var actor = await city.ActorAsync(account);
        await city.RunAsync(actor, async db =>
        {
            foreach (var kind in db.Searchables.For(actor))
            {
                var byIndex = SearchQuery.Of(text) is { } query ? await new SearchReader(db, query, [kind.Kind], SearchAudience.KeysOf(actor), Tier.Names) { FewHits = 0 }.IdsAsync(Searching.MostIds) : [];
                Assert.Equal(byIndex, (await db.FindIdsAsync(actor, kind.Kind, text)).Ids);
            }
            return true;
        });
    }
}
