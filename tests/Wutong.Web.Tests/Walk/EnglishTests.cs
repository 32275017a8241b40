using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Projects;
using Wutong.Proposals;
using Wutong.Platform.Absences;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Money;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Reports;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>Whoever chose English reads English on every page. Only data is Chinese there, and is marked as such.</summary>
public sealed partial class EnglishTests
{
    // Together they may open every page.
    private static readonly string?[] Accounts = [null, "zhoulan", "heqing", "qianwen", "fangning", "ruimai", "shanghui", "xitong", "anquan", "shenji"];

    // No pages of their own: they answer with a redirect, a part of a page, or no HTML.
    private static readonly string[] NoPages = ["/tables/{name}/export", "/signout", "/registry/organisations/options", "/search/options", "/registry/industries/options", "/signin/second", "/signin/with/{name}", "/files/{id:guid}", "/files/{id:guid}/inline", "/calendar/{secret:length(64)}.ics", "/meetings/{id:guid}/minutes", "/attraction/recognitions/months/{id:guid}/list", "/attraction/reviews/{id:guid}/letter", "/attraction/referrals/{id:guid}/letter", "/proposals/replies/{id:guid}/word", "/proposals/replies/{id:guid}/pdf", "/proposals/replies/{id:guid}/archive", "/proposals/replies/{id:guid}/signature", "/proposals/replies/{id:guid}/versions/word", "/proposals/replies/{id:guid}/opinion-form", "/proposals/replies/{id:guid}/evaluate/form", "/proposals/new/sheet", "/proposals/checks/file", "/proposals/statistics/word", "/open/replies/{id:guid}/word"];
    private static readonly string[] Metrics = ["projects.open", "projects.signed-total", "organisations.high-tech", "tasks.done"];
    private static readonly string[] Shown = ["title", "placeholder", "aria-label", "alt", "data-l", "data-refuse"];

    [Fact]
    public async Task Every_page_is_English_but_for_its_data()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var rows = await RowsAsync(city);
        var pages = (await Routes.OfAsync(city)).Where(r => r is { Method: "GET", IsPage: true, Handler: null } && !r.Pattern.StartsWith("/language/", StringComparison.Ordinal) && !NoPages.Contains(r.Pattern)).Select(r => r.Pattern).ToList();
        List<string> wrong = [];
        HashSet<string> opened = [];
        await EachAccountAsync(city, pages, "GET", async (account, visitor, page) =>
        {
            foreach (var address in AddressesOf(page, rows))
            {
                var answer = await visitor.GetAsync(address);
                if (answer.Code is >= 300 and < 400) continue;
                var chinese = Chinese(answer);
                lock (wrong)
                {
                    if (answer.Code == 200 || page.StartsWith("/errors", StringComparison.Ordinal) || page is "/welcome" or "/signin/arrived" || (IsSecret(page) && answer.Code == 404)) opened.Add(page);
                    wrong.AddRange(chinese.Select(w => $"{address} as {account ?? "nobody"} ({answer.Code}): {w}"));
                }
            }
        });
        wrong.AddRange(pages.Except(opened).Select(p => $"{p} was opened by nobody"));
        Say.NothingIsWrong(wrong);
    }

    [Fact]
    public async Task A_refused_form_says_in_English_what_is_wrong()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var rows = await RowsAsync(city);
        var forms = (await Routes.OfAsync(city)).Where(r => r is { Method: "POST", IsPage: true, Handler: null } && !NoPages.Contains(r.Pattern)).Select(r => r.Pattern).ToList();
        List<string> wrong = [];
        HashSet<string> refused = [];
        await EachAccountAsync(city, forms, "POST", async (account, visitor, form) =>
        {
            foreach (var address in AddressesOf(form, rows))
            {
                // A form of a standing record names it, or else there is nothing to refuse.
                var id = address.Split('/').FirstOrDefault(p => Guid.TryParse(p, out _));
                var answer = await (id is null ? visitor.PostWithTokenAsync(address) : visitor.PostWithTokenAsync(address, ("Input.Id", id), ("Input.Version", "1")));
                if (answer.Code is >= 300 and < 400) continue;
                var chinese = Chinese(answer);
                lock (wrong)
                {
                    if (answer.Code is 200 or 400 or 422 && answer.Page.QuerySelector(".errors") is not null) refused.Add(form);
                    wrong.AddRange(chinese.Select(w => $"POST {address} as {account ?? "nobody"} ({answer.Code}): {w}"));
                }
            }
        });
        // Whatever else refuses nothing when empty: these do.
        wrong.AddRange(forms.Where(f => f.EndsWith("/new", StringComparison.Ordinal) || f.Contains("/edit", StringComparison.Ordinal) || f == "/signin").Except(refused).Select(f => $"POST {f} was refused by none of its forms"));
        Say.NothingIsWrong(wrong);
    }

    [Theory]
    [InlineData("<p>项目</p>", 1)]
    [InlineData("<p lang='zh'>项目 <b>锐迈</b></p>", 0)]
    [InlineData("<p lang='zh'>项目 <b lang='en'>锐迈</b></p>", 1)]
    [InlineData("<input placeholder='名称'><button aria-label='保存'></button><img alt='图' title='图'>", 4)]
    [InlineData("<input type='submit' value='保存'>", 1)]
    [InlineData("<input value='锐迈科技'>", 0)]
    [InlineData("<script>'项目'</script>", 0)]
    public void The_walk_sees_what_is_Chinese_and_not_marked(string body, int found)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<html lang='en'><title>x</title><body>{body}</body></html>");
        Assert.Equal(found, Chinese(page).Count);
        Assert.Contains("lang is not en", Chinese(new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<html lang='zh-CN'><body>{body}</body></html>")));
    }

    /// <summary>Every account with each route that the table gives it, and with one that it does not: who may not use a route reads the same words on all of them.</summary>
    private static Task EachAccountAsync(City city, List<string> patterns, string method, Func<string?, Visitor, string, Task> work) =>
        Parallel.ForEachAsync(Accounts, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (account, _) =>
        {
            using var visitor = await InEnglishAsync(city, account);
            var actor = account is null ? null : await city.ActorAsync(account);
            var mayUse = patterns.ToLookup(p => RouteTable.Find(method, p) is not { Roles: { } needed } || (actor is not null && (needed.Count == 0 || needed.Any(r => actor.Is(r)))));
            foreach (var pattern in mayUse[true].Concat(mayUse[false].Take(1))) await work(account, visitor, pattern);
        });

    private static async Task<Visitor> InEnglishAsync(City city, string? account)
    {
        var visitor = account is null ? city.Stranger() : await city.NewVisitorAsync(account);
        Assert.Equal(302, (await visitor.GetAsync("/language/en?back=/")).Code);
        return visitor;
    }

    /// <summary>Where Chinese stands that is not marked as Chinese.</summary>
    private static List<string> Chinese(Answer answer) =>
        answer.Header("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true ? Chinese(answer.Page) : [$"is no page but {answer.Header("content-type")}"];

    private static List<string> Chinese(IHtmlDocument page)
    {
        List<string> found = [];
        if (page.DocumentElement.GetAttribute("lang") != "en") found.Add("lang is not en");
        foreach (var text in page.Descendants<IText>().Where(t => Han().IsMatch(t.Data) && t.ParentElement is not (null or IHtmlScriptElement or IHtmlStyleElement)))
        {
            if (text.ParentElement is IHtmlTitleElement && !Han().IsMatch(WithoutData(page, text.Data))) continue;
            if (!IsData(text.ParentElement!)) found.Add($"<{text.ParentElement!.LocalName}> {text.Data.Trim()}");
        }
        foreach (var element in page.All)
        {
            foreach (var name in Shown)
                if (element.GetAttribute(name) is { } value && Han().IsMatch(value) && !IsData(element)) found.Add($"{name} of <{element.LocalName}>: {value}");
            if (element is IHtmlInputElement { Type: "submit" or "button" } button && Han().IsMatch(button.Value) && !IsData(button)) found.Add($"button {button.Value}");
        }
        return [.. found.Distinct()];
    }

    /// <summary>The title of a window cannot mark a part of itself: what it repeats of the page's data is data there too.</summary>
    private static string WithoutData(IHtmlDocument page, string title) =>
        page.QuerySelectorAll("[lang^=zh]").Select(e => e.TextContent.Trim()).Where(t => t.Length > 0).Aggregate(title, (rest, data) => rest.Replace(data, "", StringComparison.Ordinal));

    private static bool IsData(IElement element) => element.Closest("[lang]")?.GetAttribute("lang")?.StartsWith("zh", StringComparison.Ordinal) == true;

    private static IEnumerable<string> AddressesOf(string pattern, Dictionary<string, Guid[]> rows)
    {
        if (pattern == "/registry/industries") return [pattern, pattern + "?at=C3972", pattern + "?q=zz"];
        if (pattern == "/invest/{campaign?}") return ["/invest", "/invest/shenzhen-2026"];
        if (pattern == "/registry/paths") return [pattern, pattern + "?to=锐迈", pattern + "?to=示例企业", pattern + "?to=没有"];
        if (pattern == "/forms/{id:guid}/map") return rows["/forms"].SelectMany(id => new[] { "", "?cell=附表1!A12", "?cell=附表1!F7", "?cell=t2.r2.c1&from=List&table=projects", "?cell=p2~1&from=Typed", "?cell=附表1!C2&from=Sum&table=projects" }.Select(q => $"/forms/{id}/map{q}"));
        if (pattern == "/tasks/{id:guid}/act") return rows["/tasks"].SelectMany(id => Enum.GetNames<Wutong.Platform.Tasks.TaskAct>().Select(act => $"/tasks/{id}/act?what={act}"));
        if (pattern == "/settings/reviews/decide") return [pattern, .. rows["decide"].Select(id => $"{pattern}?id={id}")];
        if (pattern == "/attraction/agreements") return [pattern, pattern + "?example=true"];
        if (pattern == "/attraction/brief") return [pattern, pattern + "?To=锐迈科技", pattern + "?To=没有"];
        if (pattern == "/event/{code:length(3,40)}") return ["/event/shenzhen-example"];
        if (pattern == "/attraction/gates/{kind:alpha}/new") return ["/attraction/gates/industrial/new", "/attraction/gates/technology/new"];
        // Nobody has the secret: what the page says then is read.
        if (IsSecret(pattern)) return [pattern[..pattern.IndexOf('{', StringComparison.Ordinal)] + new string('0', pattern.Contains("48", StringComparison.Ordinal) ? 48 : 32)];
        if (pattern.StartsWith("/errors/", StringComparison.Ordinal)) return ["/errors/403", "/errors/404", "/errors/500"];
        if (!pattern.Contains('{', StringComparison.Ordinal)) return [pattern];
        if (pattern == "/settings/calendar") return [pattern, pattern + "?year=2030"];
        if (pattern.Contains("{year:int}", StringComparison.Ordinal)) return [pattern.Replace("{year:int}", "2026")];
        if (pattern.StartsWith("/metrics/{name}", StringComparison.Ordinal)) return Metrics.Select(name => pattern.Replace("{name}", name));
        if (pattern.Contains("{name}", StringComparison.Ordinal)) return [pattern.Replace("{name}", "projects")];
        var ids = rows[pattern[..pattern.IndexOf("/{", StringComparison.Ordinal)]];
        var addresses = ids.Select(id => pattern.Replace("{id:guid?}", id.ToString()).Replace("{id:guid}", id.ToString()).Replace("{kind}", "project"));
        return pattern.Contains("?}", StringComparison.Ordinal) ? addresses.Prepend(pattern.Replace("/{id:guid?}", "")) : addresses;
    }

    private static bool IsSecret(string pattern) => pattern.Contains("{secret", StringComparison.Ordinal);

    /// <summary>Rows of the demo city, several where they show different parts of their page.</summary>
    private static Task<Dictionary<string, Guid[]>> RowsAsync(City city) => city.WriteAsync(async db => new Dictionary<string, Guid[]>
    {
        ["/files"] = [.. await PlantedCity.FilesAsync(db, await db.Projects.Whole.Where(p => p.Name.StartsWith("锐迈")).Select(p => p.Id).SingleAsync(), "文件", "内容")],
        ["/files/upload"] = await db.Projects.Whole.Where(p => p.Name.StartsWith("锐迈")).Select(p => p.Id).ToArrayAsync(),
        ["/imports"] = await ImportsAsync(db, await city.UserIdAsync("zhoulan")),
        ["/jobs"] = [await Jobs.JobPagesTests.WaitingAsync(db, await city.ActorAsync("zhoulan"))],
        ["/attraction/projects"] = await db.Projects.Whole.Where(p => p.Source != null || p.IsExample).Select(p => p.Id).ToArrayAsync(),
        ["/attraction/referrals"] = await db.Referrals.Whole.Where(p => p.Source != null || p.IsExample).Select(p => p.Id).Take(4).ToArrayAsync(),
        ["/attraction/network"] = await db.Referrals.Whole.Where(p => p.Source != null || p.IsExample).Select(p => p.ReferrerId).Take(4).ToArrayAsync(),
        ["/attraction/events"] = await db.PromotionEvents.Whole.Where(p => p.Source != null || p.IsExample).Select(p => p.Id).Take(6).ToArrayAsync(),
        ["/attraction/visits"] = await db.Visits.Whole.Where(p => p.IsExample).Select(p => p.Id).Take(3).ToArrayAsync(),
        ["/attraction/leads"] = await db.Leads.Whole.Where(l => l.IsExample).Select(l => l.Id).ToArrayAsync(),
        ["/attraction/lead-cases"] = await db.LeadCases.Whole.Where(c => c.IsExample).Select(c => c.Id).ToArrayAsync(),
        ["/attraction/recognitions"] = await db.RecognitionFilings.Whole.Where(f => f.IsExample).Select(f => f.Id).ToArrayAsync(),
        ["/attraction/recognitions/months"] = await db.MonthlyRecognitions.Whole.OrderBy(m => m.Month).Select(m => m.Id).Take(2).ToArrayAsync(),
        ["/attraction/referral-filings"] = await db.ReferralFilings.Whole.Where(f => f.IsExample).Select(f => f.Id).ToArrayAsync(),
        ["/attraction/rewards"] = await db.ReferralRewards.Whole.Where(r => r.IsExample).Select(r => r.Id).ToArrayAsync(),
        ["/attraction/reviews"] = await db.JointReviews.Whole.Where(r => r.IsExample).Select(r => r.Id).ToArrayAsync(),
        ["/attraction/point-schemes"] = await db.PointSchemes.Whole.Select(s => s.Id).Take(1).ToArrayAsync(),
        ["/attraction/promises"] = await db.Agreements.Whole.Where(a => a.IsExample).Select(a => a.Id).ToArrayAsync(),
        ["/attraction/actuals"] = await db.Actuals.Whole.Where(a => a.IsExample).Select(a => a.Id).Take(3).ToArrayAsync(),
        ["/attraction/city-promises"] = await db.CityPromises.Whole.Where(p => p.IsExample).Select(p => p.Id).ToArrayAsync(),
        ["/proposals"] = await db.Proposals.Whole.Where(p => p.Source != null || p.IsExample).Select(p => p.Id).ToArrayAsync(),
        ["/proposals/replies"] = await db.Replies.Whole.Where(r => r.Proposal.Source != null || r.IsExample).Select(r => r.Id).ToArrayAsync(),
        ["/proposals/replies/sections"] = await db.ReplySections.Whole.Where(s => s.Reply.IsExample).Select(s => s.Id).Take(3).ToArrayAsync(),
        ["/open/replies"] = await db.Replies.Whole.Where(r => r.Proposal.Source != null || (r.IsExample && r.IsPublic == true)).Select(r => r.Id).ToArrayAsync(),
        ["/proposals/checks"] = await db.CheckedTexts.Whole.Where(t => t.IsExample).Select(t => t.Id).ToArrayAsync(),
        ["/proposals/themes"] = await db.YearThemes.Whole.Where(t => t.Source != null).Select(t => t.Id).ToArrayAsync(),
        ["/proposals/commitments"] = await db.Commitments.Whole.Where(c => c.IsExample).Select(c => c.Id).ToArrayAsync(),
        ["/attraction/forecasts"] = await db.Forecasts.Whole.Select(f => f.Id).ToArrayAsync(),
        ["/attraction/growth"] = await db.GrowthRecords.Whole.Where(g => g.Source != null || g.IsExample).Select(g => g.Id).ToArrayAsync(),
        ["/attraction/care/signs"] = await db.LeavingSigns.Whole.Where(s => s.IsExample).Select(s => s.Id).ToArrayAsync(),
        ["/attraction/inquiries"] = await db.LeadInquiries.Whole.Where(i => i.IsExample).Select(i => i.Id).ToArrayAsync(),
        ["/attraction/campaigns"] = await db.LeadCampaigns.Whole.Where(c => c.IsExample).Select(c => c.Id).ToArrayAsync(),
        ["/reports"] = await db.OfficeReports.Whole.Where(r => r.IsExample).Select(r => r.Id).ToArrayAsync(),
        ["/reports/templates"] = await db.ReportTemplates.Whole.Where(r => r.IsExample).Select(r => r.Id).ToArrayAsync(),
        ["/forms"] = await db.ReportForms.Whole.Where(f => f.IsExample).Select(f => f.Id).ToArrayAsync(),
        ["/forms/fillings"] = await db.ReportFillings.Whole.Where(f => f.IsExample).Select(f => f.Id).ToArrayAsync(),
        ["/registry/organisations"] = await db.Organisations.Whole.Where(p => p.Source != null || p.IsExample).OrderBy(o => o.Id).Select(p => p.Id).Take(6).ToArrayAsync(),
        ["/registry/relationships"] = await db.Relationships.Whole.Select(p => p.Id).Take(3).ToArrayAsync(),
        ["/registry/duplicates"] = await db.DuplicateSuggestions.Whole.Select(p => p.Id).Take(2).ToArrayAsync(),
        ["/registry/people"] = await db.People.Whole.Where(p => p.IsExample).Select(p => p.Id).Take(2).ToArrayAsync(),
        ["/registry/districts"] = await db.Districts.Whole.Select(p => p.Id).Take(1).ToArrayAsync(),
        ["/tasks"] = await db.Tasks.Whole.Where(t => t.IsExample).Select(t => t.Id).ToArrayAsync(),
        ["/instructions"] = await db.Instructions.Whole.Where(i => i.IsExample).Select(i => i.Id).ToArrayAsync(),
        ["/meetings"] = await db.Meetings.Whole.Where(m => m.IsExample).Select(m => m.Id).ToArrayAsync(),
        ["/timeline"] = [.. await db.Comments.Where(c => c.IsExample).Select(c => c.RecordId).Distinct().ToListAsync(), await db.Organisations.Whole.Where(o => o.Name == "锐迈科技").Select(o => o.Id).SingleAsync()],
        ["/comments"] = [await CommentAsync(db, await city.UserIdAsync("zhoulan"))],
        ["/absences"] = await db.Absences.Whole.Where(a => a.IsExample).Select(a => a.Id).ToArrayAsync(),
        ["/settings/offices"] = await db.Offices.Whole.Select(p => p.Id).Take(1).ToArrayAsync(),
        ["/settings/rates"] = await db.ExchangeRates.Select(p => p.Id).Take(1).ToArrayAsync(),
        ["/settings/reviews"] = await db.AccessReviews.Whole.Select(r => r.Id).ToArrayAsync(),
        ["decide"] = await db.AccessReviewLines.Whole.OrderBy(l => l.NameSortKey).Select(l => l.Id).Take(4).ToArrayAsync(),
        ["/settings/users"] = await db.Users.Where(u => u.UserName == "zhoulan" || u.UserName == "ruimai").Select(p => p.Id).ToArrayAsync(),
    });

    /// <summary>A comment that may still be changed.</summary>
    private static async Task<Guid> CommentAsync(WutongDb db, Guid by)
    {
        var about = await db.Projects.Whole.Where(p => p.Name.StartsWith("锐迈")).Select(p => p.Id).SingleAsync();
        var comment = new Comment { RecordId = about, ById = by, At = TimeProvider.System.GetUtcNow(), Text = "评论" };
        db.Comments.Add(comment);
        return comment.Id;
    }

    /// <summary>An import in each state that has a page of its own.</summary>
    private static async Task<Guid[]> ImportsAsync(WutongDb db, Guid user)
    {
        List<Guid> ids = [];
        foreach (var make in new Action<ImportRun>[] { r => r.AskForMapping(), r => r.FinishCheck(1, 1, 1), r => r.FinishWrite(1, r.CreatedAt), r => r.FinishUndo(0), r => r.Refuse("No."), _ => { } })
        {
            var run = new ImportRun { Table = "projects", UserId = user, FileName = "台账.xlsx", CreatedAt = TimeProvider.System.GetUtcNow(), Sheet = "表", HeaderRow = 1, Layout = new Layout(["表"], ["藏"], ["项目名称", "序号"], [["甲", "1"]], 2).ToJson(), Mapping = "{\"name\":0}" };
            make(run);
            db.ImportRuns.Add(run);
            ids.Add(run.Id);
            foreach (var (number, state) in new[] { ImportRowState.Good, ImportRowState.Asks, ImportRowState.Bad }.Index())
                db.ImportRows.Add(new ImportRow { ImportId = run.Id, Number = number + 2, Cells = Staged.Write(new string?[ProjectImport.Instance.Columns.Count]), State = state, Problems = Staged.Write([new CellProblem("name", "甲", "Too short.", "Write more.")]), RecordId = Guid.CreateVersion7() });
        }
        await Task.CompletedTask;
        return [.. ids];
    }

    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")]
    private static partial Regex Han();
}
