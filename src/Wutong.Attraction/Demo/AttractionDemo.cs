using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>The letter's projects, introductions and places, and examples marked as such.</summary>
internal sealed class AttractionDemo(WutongDb db, Actor actor)
{
    // What the letter does not say about its projects, though a record must say something.
    private const string NotStated = "Kind Stage Origin OwnerId OfficeId";
    private const string NotStatedButOrigin = "Kind Stage OwnerId OfficeId";

    private Dictionary<string, Guid> organisations = [], districts = [], offices = [], users = [];

    public Task LoadAsync() => db.WriteAsync(async () =>
    {
        offices = await db.Offices.Whole.ToDictionaryAsync(o => o.Name, o => o.Id);
        users = await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id);
        districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Name, d => d.Id);
        var known = await db.Projects.Whole.ToDictionaryAsync(p => p.Name, p => p.Id);
        foreach (var project in (await LetterProjectsAsync()).Concat(await ExampleProjects.MakeAsync(this)).Where(p => !known.ContainsKey(p.Name)))
        {
            db.Projects.Add(project);
            known[project.Name] = project.Id;
        }
        await ReferralsAsync(known);
        await EventsAsync();
        await VisitsAsync(known);
        await new ExampleLeads(db, actor, users, offices, known).LoadAsync();
        await new ExampleReviews(db, actor, users, offices, known).LoadAsync();
        await new ExampleReferrals(db, actor, this, users, known).LoadAsync();
        await new ExampleRecognitions(db, actor, users).LoadAsync();
        await new ExamplePromises(db, actor, users, known).LoadAsync();
        await new ExampleCityPromises(db, actor, users).LoadAsync();
        await new LetterGrowth(db, actor, this, users, known).LoadAsync();
    });

    internal DateOnly Today => actor.Now.Day();

    internal async Task<Guid> OrganisationAsync(string name)
    {
        if (organisations.TryGetValue(name, out var id)) return id;
        var found = await db.OrganisationNamedAsync(actor, name) ?? throw new InvalidOperationException($"The demo city has no {name}.");
        return organisations[name] = found.Id;
    }

    /// <summary>A project that has come as far as <paramref name="stage"/> before the platform existed.</summary>
    internal async Task<InvestmentProject> ProjectAsync(
        string name, string investor, ProjectKind kind, Stage stage, Origin origin, string office, string owner, string? district = null,
        Action<InvestmentProject>? more = null, string? exampleFields = null, int age = 0, int daysAgo = 0)
    {
        var isExample = exampleFields is null;
        var project = new InvestmentProject
        {
            Name = name, Kind = kind, InvestorId = await OrganisationAsync(investor), Origin = origin, OfficeId = offices[office],
            DistrictId = district is null ? null : districts[district], IsExample = isExample, ExampleFields = exampleFields, Source = isExample ? null : Letter.Number,
        };
        more?.Invoke(project);
        var changed = actor.Now.AddDays(-daysAgo);
        project.Begin(users[owner], actor.Now.AddDays(-age));
        // What the letter tells has no steps; an example went its way evenly.
        Stage[] steps = isExample ? [.. Stages.Of(kind).Where(s => s > Stage.Assessing && s <= stage)] : stage == Stage.Assessing ? [] : [stage];
        foreach (var (index, step) in steps.Index()) project.RecordStage(step, changed.AddDays(-(age - daysAgo) * (steps.Length - 1 - index) / (steps.Length + 1)), isExample ? users[owner] : null);
        project.Touch(changed);
        return project;
    }

    private async Task<List<InvestmentProject>> LetterProjectsAsync() =>
    [
        await ProjectAsync("锐迈新能源汽车智能座舱、医疗智能床及精密结构件项目", "锐迈科技", ProjectKind.Industrial, Stage.Signed, Origin.Referral, "市科技局招商一科", "zhoulan", null, p =>
        {
            (p.IsFlagship, p.FlagshipSource) = (true, Letter.Number);
            p.Product = "新能源汽车智能座舱、医疗智能床及精密结构件";
            p.TotalInvestment = Usd(1_500_000_000);
            p.Nature = Nature.ProductionBase;
        }, "Kind Stage Nature OwnerId OfficeId"),
        await ProjectAsync("盛虹储能项目", "盛虹", ProjectKind.Industrial, Stage.Signed, Origin.Visit, "市科技局招商一科", "zhoulan", null,
            p => { (p.IsFlagship, p.FlagshipSource) = (true, Letter.Number); p.Product = "储能"; }, NotStated),
        await ProjectAsync("信义集团增资扩产项目", "信义集团", ProjectKind.Industrial, Stage.Signed, Origin.Visit, "市科技局招商一科", "zhoulan", null, p =>
        {
            p.Nature = Nature.FollowOnInvestment;
            p.TotalInvestment = Usd(2_000_000_000);
            p.Summary = "连续加码投资 20 亿美元。";
        }, NotStated),
        await ProjectAsync("德国默克前驱体材料项目", "德国默克", ProjectKind.Industrial, Stage.Registered, Origin.Visit, "保税区招商局", "shenzhiyuan", "保税区",
            p => p.Product = "半导体前驱体材料", NotStated),
        await ProjectAsync("燎原半导体氧化镓外延项目", "燎原半导体", ProjectKind.Technology, Stage.InProduction, Origin.Visit, "凤凰镇招商办", "luyifan", "凤凰镇",
            p => p.Product = "氧化镓外延", NotStated),
        await ProjectAsync("江苏万事预复合材料航空新材料总部项目", "江苏万事预复合材料", ProjectKind.Technology, Stage.Registered, Origin.Visit, "保税区招商局", "shenzhiyuan", "保税区",
            p => { p.Product = "航空新材料"; p.Nature = Nature.Headquarters; }, NotStated),
        await ProjectAsync("宇薄新能源锂电池负压化成装备项目", "宇薄新能源", ProjectKind.Technology, Stage.InProduction, Origin.Visit, "大新镇招商办", "zhoulan", "大新镇",
            p => { p.Product = "锂电池负压化成装备"; p.Summary = "打入宁德时代生态圈。"; }, NotStated),
        await ProjectAsync("智库智能穿梭机器人项目", "智库智能", ProjectKind.Technology, Stage.InProduction, Origin.Fund, "高新区招商局", "gunan", "高新区", p =>
        {
            p.Product = "智能穿梭机器人";
            p.Nature = Nature.Headquarters;
            p.Summary = "年销售超 1.2 亿元，由高新区金沙新兴产业基金领投 3000 万元并建立总部生产基地。";
        }, NotStated),
        await ProjectAsync("威海重鼎托邦隔膜压缩机项目", "威海重鼎托邦智能装备有限公司", ProjectKind.Technology, Stage.Registered, Origin.Referral, "市科技局招商一科", "zhoulan", null,
            p => p.Product = "隔膜压缩机", NotStatedButOrigin),
    ];

    /// <summary>A dollar sum of the letter. The letter gives no rate: the one of its day in the table of example rates is used.</summary>
    private static Amount Usd(long units) => new(units * 100, Currency.USD, 7_100_000, new DateOnly(2023, 6, 12));

    private async Task ReferralsAsync(Dictionary<string, Guid> projects)
    {
        var known = (await db.Referrals.Whole.Select(r => new { r.ReferrerId, r.IntroducedId }).ToListAsync()).Select(r => (r.ReferrerId, r.IntroducedId)).ToHashSet();
        (string From, string To, string? Project, string Note, bool IsExample)[] all =
        [
            ("信义集团", "锐迈科技", "锐迈新能源汽车智能座舱、医疗智能床及精密结构件项目", "引荐锐迈科技投资 15 亿美元。", false),
            ("苏州精衡科技有限公司", "威海重鼎托邦智能装备有限公司", "威海重鼎托邦隔膜压缩机项目", "助推隔膜压缩机项目落户港城。", false),
            ("示例商会", "示例企业 02", "氢能储运瓶阀项目", "商会走访时介绍。", true),
            ("智库智能", "示例企业 09", null, "供应商介绍。", true),
        ];
        foreach (var (from, to, project, note, isExample) in all)
        {
            var (referrer, introduced) = (await OrganisationAsync(from), await OrganisationAsync(to));
            if (known.Contains((referrer, introduced))) continue;
            db.Referrals.Add(new Referral
            {
                ReferrerId = referrer, IntroducedId = introduced, ProjectId = project is null ? null : projects[project], Note = note,
                RecordedAt = actor.Now, IsExample = isExample, Source = isExample ? null : Letter.Number, PublishedOn = isExample ? null : new DateOnly(2023, 6, 15),
            });
        }
    }

    private async Task EventsAsync()
    {
        var known = await db.PromotionEvents.Whole.Select(e => e.Place).ToListAsync();
        foreach (var (place, country) in new[] { ("北京", "CN"), ("上海", "CN"), ("深圳", "CN"), ("德国", "DE"), ("瑞士", "CH") })
            if (!known.Contains(place))
                db.PromotionEvents.Add(new PromotionEvent { Name = $"科技人才招商推介、拜访（{place}）", Place = place, Country = country, Year = 2023, RecordedAt = actor.Now, Source = Letter.Number });
        if (!known.Contains("西安"))
            db.PromotionEvents.Add(new PromotionEvent { Name = "航空新材料专场推介会", Place = "西安", Year = 2026, HeldOn = new DateOnly(2026, 9, 18), RecordedAt = actor.Now, IsExample = true });
    }

    private async Task VisitsAsync(Dictionary<string, Guid> projects)
    {
        if (await db.Visits.Whole.AnyAsync()) return;
        (string To, string? Project, string Place, string By, string Office, string Note)[] all =
        [
            ("示例企业 04", "碳化硅外延设备国产化项目", "上海", "zhoulan", "市科技局招商一科", "看样机，约定下月来访。"),
            ("示例企业 01", "功率器件封测二期项目", "保税区", "shenzhiyuan", "保税区招商局", "现场看二期厂房。"),
            ("示例企业 03", "医用内窥镜光学模组项目", "深圳", "gunan", "高新区招商局", "介绍载体与人才政策。"),
        ];
        foreach (var (to, project, place, by, office, note) in all)
            db.Visits.Add(new Visit
            {
                OrganisationId = await OrganisationAsync(to), ProjectId = project is null ? null : projects[project], Place = place, Note = note, ById = users[by],
                OfficeId = offices[office], VisitedOn = new DateOnly(2026, 11, 18), RecordedAt = actor.Now, IsExample = true,
            });
    }
}
