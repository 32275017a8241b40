using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Wutong.Registry.Duplicates;

/// <summary>
/// The name of an organisation taken apart for comparison: full-width, capital and traditional characters folded, punctuation gone, legal
/// form and place apart from the rest. 苏州銳邁科技（集团）股份有限公司 and 锐迈科技有限公司 have the same core.
/// </summary>
/// <param name="Core">What is left to tell one organisation from another.</param>
/// <param name="Places">The places that the name begins with or has in brackets, joined; empty for none.</param>
/// <param name="Whole">Everything, folded.</param>
internal sealed partial record NormalisedName(string Core, string Places, string Whole)
{
    private static readonly Lazy<Dictionary<char, char>> Simplified = new(LoadSimplified);

    // The longest first: what ends in 有限责任公司 also ends in 公司.
    private static readonly string[] Forms =
    [
        "集团股份有限公司", "集团有限责任公司", "集团有限公司", "股份有限公司", "有限责任公司", "股份公司", "有限公司", "集团公司", "总公司", "合伙企业", "有限合伙", "普通合伙", "个人独资", "集团", "公司",
    ];

    // Regions with those of their cities that firms put in front of their names; the municipalities are both.
    private static readonly Dictionary<string, string[]> Regions = new()
    {
        ["江苏"] = ["张家港", "常熟", "太仓", "昆山", "苏州", "吴江", "吴中", "相城", "姑苏", "虎丘", "无锡", "江阴", "宜兴", "常州", "溧阳", "南京", "镇江", "丹阳", "扬中", "句容", "扬州", "仪征", "高邮", "泰州", "靖江", "泰兴", "兴化", "南通", "如皋", "海门", "启东", "海安", "如东", "盐城", "东台", "徐州", "邳州", "新沂", "连云港", "淮安", "宿迁"],
        ["浙江"] = ["杭州", "宁波", "嘉兴", "湖州", "绍兴", "温州", "台州", "金华", "义乌"], ["安徽"] = ["合肥", "芜湖", "马鞍山", "滁州"], ["福建"] = ["福州", "厦门", "泉州"], ["江西"] = ["南昌", "赣州"],
        ["山东"] = ["济南", "青岛", "烟台", "威海", "潍坊", "淄博"], ["河南"] = ["郑州", "洛阳"], ["湖北"] = ["武汉", "宜昌", "襄阳"], ["湖南"] = ["长沙", "株洲"],
        ["广东"] = ["广州", "深圳", "东莞", "佛山", "珠海", "惠州", "中山", "江门"], ["广西"] = ["南宁", "柳州"], ["海南"] = ["海口"], ["四川"] = ["成都", "绵阳"], ["贵州"] = ["贵阳", "遵义"], ["云南"] = ["昆明"],
        ["陕西"] = ["西安", "宝鸡"], ["甘肃"] = ["兰州"], ["辽宁"] = ["沈阳", "大连"], ["吉林"] = ["长春"], ["黑龙江"] = ["哈尔滨"], ["河北"] = ["石家庄", "保定", "唐山"], ["山西"] = ["太原"],
        ["内蒙古"] = ["呼和浩特", "包头"], ["宁夏"] = ["银川"], ["青海"] = ["西宁"], ["新疆"] = ["乌鲁木齐"], ["西藏"] = [],
        ["北京"] = ["北京"], ["上海"] = ["上海"], ["天津"] = ["天津"], ["重庆"] = ["重庆"], ["香港"] = ["香港"], ["澳门"] = ["澳门"], ["台湾"] = [], ["中国"] = [],
    };

    private static readonly Dictionary<string, string> RegionOf = Regions.SelectMany(r => r.Value.Select(c => (City: c, Region: r.Key))).ToDictionary(c => c.City, c => c.Region);

    private static readonly string[] KnownPlaces = [.. Regions.Keys.Concat(RegionOf.Keys).Distinct().OrderByDescending(p => p.Length)];

    /// <summary>The least that a core must keep; a name that is nothing but a place and a form keeps both.</summary>
    private const int LeastCore = 2;

    public static NormalisedName Of(string name)
    {
        var folded = Fold(name);
        List<string> places = [];
        // What stands in brackets is a place, a legal form, or a part of the name.
        var open = Brackets().Replace(folded, match => match.Groups[1].Value is var inner && IsPlace(inner) ? Take(places, inner) : Forms.Contains(inner) ? "" : inner);
        var core = StripForm(Kept(open));
        core = StripPlaces(core, places);
        return new NormalisedName(core, string.Join(' ', places.Distinct().Order(StringComparer.Ordinal)), Kept(folded));
    }

    /// <summary>The longest key: a folded character may be several.</summary>
    public const int KeyLength = 240;

    /// <summary>The core as it is stored, to look for others with the same.</summary>
    public string Key => Core.Length > KeyLength ? Core[..KeyLength] : Core;

    /// <summary>An address without what people write in ten ways: spaces, punctuation, the province and the city in front.</summary>
    public static string Address(string address) => StripPlaces(Kept(Fold(address)), []);

    /// <summary>Characters of one width, one case and one script.</summary>
    public static string Fold(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().ToCharArray();
        for (var i = 0; i < folded.Length; i++) folded[i] = Simplified.Value.GetValueOrDefault(folded[i], folded[i]);
        return new string(folded);
    }

    /// <summary>What the places of two names say about their being one.</summary>
    public static PlaceMatch Match(NormalisedName one, NormalisedName other)
    {
        if (one.Places == other.Places) return PlaceMatch.Same;
        if (one.Places.Length == 0 || other.Places.Length == 0) return PlaceMatch.Vague;
        string[] first = one.Places.Split(' '), second = other.Places.Split(' ');
        string[] cities = [.. first.Where(RegionOf.ContainsKey)], others = [.. second.Where(RegionOf.ContainsKey)];
        if (cities.Length > 0 && others.Length > 0) return cities.Intersect(others).Any() ? PlaceMatch.Same : PlaceMatch.Apart;
        // A city and a region: of the same one or not.
        return first.Select(RegionFor).Intersect(second.Select(RegionFor)).Any() ? PlaceMatch.Vague : PlaceMatch.Apart;
    }

    private static string RegionFor(string place) => RegionOf.GetValueOrDefault(place, place);

    private static string Take(List<string> places, string place)
    {
        places.Add(Bare(place));
        return "";
    }

    private static bool IsPlace(string text) => KnownPlaces.Contains(Bare(text));

    private static string Bare(string place) => place is [_, _, .., '省' or '市' or '县' or '区'] ? place[..^1] : place;

    private static string Kept(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string StripForm(string text)
    {
        // A branch is another body than the company whose name it bears.
        if (text.EndsWith("分公司", StringComparison.Ordinal) || text.EndsWith("分厂", StringComparison.Ordinal)) return text;
        while (Forms.FirstOrDefault(f => text.EndsWith(f, StringComparison.Ordinal)) is { } form && text.Length - form.Length >= LeastCore) text = text[..^form.Length];
        return text;
    }

    private static string StripPlaces(string text, List<string> places)
    {
        while (KnownPlaces.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal)) is { } place)
        {
            var rest = text[place.Length..];
            if (rest.Length > LeastCore && rest[0] is '省' or '市' or '县' or '区') rest = rest[1..];
            if (rest.Length < LeastCore) break;
            places.Add(place);
            text = rest;
        }
        return text;
    }

    private static Dictionary<char, char> LoadSimplified()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("traditional.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (traditional, simplified) = (reader.ReadLine()!, reader.ReadLine()!);
        return traditional.Zip(simplified).ToDictionary(p => p.First, p => p.Second);
    }

    [GeneratedRegex(@"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]", RegexOptions.CultureInvariant)] private static partial Regex Brackets();
}

/// <summary>How the places of two names lie to each other.</summary>
internal enum PlaceMatch
{
    Same,

    /// <summary>One names none, or a region in which the other's city lies.</summary>
    Vague,
    Apart,
}
