using Wutong.Platform.Text;
using Wutong.Registry.Duplicates;

namespace Wutong.Bench;

/// <summary>
/// Makes up organisations as a registry of this region has them, and doubles of some. A double is what a second person enters who has the
/// same enterprise before them: the name in a variant, the telephone and the address in half of the cases each, never the credit code.
/// </summary>
internal sealed class DoubledCity(int seed)
{
    // Characters that names of firms are made of.
    private const string Characters =
        "安邦宝保北本必博才彩昌常超辰晨诚成驰宏创春达大丹德鼎东方飞丰风峰福富刚港高格冠光广国海汉航豪浩合和恒弘宏泓鸿华辉汇惠慧吉集佳嘉建健江杰捷金锦晋京晶精景靖九久巨聚君骏开凯康科可坤昆朗乐雷力立利联良亮林灵凌龙隆鲁路绿伦洛迈茂美盟梦民名明铭木牧南宁诺欧派鹏平普齐启千乾钱强桥秦勤青清庆秋全泉荣融瑞锐润若三森山商尚绍申神升生盛胜圣石时实世舒顺思斯松苏泰唐腾天田通同万旺威维伟文沃无希曦熙夏先祥翔向欣新鑫信星兴雄秀旭学雅亚研延阳洋耀业一宜亿义艺益银英盈永优友佑宇雨玉裕元源远月跃越云运泽展长兆真振正志智中忠众洲卓子紫宗";
    private static readonly string[] Trades =
    [
        "科技", "新材料科技", "新能源", "新能源科技", "智能科技", "智能装备", "精密机械", "精密制造", "机械", "机械制造", "机械设备", "自动化设备", "自动化科技", "电子", "电子科技", "电气", "半导体", "半导体科技", "光电", "光电科技",
        "医疗器械", "医疗科技", "生物科技", "生物医药", "药业", "化工", "新材料", "高分子材料", "复合材料", "金属制品", "金属材料", "钢结构", "不锈钢制品", "模具", "塑料制品", "橡塑", "包装", "包装材料", "印刷", "纺织", "纺织科技", "毛纺",
        "服饰", "家具", "食品", "农业科技", "环保科技", "环境工程", "建筑工程", "装饰工程", "物流", "国际贸易", "贸易", "商贸", "信息技术", "软件", "网络科技", "数据科技", "企业管理", "投资", "创业投资", "检测技术", "仪器", "汽车零部件", "汽车科技",
        "航空科技", "船舶工程", "能源", "氢能科技", "电池", "热处理厂", "阀门厂", "玻璃制品厂",
    ];
    private static readonly string[] Places =
    [
        "张家港", "张家港市", "张家港保税区", "苏州", "苏州市", "江苏", "江苏省", "常熟", "昆山", "太仓", "无锡", "江阴", "常州", "南通", "南京", "上海", "杭州", "宁波", "深圳", "北京", "",
    ];
    private static readonly string[] Forms = ["有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "（集团）有限公司"];
    private static readonly string[] Streets = ["人民路", "港城大道", "金港路", "杨舍东街", "南环路", "塘桥大道", "凤凰大道", "锦丰路", "沙洲路", "新泾路", "长安路", "华昌路"];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<char>> alike = Characters.Distinct().GroupBy(c => Reading(c)).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>A name in its parts.</summary>
    private sealed record Parts(string Place, string Brand, string Trade, string Form)
    {
        public override string ToString() => $"{Place}{Brand}{Trade}{(Trade.EndsWith('厂') ? "" : Form)}";
    }

    /// <summary>The records, and for each planted pair in which way the second differs.</summary>
    public (List<DuplicateRecord> Records, Dictionary<(Guid, Guid), string> Doubles) Make(int count, int planted)
    {
        List<DuplicateRecord> records = [];
        List<Parts> names = [];
        HashSet<string> used = [];
        while (records.Count < count - planted)
        {
            var parts = New();
            // Two firms of one city cannot be registered under one name; of two cities they can.
            if (!used.Add(parts.Place.TrimEnd('市', '省') + parts.Brand + parts.Trade)) continue;
            names.Add(parts);
            List<string> others = random.Next(10) == 0 ? [New().ToString()] : [];
            records.Add(new DuplicateRecord(Guid.CreateVersion7(), parts.ToString(), others, random.Next(10) < 6 ? Code() : null, random.Next(10) < 7 ? [Telephone()] : [], random.Next(10) < 7 ? [Address()] : []));
        }
        Dictionary<(Guid, Guid), string> doubles = [];
        foreach (var at in Enumerable.Range(0, records.Count).OrderBy(_ => random.Next()).Take(planted).ToList())
        {
            var (record, kind) = (records[at], doubles.Count % 4);
            var (name, how) = kind switch
            {
                0 => (OtherForm(names[at]), "legal form"),
                1 => (Slip(names[at]), "slip of the hand"),
                2 => Former(records, at),
                _ => (Wide(names[at]), "full width, brackets, traditional"),
            };
            record = records[at];
            var again = new DuplicateRecord(Guid.CreateVersion7(), name, [], null, record.Telephones.Count > 0 && random.Next(2) == 0 ? record.Telephones : [], record.Addresses.Count > 0 && random.Next(2) == 0 ? record.Addresses : []);
            doubles[DuplicateSuggestion.InOrder(record.Id, again.Id)] = how;
            records.Add(again);
        }
        return (records, doubles);
    }

    private Parts New() => new(Of(Places), Brand(), Of(Trades), Of(Forms));

    private string Brand()
    {
        var brand = string.Concat(Enumerable.Range(0, random.Next(100) < 60 ? 2 : 3).Select(_ => Characters[random.Next(Characters.Length)]));
        return random.Next(20) == 0 ? $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{brand}" : brand;
    }

    private string OtherForm(Parts parts) => random.Next(4) switch
    {
        0 => (parts with { Form = "" }).ToString(),
        1 => (parts with { Form = parts.Form == "股份有限公司" ? "有限公司" : "股份有限公司" }).ToString(),
        2 => (parts with { Form = parts.Form == "有限责任公司" ? "有限公司" : "有限责任公司" }).ToString(),
        _ => (parts with { Place = "" }).ToString(),
    };

    /// <summary>Half of the slips are another character of the same sound, as the keyboard proposes it; the others are a character lost, doubled, swapped or wrong.</summary>
    private string Slip(Parts parts)
    {
        var text = parts.Brand + parts.Trade;
        var at = random.Next(text.Length - 1);
        var slipped = random.Next(20) switch
        {
            < 10 when Homophone(text) is { } other => other,
            < 13 => text.Remove(at, 1),
            < 16 => text.Insert(at, text[at].ToString()),
            < 19 when text[at] != text[at + 1] => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + Characters[random.Next(Characters.Length)] + text[(at + 1)..],
        };
        return slipped == text ? Slip(parts) : (parts with { Brand = slipped, Trade = "" }).ToString();
    }

    private string? Homophone(string text)
    {
        foreach (var at in Enumerable.Range(0, text.Length).OrderBy(_ => random.Next()))
            if (alike.TryGetValue(Reading(text[at]), out var others) && others.Where(c => c != text[at]).ToList() is { Count: > 0 } choice)
                return text[..at] + choice[random.Next(choice.Count)] + text[(at + 1)..];
        return null;
    }

    /// <summary>Entered under the name that it bore before, which the first record has among its former names.</summary>
    private (string, string) Former(List<DuplicateRecord> records, int at)
    {
        var former = New().ToString();
        records[at] = records[at] with { OtherNames = [.. records[at].OtherNames, former] };
        return (former, "former name");
    }

    private string Wide(Parts parts)
    {
        var name = parts.Place.Length > 0 && random.Next(2) == 0 ? $"{parts.Brand}{parts.Trade}（{parts.Place}）{parts.Form}" : parts.ToString();
        var wide = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c is '(' ? '（' : c is ')' ? '）' : c)).Insert(2, "　");
        return random.Next(3) == 0 ? wide.Replace('东', '東').Replace('华', '華').Replace('国', '國').Replace('龙', '龍').Replace('业', '業').Replace('电', '電').Replace('机', '機').Replace('云', '雲') : wide;
    }

    private string Code() => "91320582" + string.Concat(Enumerable.Range(0, 10).Select(_ => "0123456789ABCDEFGHJKLMNPQRTUWXY"[random.Next(31)]));

    private string Telephone() => $"0512-{random.Next(50_000_000, 59_000_000)}";

    private string Address() => $"{Of(Streets)}{random.Next(1, 999)}号{(random.Next(2) == 0 ? $"{random.Next(1, 30)}幢" : "")}";

    private string Of(string[] choice) => choice[random.Next(choice.Length)];

    private static string Reading(char c) => string.Concat(Pinyin.SortKey(c.ToString()).TakeWhile(char.IsAscii)).Trim();
}
