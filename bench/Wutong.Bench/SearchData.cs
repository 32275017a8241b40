using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Bench;

/// <summary>Made-up organisations, projects and visits in the proportion of a large city, the same at every run.</summary>
internal static class SearchData
{
    private static readonly string[] Places = ["苏州", "苏州", "苏州", "苏州", "苏州", "张家港", "昆山", "常熟", "太仓", "吴江", "上海", "江苏", "无锡", "深圳", "北京"];
    private static readonly string[] Sounds = [.. "锐迈信义沙钢盛虹默克燎原万事宇薄宁德智库金沙精衡重鼎思萃永联华芳东渡长江沿海澳洋骏马康得新力海陆国泰飞翔天鹏攀华亚振浦项丰立爱康富瑞陶氏".Select(c => c.ToString())];
    private static readonly string[] Trades =
        [.. "激光 轴承 半导体 新能源 智能装备 精密机械 生物医药 新材料 医疗器械 电子 储能 机器人 光电 传感器 纺织 化工 物流 软件 检测 模具 环保 汽车零部件 氢能 航空 通信 仪器 照明 电缆 食品 包装".Split(' ')];
    private static readonly string[] Forms = ["科技有限公司", "科技有限公司", "有限公司", "科技股份有限公司", "集团有限公司", "技术研究院"];

    private static readonly Guid[] Districts = Ids(12, 1), Offices = Ids(40, 2), Users = Ids(400, 3), Organisations = Ids(2000, 4);

    /// <summary>Head office, an officer of one district, a section and an enterprise.</summary>
    public static IReadOnlyList<Actor> Actors { get; } =
    [
        Make(new Right(Role.HeadOffice, Offices[0])), Make(new Right(Role.InvestmentOfficer, Offices[3], Districts[3])), Make(new Right(Role.Section, Offices[1])), Make(new Right(Role.Enterprise, OrganisationId: Organisations[5])),
    ];

    public static string KindOf(int i) => (i % 10) switch { < 6 => "organisations", < 9 => "projects", _ => "visits" };

    /// <summary>One in some thousand begins with 梧桐.</summary>
    public static string NameOf(int i)
    {
        var own = i % 4001 == 0 ? "梧桐" : Sounds[i * 7 % Sounds.Length] + Sounds[i / 3 * 11 % Sounds.Length];
        return Places[i % Places.Length] + own + Trades[i / 7 % Trades.Length] + Forms[i / 5 % Forms.Length];
    }

    public static SearchDocument Document(int i) => KindOf(i) switch
    {
        "organisations" => new SearchDocument
        {
            Id = IdOf(i, 9), Title = NameOf(i), Others = i % 5 == 0 ? [NameOf(i)[2..6], CodeOf(i)] : [CodeOf(i)], Subtitle = Places[i % Places.Length], Body = $"主营{Trades[i % Trades.Length]}与{Trades[i / 2 % Trades.Length]}产品的研发、生产和销售。",
            Audience = [SearchAudience.Staff, SearchAudience.For(Organisations[i % Organisations.Length])],
        },
        "projects" => new SearchDocument
        {
            Id = IdOf(i, 9), Title = NameOf(i)[..^4] + "生产基地项目", Related = [NameOf(i - 6), CodeOf(i - 6)], Subtitle = NameOf(i - 6),
            Body = $"总投资五亿元，建设{Trades[i / 3 % Trades.Length]}生产基地，达产后年销售八亿元。第{i % 1000}次联席会议纪要所列。",
            Audience =
            [
                SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.For(Role.Enterprise, Organisations[i % Organisations.Length]), SearchAudience.Account(Role.InvestmentOfficer, Users[i % Users.Length]),
                SearchAudience.InOffice(Role.InvestmentOfficer, Offices[i % Offices.Length]), SearchAudience.InDistrict(Role.InvestmentOfficer, Districts[i % Districts.Length]),
            ],
        },
        _ => new SearchDocument
        {
            Id = IdOf(i, 9), Title = NameOf(i), IsNamedAfterOthers = true, Related = [Places[i % Places.Length]], Subtitle = $"2026-10-01 · {Places[i % Places.Length]}", Body = $"看{Trades[i / 3 % Trades.Length]}样机，约定下月来访。",
            Audience = [SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.InOffice(Role.InvestmentOfficer, Offices[i % Offices.Length]), SearchAudience.Account(Role.InvestmentOfficer, Users[i % Users.Length])],
        },
    };

    private static string CodeOf(int i) => $"91320000{i:000000000}X";

    private static Actor Make(Right right) => new(Users[3], "bench", "bench", [right], TimeProvider.System.Now());

    private static Guid[] Ids(int count, int what) => [.. Enumerable.Range(0, count).Select(i => IdOf(i, what))];

    private static Guid IdOf(int i, int what) => new($"{i:x8}-{what:x4}-7000-8000-000000000000");

    internal sealed class Module : IModule
    {
        public IEnumerable<Searchable> Searchables => [new Made("organisations"), new Made("projects"), new Made("visits")];
    }

    private sealed class Made(string kind) : Searchable
    {
        public override string Kind => kind;
        public override string Label => kind;
        public override string Icon => "file";
        public override IReadOnlySet<Role> Roles { get; } = Enum.GetValues<Role>().ToHashSet();
        public override string Scope => "";
        internal override Type Root => typeof(Made);
        public override string LinkOf(Guid id) => "/";
        public override Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) => throw new NotSupportedException();
        internal override Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most) => throw new NotSupportedException();
        internal override Task<int> CountAsync(WutongDb db) => throw new NotSupportedException();
        internal override Task<HashSet<(Guid Id, int Face)>> VisibleAsync(WutongDb db, Actor actor, IReadOnlyCollection<(Guid Id, int Face)> found) => Task.FromResult(found.ToHashSet());
    }
}
