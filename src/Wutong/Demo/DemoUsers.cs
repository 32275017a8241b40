using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Demo;

/// <summary>The offices and accounts of the demo city: at least one account a role, two where rows of another matter. All names are examples.</summary>
internal static class DemoUsers
{
    private sealed record Person(string Account, string Name, Role Role, string? Office = null, string? Organisation = null);

    private static readonly (string Name, string? District)[] Offices =
    [
        ("市科技局招商一科", null), ("市科技招商办公室", null), ("市科技局创新科", null), ("市科技局办公室", null), ("市科技局财务", null), ("市科技局领导", null),
        ("市人社局", null), ("市发改委", null), ("市自然资源和规划局", null), ("市生态环境局", null), ("市应急管理局", null), ("市工信局", null),
        ("暨阳直通车专业管家", null), ("保税区招商局", "保税区"), ("高新区招商局", "高新区"), ("凤凰镇招商办", "凤凰镇"), ("大新镇招商办", "大新镇"),
    ];

    private static readonly Person[] People =
    [
        new("zhoulan", "周岚", Role.InvestmentOfficer, "市科技局招商一科"),
        new("shenzhiyuan", "沈知远", Role.InvestmentOfficer, "保税区招商局"),
        new("luyifan", "陆一帆", Role.InvestmentOfficer, "凤凰镇招商办"),
        new("gunan", "顾南", Role.InvestmentOfficer, "高新区招商局"),
        new("heqing", "何清", Role.HeadOffice, "市科技招商办公室"),
        new("luoqing", "罗晴", Role.Section, "市科技局创新科"),
        new("fangning", "方宁", Role.GeneralOffice, "市科技局办公室"),
        new("tangyi", "唐弈", Role.Department, "市人社局"),
        new("fagai", "程磊", Role.Department, "市发改委"),
        new("zigui", "董洁", Role.Department, "市自然资源和规划局"),
        new("huanbao", "孟溪", Role.Department, "市生态环境局"),
        new("yingji", "雷鸣", Role.Department, "市应急管理局"),
        new("gongxin", "石静", Role.Department, "市工信局"),
        new("qianwen", "钱雯", Role.Finance, "市科技局财务"),
        new("jiangfan", "江帆", Role.Leader, "市科技局领导"),
        new("guanjia", "许悦", Role.Steward, "暨阳直通车专业管家"),
        new("zaiti", "严涛", Role.CarrierOperator, Organisation: "示例科创园运营公司"),
        new("ruimai", "林舟", Role.Enterprise, Organisation: "锐迈科技"),
        new("ruimai2", "叶青", Role.Enterprise, Organisation: "锐迈科技"),
        new("liaoyuan", "高原", Role.Enterprise, Organisation: "燎原半导体"),
        new("xinyi", "蔡明", Role.Referrer, Organisation: "信义集团"),
        new("shanghui", "马骏", Role.Referrer, Organisation: "示例商会"),
        new("sicui", "秦川", Role.Institution, Organisation: "苏州思萃熔接技术研究所有限公司"),
        new("jinsha", "陶然", Role.FundManager, Organisation: "高新区金沙新兴产业基金"),
        new("zhuanjia", "傅衡", Role.Expert),
        new("rencai", "夏初", Role.Talent),
        new("weiyuan", "委员（示例）", Role.Member),
        new("xitong", "系统管理员", Role.SystemAdministrator),
        new("anquan", "安全管理员", Role.SecurityAdministrator),
        new("shenji", "审计管理员", Role.AuditAdministrator),
    ];

    public static Task LoadAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var offices = await OfficesAsync(db);
        var known = await db.Users.Select(u => u.UserName).ToListAsync();
        Guid? keeper = null;
        // Who gives the others their roles comes first.
        foreach (var person in People.Where(p => !known.Contains(p.Account)).OrderByDescending(p => p.Role == Role.SecurityAdministrator))
        {
            var organisation = person.Organisation is null ? null : await db.OrganisationNamedAsync(actor, person.Organisation);
            var user = NewAccount.Make(person.Account, person.Name, [new RoleBinding
            {
                Role = person.Role, OfficeId = person.Office is null ? null : offices[person.Office], OrganisationId = organisation?.Id, GivenById = keeper, GivenAt = actor.Now,
            }], isExample: true);
            if (person.Role == Role.SecurityAdministrator) keeper = user.Id;
            db.Users.Add(user);
        }
    });

    private static async Task<Dictionary<string, Guid>> OfficesAsync(WutongDb db)
    {
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Name, d => d.Id);
        var known = await db.Offices.Whole.ToDictionaryAsync(o => o.Name, o => o.Id);
        foreach (var (name, district) in Offices.Where(o => !known.ContainsKey(o.Name)))
        {
            var office = new Office { Name = name, DistrictId = district is null ? null : districts[district], IsExample = true };
            db.Offices.Add(office);
            known[name] = office.Id;
        }
        return known;
    }
}
