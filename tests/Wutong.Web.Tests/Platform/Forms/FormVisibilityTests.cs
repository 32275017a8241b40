using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Forms;

/// <summary>Who sees a form, its copies, and what stands in them.</summary>
public sealed class FormVisibilityTests
{
    [Theory, OnBoth]
    public async Task A_secret_of_another_offices_form_is_nowhere(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var other = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var secret = TestData.Unique("密语");
        var form = await visitor.NewFormAsync(post.OfficeId, secret);
        await visitor.MapAsync(form, "附表1!C9", secret, FigureSource.Typed, ("Input.Typed", "Text"));
        var place = (await visitor.FormAsync(form)).GetProperty("places")[0].GetProperty("id").GetGuid();
        var filling = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08", ($"Input.Typed[{place}]", secret)));
        var file = (await visitor.GetAsync($"/api/forms/fillings/{filling}")).Json.GetProperty("filling").GetProperty("file").GetGuid();

        string[] addresses =
        [
            $"/forms/{form}", $"/forms/{form}/edit", $"/forms/{form}/map", $"/forms/{form}/fill", $"/forms/{form}/blank", $"/forms/{form}/compare", $"/forms/fillings/{filling}", $"/forms/fillings/{filling}/rows", $"/files/{file}",
            $"/api/forms/{form}", $"/api/forms/{form}/preview", $"/api/forms/fillings/{filling}", $"/api/files/{file}",
        ];
        string[] lists = ["/forms", $"/forms?q={secret}", "/api/forms?limit=200", $"/search?q={secret}", $"/search/options?q={secret}", $"/api/search?q={secret}", "/tables/report-forms/export", $"/tables/report-forms/share?id={form}"];
        using var officer = await city.NewVisitorAsync(other.Account);
        using var leader = await city.ColleagueAsync(other.OfficeId, Role.Leader);
        foreach (var stranger in new[] { officer, leader })
        {
            foreach (var address in addresses) Assert.True((await stranger.GetAsync(address)).Code == 404, address);
            foreach (var address in lists) Assert.DoesNotContain(secret, (await stranger.GetAsync(address)).Body.Replace($"q={secret}", "").Replace($"value=\"{secret}\"", "").Replace(Uri.EscapeDataString(secret), "").Replace($"“{secret}”", ""), StringComparison.Ordinal);
            Assert.Equal(404, (await stranger.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", new { version = 1, period = "2026-09" })).Code);
            Assert.Equal(404, (await stranger.PostWithTokenAsync($"/forms/{form}/map", ("Input.Place", "附表1!C9"), ("Input.Label", "x"), ("Input.Source", "City"))).Code);
        }
        using var head = await city.NewVisitorAsync("heqing");
        foreach (var address in addresses.Where(a => !a.EndsWith("/rows", StringComparison.Ordinal))) Assert.True((await head.GetAsync(address)).Code == 200, address);
        Assert.Contains(secret, (await head.GetAsync($"/search?q={secret}")).Page.QuerySelector("main .results")!.TextContent, StringComparison.Ordinal);
        using var enterprise = await city.NewVisitorAsync("ruimai");
        Assert.Equal(403, (await enterprise.GetAsync("/forms")).Code);
    }

    [Theory, OnBoth]
    public async Task A_copy_is_read_by_the_office_for_which_it_was_filled_and_holds_what_its_filler_saw(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var other = await city.Data.PostAsync();
        var foreign = await city.Data.ProjectAsync(other, name: TestData.Unique("密语"));
        var own = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!A12", "清单", FigureSource.List, ("Input.Table", "projects"), ("Input.Columns[B]", "name"), ("Input.BlockRows", "3"), ("Input.Query", ""));
        var mine = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08"));
        var body = (await visitor.GetAsync($"/api/forms/fillings/{mine}")).Body;
        Assert.Contains(own.Name, body, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Name, body, StringComparison.Ordinal);

        // The head office sees more: what it fills is not read in the form's own office.
        using var head = await city.NewVisitorAsync("heqing");
        var page = await head.GetAsync($"/forms/{form}/fill?period=2026-09");
        Assert.Contains(Wutong.Platform.Words.Report_Foreign, page.Text, StringComparison.Ordinal);
        var theirs = FormSteps.IdOf(await head.SubmitAsync(page.Page, $"/forms/{form}/fill", []));
        Assert.Contains(foreign.Name, (await head.GetAsync($"/api/forms/fillings/{theirs}")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync($"/forms/fillings/{theirs}")).Code);
        Assert.DoesNotContain(foreign.Name, (await visitor.GetAsync($"/forms/{form}/fill?period=2026-10")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync($"/forms/{form}/compare?a={theirs}&b={mine}")).Code);
    }

    [Theory, OnBoth]
    public async Task Confidential_rows_are_counted_but_stand_in_no_list(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var secret = TestData.Unique("密语");
        await city.Data.ProjectAsync(post, p => p.CodeName = "代号" + TestData.Unique("乙"), name: secret);
        await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!F5", "个数", FigureSource.Count, ("Input.Table", "projects"));
        await visitor.MapAsync(form, "附表1!A12", "清单", FigureSource.List, ("Input.Table", "projects"), ("Input.Columns[B]", "name"), ("Input.BlockRows", "3"));
        var preview = await visitor.GetAsync($"/forms/{form}/fill?period=2026-08");
        Assert.Contains(string.Format(null, Wutong.Platform.Words.Report_LeftOut, 1), preview.Text, StringComparison.Ordinal);
        var filling = FormSteps.IdOf(await visitor.SubmitAsync(preview.Page, $"/forms/{form}/fill", []));
        var frozen = await visitor.GetAsync($"/api/forms/fillings/{filling}");
        Assert.Equal(2, frozen.Json.GetProperty("figures")[0].GetProperty("value").GetProperty("number").GetInt32());
        Assert.DoesNotContain(secret, frozen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await visitor.GetAsync($"/files/{frozen.Json.GetProperty("filling").GetProperty("file").GetGuid()}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Whoever_may_not_open_the_list_is_told_to_leave_it_to_a_colleague(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        using var clerk = await city.ColleagueAsync(post.OfficeId, Role.GeneralOffice);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!F5", "个数", FigureSource.Count, ("Input.Table", "projects"));
        Assert.Contains(Wutong.Platform.Words.Report_NoTable, (await clerk.GetAsync($"/forms/{form}/fill?period=2026-08")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await clerk.FreezeAsync(form, "2026-08")).Code);
        Assert.DoesNotContain("/attraction/projects", (await clerk.GetAsync($"/forms/{form}/map?cell=附表1!F6&from=Count")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Programs_list_look_and_fill_within_their_scopes(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!F5", "个数", FigureSource.Count, ("Input.Table", "projects"));
        using var program = city.Stranger();
        var (reader, writer, none) = (await city.Data.TokenAsync(post.UserId, null, "forms.read"), await city.Data.TokenAsync(post.UserId, null, "forms.write"), await city.Data.TokenAsync(post.UserId, null, "attraction.read"));
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Get, $"/api/forms/{form}", token: none)).Code);
        var preview = (await program.CallAsync(HttpMethod.Get, $"/api/forms/{form}/preview?period=2026-08", token: reader)).Json;
        var body = new { version = preview.GetProperty("version").GetInt32(), period = "2026-08", seal = preview.GetProperty("seal").GetString() };
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", body, reader)).Code);
        await city.Data.ProjectAsync(post);
        // The values that were looked at are no more.
        Assert.Equal(409, (await program.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", body, writer)).Code);
        var filled = await program.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", new { body.version, body.period }, writer);
        Assert.Equal(200, filled.Code);
        Assert.Equal(1, (await program.CallAsync(HttpMethod.Get, $"/api/forms/fillings/{filled.Json.GetProperty("id").GetGuid()}", token: reader)).Json.GetProperty("figures")[0].GetProperty("rows").GetInt32());
        Assert.Equal(400, (await program.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", new { body.version, period = "2026-Q3" }, writer)).Code);
        Assert.Equal(400, (await program.CallAsync(HttpMethod.Get, $"/api/forms/{form}/preview?period=x", token: reader)).Code);
    }
}
