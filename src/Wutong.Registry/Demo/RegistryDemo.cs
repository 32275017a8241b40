using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Registry.Contracts;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Registry.Demo;

/// <summary>Districts and organisations that the letter names, and examples for the roles that need one.</summary>
internal static class RegistryDemo
{
    private sealed record Entry(string Name, OrganisationKind Kind, string? District = null, string Country = "CN", string? Business = null, string? AsSeen = null, string? Short = null, bool IsExample = false);

    private static readonly (string Name, string? AlsoCalled)[] Districts = [("保税区", null), ("高新区", null), ("凤凰镇", null), ("大新镇", null)];

    private static readonly Entry[] Organisations =
    [
        new("锐迈科技", OrganisationKind.Enterprise, Business: "新能源汽车智能座舱、医疗智能床及精密结构件", Short: "锐迈"),
        new("信义集团", OrganisationKind.Group),
        new("沙钢集团", OrganisationKind.Group, Business: "优质钢材"),
        new("盛虹", OrganisationKind.Group, Business: "储能"),
        new("德国默克", OrganisationKind.Enterprise, Country: "DE", Business: "半导体前驱体材料"),
        new("燎原半导体", OrganisationKind.Enterprise, "凤凰镇", Business: "氧化镓外延"),
        new("江苏万事预复合材料", OrganisationKind.Enterprise, "保税区", Business: "航空新材料"),
        new("宇薄新能源", OrganisationKind.Enterprise, "大新镇", Business: "锂电池负压化成装备"),
        new("宁德时代", OrganisationKind.Enterprise),
        new("智库智能", OrganisationKind.Enterprise, "高新区", Business: "智能穿梭机器人"),
        new("高新区金沙新兴产业基金", OrganisationKind.Fund, "高新区"),
        new("苏州精衡科技有限公司", OrganisationKind.Enterprise, AsSeen: "苏州精衡科技有限公司公司"),
        new("威海重鼎托邦智能装备有限公司", OrganisationKind.Enterprise, Business: "隔膜压缩机"),
        new("苏州思萃熔接技术研究所有限公司", OrganisationKind.Institute, AsSeen: "苏州思萃熔接术研究所有限公司"),
        new("江苏永钢集团有限公司", OrganisationKind.Group),
        new("苏州市产业技术研究院", OrganisationKind.Institute),
        new("张家港市科学技术局", OrganisationKind.Government),
        new("示例商会", OrganisationKind.Chamber, IsExample: true),
        new("示例科创园运营公司", OrganisationKind.CarrierOperator, "高新区", IsExample: true),
        new("示例外地企业 甲", OrganisationKind.Enterprise, IsExample: true),
        new("示例外地企业 乙", OrganisationKind.Enterprise, IsExample: true),
    ];

    private static readonly string[] Industries = ["功率器件封测", "氢能储运瓶阀", "医用内窥镜光学", "碳化硅外延设备", "固态电解质", "航空复材铺丝", "MEMS 压力传感器", "激光熔覆", "仓储机器人关节", "电子特气纯化", "医疗床驱动", "工业视觉检测", "储能电池簇", "高纯石英制品"];

    public static async Task LoadAsync(WutongDb db, DateTimeOffset now)
    {
        await LoadNamesAsync(db, now.Day());
        await RegistryExamples.LoadAsync(db, now);
    }

    private static Task LoadNamesAsync(WutongDb db, DateOnly today) => db.WriteAsync(async () =>
    {
        var districts = await DistrictsAsync(db);
        var examples = Industries.Select((business, i) => new Entry($"示例企业 {i + 1:00}", OrganisationKind.Enterprise, Business: business, IsExample: true));
        var known = (await db.Organisations.Whole.Select(o => o.Name).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Organisations.Concat(examples).Where(e => !known.Contains(e.Name)))
            Add(db, entry, entry.District is null ? null : districts[entry.District], today);
    });

    private static void Add(WutongDb db, Entry entry, Guid? district, DateOnly today)
    {
        var organisation = new Organisation
        {
            Name = entry.Name, Kind = entry.Kind, Country = entry.Country, Business = entry.Business, DistrictId = district,
            IsExample = entry.IsExample, Source = entry.IsExample ? null : Letter.Number,
        };
        if (entry.AsSeen is not null) organisation.AddName(entry.AsSeen, NameKind.AsSeen);
        if (entry.Short is not null) organisation.AddName(entry.Short, NameKind.Alias);
        db.Organisations.Add(organisation);
        // One of them is nearly forgotten, so that its page shows what becomes of such.
        var entered = entry.Name == "信义集团" ? today.AddYears(-Person.YearsKept).AddDays(20) : today;
        if (entry.Name is "锐迈科技" or "信义集团" or "燎原半导体")
            db.People.Add(new Person { Name = entry.Name[..2] + "联系人", OrganisationId = organisation.Id, Post = "项目负责人", Phone = "13800002046", Email = "contact@example.cn", IsExample = true }.KeepFrom(entered));
    }

    private static async Task<Dictionary<string, Guid>> DistrictsAsync(WutongDb db)
    {
        var known = await db.Districts.Whole.ToDictionaryAsync(d => d.Name, d => d.Id);
        for (var i = 0; i < Districts.Length; i++)
        {
            var (name, also) = Districts[i];
            if (known.ContainsKey(name)) continue;
            var district = new District { Name = name, AlsoCalled = also, Order = i, Source = Letter.Number };
            db.Districts.Add(district);
            known[name] = district.Id;
        }
        return known;
    }
}
