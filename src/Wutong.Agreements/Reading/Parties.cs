using System.Text.RegularExpressions;

namespace Wutong.Agreements.Reading;

/// <summary>Which side somebody is on.</summary>
internal enum Side { Unknown, City, Firm, Both }

/// <summary>Who is who in an agreement: what its head says of 甲方, 乙方 and others, and what such agreements call the sides anyway.</summary>
internal sealed partial class Parties
{
    private const string CityWords =
        "市政府|区政府|县政府|镇政府|人民政府|地方政府|政府方|政府|管理委员会|管委会|街道办事处|办事处|市财政|区财政|县财政|镇财政|园区财政|财政局|财政部门|财政|科技局|投资促进局|投促局|招商局|商务局|发改委|工信局|人社局|资规局|自然资源局|住建局|"
        + "人才办|供电公司|供水公司|水务公司|燃气公司|自来水公司|电力公司|国有公司|国资公司|国有平台公司|国资平台|平台公司|城投公司|经济技术开发区|经济开发区|开发区|高新技术产业开发区|高新区|经开区|保税区|新区管理局|产业基金|引导基金|天使基金|母基金|新区|新城|示范区|公立医院|医院|学校|机关事业单位|机关|事业单位|国有企业|国企|预算单位|所属单位|下属单位|人才服务中心|服务中心|审批局|数据局|教育局|资源部门|主管部门|有关部门|相关部门|各部门|部门|我市|我区|我县|我镇|本市|本区|本园区|园区|产业园|科技园|科创园|孵化器|园方|引资方|招商方|出租方|载体方|会议";
    private const string FirmWords = "项目公司|目标公司|标的公司|落地公司|投资方|投资人|投资企业|贵公司|贵司|贵方|您|该公司|该企业|该项目公司|该项目|本项目|本公司|我司|入驻方|入驻企业|入园企业|承租方|引荐方|引荐人|推荐人|中介机构|受托方|落户企业|创业团队|项目团队|企业|公司|团队";

    // Names hold no words that lead to them.
    private const string Name = "[\\p{IsCJKUnifiedIdeographs}A-Za-z()-[方向对由给与和为在按将把经及的于从同以]]";

    private readonly Dictionary<string, Side> named = [];
    private readonly Regex mention;

    private Parties(IEnumerable<KeyValuePair<string, Side>> found)
    {
        foreach (var (name, side) in found) named.TryAdd(name, side);
        var own = string.Join('|', named.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
        mention = new Regex($@"(?<own>{own})|(?<firm>{Name}{{2,20}}(?:有限公司|股份公司|集团)|{FirmWords})|(?<city>{Name}{{0,12}}(?:管理委员会|人民政府|办事处)|{CityWords})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }

    /// <summary>The agreement rewards somebody for bringing others.</summary>
    public bool IsReferral { get; private init; }

    /// <summary>Every mention of a side, in order.</summary>
    public IEnumerable<(Side Side, int From, int To)> Mentions(string text) => mention.Matches(text).Select(m =>
        (m.Groups["own"].Success ? named[m.Value] : m.Groups["firm"].Success ? Side.Firm : Side.City, m.Index, m.Index + m.Length));

    /// <summary>Patterns for whoever is on a side, for rules that look at directions.</summary>
    public string Firm => Pattern(Side.Firm, "项目公司|目标公司|落地公司|该公司|该企业|贵公司|贵司|贵方|您|投资方|入驻企业|落户企业|企业|公司|其|该项目|本项目|项目|团队|个人");

    public string City => Pattern(Side.City, CityWords);

    private string Pattern(Side side, string usual) => $"(?:{string.Join('|', named.Where(n => n.Value == side).Select(n => Regex.Escape(n.Key)).OrderByDescending(n => n.Length))}|{usual})";

    public static Parties Read(IReadOnlyList<PlainText> paragraphs)
    {
        Dictionary<string, Side> found = [];
        Dictionary<char, (Side Side, bool IsPlatform)> letters = [];
        List<(char Letter, string Name)> names = [];
        foreach (var paragraph in paragraphs.Take(60))
            foreach (Match match in Label().Matches(paragraph.Text)) ReadLabel(match, letters, names);
        var swapped = letters.GetValueOrDefault('甲').Side == Side.Firm && letters.GetValueOrDefault('乙').Side == Side.City;
        foreach (var letter in "甲乙丙丁戊")
            found[$"{letter}方"] = SideOf(letter, letters, swapped);
        foreach (var (english, letter) in "ABCDE".Zip("甲乙丙丁戊")) found[$"Party {english}"] = found[$"{letter}方"];
        (found["甲乙双方"], found["双方"], found["各方"], found["三方"], found["甲、乙双方"]) = (Side.Both, Side.Both, Side.Both, Side.Both, Side.Both);
        foreach (var (letter, name) in names) found.TryAdd(name, found[$"{letter}方"]);
        foreach (var paragraph in paragraphs) ReadAliases(paragraph.Text, found);
        var title = string.Concat(paragraphs.Take(3).Select(p => p.Text));
        return new Parties(found) { IsReferral = Referral().IsMatch(title) || paragraphs.Take(12).Any(p => ReferralParty().IsMatch(p.Text)) };
    }

    private static Side SideOf(char letter, Dictionary<char, (Side Side, bool IsPlatform)> letters, bool swapped) => (letter, letters.TryGetValue(letter, out var said)) switch
    {
        ('甲', _) => swapped ? Side.Firm : Side.City,
        ('乙', _) => swapped ? Side.City : Side.Firm,
        (_, true) => said.IsPlatform ? Side.City : said.Side,
        _ => Side.Firm,
    };

    /// <summary>甲方（引进方）：…管理委员会, or …管理委员会（以下简称甲方）.</summary>
    private static void ReadLabel(Match match, Dictionary<char, (Side, bool)> letters, List<(char, string)> names)
    {
        var letter = match.Groups["letter"].Value[0];
        if (letter is >= 'A' and <= 'E') letter = "甲乙丙丁戊"[letter - 'A'];
        var name = match.Groups["name"].Value;
        var side = SideOfName(match.Groups["role"].Value + name);
        if (side != Side.Unknown && !letters.ContainsKey(letter)) letters[letter] = (side, PlatformName().IsMatch(name));
        if (side != Side.Unknown && name.Length >= 4) names.Add((letter, name));
    }

    /// <summary>…公司（以下简称“华芯”）.</summary>
    private static void ReadAliases(string text, Dictionary<string, Side> found)
    {
        foreach (Match match in Alias().Matches(text))
        {
            var alias = match.Groups["alias"].Value;
            if (alias.Length < 2 || found.ContainsKey(alias) || NoParty().IsMatch(alias)) continue;
            if (SideOfName(match.Groups["name"].Value) is var side && side != Side.Unknown) found[alias] = side;
        }
    }

    private static Side SideOfName(string name) => CityName().IsMatch(name) ? Side.City : FirmName().IsMatch(name) ? Side.Firm : Side.Unknown;

    [GeneratedRegex(@"(?:(?:^|[|,;。])(?<letter>[甲乙丙丁戊])方(?<role>\([^)]{1,16}\))?[|]?[:](?<name>[^,。;:|(]{2,50}))|(?:(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z(). ]{3,50})\((?:以下|下)?(?:简称|称)?[""“'「:为]*(?<letter>[甲乙丙丁戊])方[^)]{0,8}\))|(?:^|[|])Party (?<letter>[A-E])(?<role>\([^)]{1,16}\))?[:](?<name>[^。;:|(]{2,60})", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9., ]{3,50})\((?:以下|下)(?:简称|称|统称)(?:为)?[:]?[""“'「]?(?<alias>[^""”'」)]{2,16})[""”'」]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Alias();

    [GeneratedRegex("协议|合同|项目$|园$|地块|土地|政策|办法|条例|平台$|股份$|基金$|本")]
    private static partial Regex NoParty();

    [GeneratedRegex("政府|管委会|管理委员会|管理局|办事处|(?:科技|招商|商务|财政|投资促进|经济发展|工业和信息化|发展和改革|数据|教育|卫生健康|交通运输|住房和城乡建设|人力资源和社会保障)局|委员会|孵化|产业园|科技园|科创园|引进方|引资方|招商方|出租方|政府方|园区方|Administrative Committee|Government|Committee", RegexOptions.IgnoreCase)]
    private static partial Regex CityName();

    [GeneratedRegex(@"公司|集团|企业|合伙|研究院|研究所|大学|商会|协会|投资方|承租方|入驻方|引荐方|引荐人|受托方|团队|先生|女士|Ltd|Inc|GmbH|Corp|Limited|LLC|AG\b|Company", RegexOptions.IgnoreCase)]
    private static partial Regex FirmName();

    [GeneratedRegex("国有|国资|城投|城市建设|开发建设|投资发展|产业发展|建设发展|资产经营|资产管理|园区运营|孵化")]
    private static partial Regex PlatformName();

    [GeneratedRegex("引荐|委托招商|招商代理|中介招商|招商中介|引资奖励|招商服务")]
    private static partial Regex Referral();

    [GeneratedRegex("引荐方|引荐人|招商合伙人|招商顾问|招商大使")]
    private static partial Regex ReferralParty();
}
