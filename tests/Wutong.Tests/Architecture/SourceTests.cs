using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Wutong.Testing;

namespace Wutong.Tests.Architecture;

/// <summary>Rules about the sources themselves, each a function that is also shown what breaks it.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 400;
    private static readonly string Sources = Path.Combine(Places.Root, "src"), Tests = Path.Combine(Places.Root, "tests");

    [Fact]
    public void No_hand_written_file_has_more_than_400_lines()
    {
        Assert.Equal([], TooLong(Sources));
        Assert.Equal([], TooLong(Tests));

        var planted = Places.NewFolder("long");
        File.WriteAllLines(Path.Combine(planted, "Long.cs"), Enumerable.Repeat("x", LongestFile + 1));
        File.WriteAllLines(Path.Combine(planted, "Made.g.cs"), Enumerable.Repeat("x", LongestFile + 1));
        Assert.Equal("Long.cs", Path.GetFileName(Assert.Single(TooLong(planted))));
        Places.Remove(planted);
    }

    [Fact]
    public void Every_word_stands_in_both_languages()
    {
        var pairs = Directory.EnumerateFiles(Sources, "Words.resx", SearchOption.AllDirectories).Where(IsHandWritten).ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, chinese => Assert.Equal([], WordProblems(XDocument.Load(chinese), XDocument.Load(chinese.Replace(".resx", ".en.resx", StringComparison.Ordinal)))));

        XDocument Words(params (string Key, string Value)[] words) => new(new XElement("root", words.Select(w => new XElement("data", new XAttribute("name", w.Key), new XElement("value", w.Value)))));
        Assert.NotEmpty(WordProblems(Words(("A", "甲")), Words()));
        Assert.NotEmpty(WordProblems(Words(), Words(("A", "a"))));
        Assert.NotEmpty(WordProblems(Words(("A", "甲")), Words(("A", ""))));
        Assert.NotEmpty(WordProblems(Words(("A", "甲")), Words(("A", "a 甲"))));
        Assert.NotEmpty(WordProblems(Words(("A", "甲 {0}")), Words(("A", "a"))));
        Assert.Empty(WordProblems(Words(("A", "甲 {0}")), Words(("A", "{0} a"))));
    }

    [Fact]
    public void Every_member_of_an_enum_that_is_shown_has_a_word_in_both_languages()
    {
        var enums = new[] { typeof(Site).Assembly, typeof(Platform.PlatformModule).Assembly, typeof(Wutong.Registry.RegistryModule).Assembly, typeof(Wutong.Attraction.AttractionModule).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.IsEnum).Where(t => Members(t).Any(m => m.GetCustomAttribute<DisplayAttribute>() is not null)).ToList();
        Assert.True(enums.Count >= 8);
        Assert.Equal([], enums.SelectMany(UnspokenMembers));
        Assert.Equal(["HalfSaid.Silent"], UnspokenMembers(typeof(HalfSaid)));
    }

    [Fact]
    public void No_view_holds_a_Chinese_word_of_its_own()
    {
        Assert.Equal([], Directory.EnumerateFiles(Sources, "*.cshtml", SearchOption.AllDirectories).Where(IsHandWritten)
            .Where(f => HasChinese(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Sources, f)));
        Assert.True(HasChinese("<h1>项目</h1>"));
        Assert.False(HasChinese("@* 项目 *@<h1>@Words.Project</h1>"));
    }

    [Fact]
    public void No_view_holds_a_script_or_a_style_of_its_own()
    {
        Assert.Equal([], Directory.EnumerateFiles(Sources, "*.cshtml", SearchOption.AllDirectories).Where(IsHandWritten)
            .Where(f => Inline().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Sources, f)));
        Assert.Matches(Inline(), "<p style=\"x\">");
        Assert.Matches(Inline(), "<button onclick=\"x\">");
        Assert.Matches(Inline(), "<script>x</script>");
        Assert.DoesNotMatch(Inline(), "<script src=\"/js/app.js\" defer></script><table class=\"x\">");
    }

    private static List<string> TooLong(string folder) =>
        [.. new[] { "*.cs", "*.cshtml", "*.js", "*.mjs", "*.css" }.SelectMany(p => Directory.EnumerateFiles(folder, p, SearchOption.AllDirectories))
            .Where(IsHandWritten).Where(f => File.ReadLines(f).Count() > LongestFile)];

    private static bool IsHandWritten(string file) =>
        !file.EndsWith(".g.cs", StringComparison.Ordinal)
        && !Regex.IsMatch(file, "/(obj|bin|node_modules|wwwroot)/|/Wutong\\.Migrations\\.[A-Za-z]+/Migrations/");

    private static List<string> WordProblems(XDocument chinese, XDocument english)
    {
        Dictionary<string, string> Read(XDocument words) => words.Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
        var (zh, en) = (Read(chinese), Read(english));
        return
        [
            .. zh.Keys.Except(en.Keys).Select(k => $"{k} has no English"), .. en.Keys.Except(zh.Keys).Select(k => $"{k} has no Chinese"),
            .. zh.Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => $"{w.Key} is empty"),
            .. en.Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => $"{w.Key} is empty in English"),
            .. en.Where(w => HasChinese(w.Value)).Select(w => $"{w.Key} is Chinese in English: {w.Value}"),
            .. zh.Keys.Intersect(en.Keys).Where(k => !Slots(zh[k]).SetEquals(Slots(en[k]))).Select(k => $"{k} has other slots in English"),
        ];
    }

    private static HashSet<string> Slots(string text) => [.. Regex.Matches(text, @"\{\d+").Select(m => m.Value)];

    private static IEnumerable<FieldInfo> Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    private static List<string> UnspokenMembers(Type type)
    {
        bool Speaks(FieldInfo member, string language)
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);
            return member.GetCustomAttribute<DisplayAttribute>()?.GetName() is { Length: > 0 };
        }
        return [.. Members(type).Where(m => !Speaks(m, "zh-CN") || !Speaks(m, "en")).Select(m => $"{type.Name}.{m.Name}")];
    }

    private static bool HasChinese(string text) => Han().IsMatch(OwnName().Replace(RazorComment().Replace(text, ""), ""));

    private enum HalfSaid { [Display(Name = "said")] Said, Silent }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")] private static partial Regex Han();
    // A language is offered under its own name.
    [GeneratedRegex("hreflang=\"zh-Hans\"[^>]*>[^<]*<")] private static partial Regex OwnName();
    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)] private static partial Regex RazorComment();
    [GeneratedRegex(@"\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|<style", RegexOptions.IgnoreCase)] private static partial Regex Inline();
}
