using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>Every page is complete in English: Chinese stands only in elements marked as data.</summary>
public sealed partial class EnglishTests
{
    private static readonly string[] Spoken = ["title", "placeholder", "aria-label", "alt", "data-l"];
    private static readonly string?[] Readers = ["heqing", "zhoulan", "jiangfan", "ruimai", "xinyi", "xitong", "anquan", "shenji", null];

    [Fact]
    public async Task Every_page_is_English_outside_of_data()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var planted = await PlantedCity.PlantAsync(city);
        var routes = (await Routes.OfAsync(city)).Where(r => r is { Method: "GET", IsPage: true, Handler: null }).ToList();
        List<string> wrong = [];
        HashSet<string> opened = [];
        foreach (var reader in Readers)
        {
            using var visitor = reader is null ? city.Stranger() : await city.NewVisitorAsync(reader);
            await visitor.GetAsync("/language/en?back=%2F");
            foreach (var route in routes)
                foreach (var address in Addresses(route, planted))
                {
                    var answer = await visitor.GetAsync(address);
                    if (answer.Code != 200 || answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
                    opened.Add(route.Pattern);
                    wrong.AddRange(Chinese(answer.Page.DocumentElement).Select(text => $"{route.Pattern}: {text}"));
                }
        }
        Assert.True(opened.Count > 20, $"Only {opened.Count} pages opened.");
        Say.NothingIsWrong([.. wrong.Distinct()]);
    }

    [Fact]
    public void A_Chinese_word_outside_of_data_is_found()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<p>x 项目</p><p lang=zh title=甲>乙</p><input placeholder=丙><p lang=zh>丁<span lang=en>戊</span></p>");
        Assert.Equal(["x 项目", "丙", "戊"], Chinese(page.DocumentElement).Order());
    }

    private static IEnumerable<string> Addresses(Route route, PlantedCity planted)
    {
        var rule = RouteTable.Find(route.Method, route.Pattern);
        if (rule is null) return [];
        if (rule.Of == Of.None) return rule.Addresses.Length > 0 ? rule.Addresses : [route.Pattern];
        return planted.Rows.Where(r => r.Of == rule.Of).Select(r => route.Pattern.Replace("{id:guid}", $"{r.Id}"));
    }

    private static IEnumerable<string> Chinese(IElement root) =>
        root.Descendants().OfType<IText>().Where(t => t.ParentElement is { LocalName: not ("title" or "script" or "option") } parent && !IsData(parent)).Select(t => t.Data.Trim())
            .Concat(root.QuerySelectorAll("*").Where(e => !IsData(e)).SelectMany(e => Spoken.Select(e.GetAttribute)).OfType<string>())
            .Where(text => Han().IsMatch(text));

    /// <summary>Whether the nearest element that names a language names Chinese.</summary>
    private static bool IsData(IElement element) => element.Closest("[lang]")?.GetAttribute("lang")?.StartsWith("zh", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")] private static partial Regex Han();
}
