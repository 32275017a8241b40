using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Registry.Contracts;
using Wutong.Registry.Districts;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Demo;

/// <summary>
/// Examples of what the letter does not tell: qualifications, sites, posts, a town run with its zone, a pair of doubles. And the relations
/// that it does tell. Loaded once: a city that has relations has them all.
/// </summary>
internal static class RegistryExamples
{
    // In the order of the example enterprises, by what each of them makes.
    private static readonly (string Industry, string? Further)[] Industries =
    [
        ("C3972", "C3973"), ("C3443", null), ("C3581", "C4040"), ("C3562", null), ("C3985", "C3841"), ("C3562", null), ("C3983", null), ("C3360", null), ("C3491", "C3484"), ("C2619", null),
        ("C3812", null), ("C4014", "I6513"), ("C3849", "C3824"), ("C3051", null),
    ];

    private static readonly string[] Places = ["高新区", "保税区", "大新镇", "凤凰镇"];

    private static readonly (string From, RelationshipKind Kind, string To, string? Detail)[] FromTheLetter =
    [
        ("信义集团", RelationshipKind.Introduced, "锐迈科技", null), ("沙钢集团", RelationshipKind.Supplies, "锐迈科技", "优质钢材"), ("宇薄新能源", RelationshipKind.Supplies, "宁德时代", "锂电池负压化成装备"),
        ("高新区金沙新兴产业基金", RelationshipKind.InvestedIn, "智库智能", "领投"), ("苏州精衡科技有限公司", RelationshipKind.Introduced, "威海重鼎托邦智能装备有限公司", null),
        ("江苏永钢集团有限公司", RelationshipKind.InvestedIn, "苏州思萃熔接技术研究所有限公司", "发起方"), ("苏州市产业技术研究院", RelationshipKind.InvestedIn, "苏州思萃熔接技术研究所有限公司", "发起方"),
    ];

    // The letter tells that they invest in the city, but not where they sit: without a place here nothing would begin with them.
    private static readonly string[] Settled = ["信义集团", "锐迈科技", "沙钢集团", "苏州精衡科技有限公司", "江苏永钢集团有限公司", "示例商会"];

    public static Task LoadAsync(WutongDb db, DateTimeOffset now) => db.WriteAsync(async () =>
    {
        if (await db.Relationships.Whole.AnyAsync()) return;
        var all = (await db.Organisations.Whole.Include(o => o.OtherNames).Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites).AsSplitQuery().ToListAsync())
            .GroupBy(o => o.Name).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var districts = await db.Districts.Whole.ToDictionaryAsync(d => d.Name);
        Organisation? Of(string name) => all.GetValueOrDefault(name);

        for (var i = 0; i < Industries.Length; i++)
        {
            if (Of($"示例企业 {i + 1:00}") is not { } organisation) continue;
            organisation.IndustryCode = Industries[i].Industry;
            organisation.DistrictId ??= districts.GetValueOrDefault(Places[i % Places.Length])?.Id;
            if (i % 2 == 1) organisation.Qualifications.Add(Recognised(organisation, QualificationKind.HighTech, now.Day().AddDays(-40 * i), 3));
            if (i % 3 == 1) organisation.Qualifications.Add(Recognised(organisation, QualificationKind.TechSme, now.Day().AddDays(-25 * i), 1));
            if (i % 7 == 3) organisation.Qualifications.Add(Recognised(organisation, QualificationKind.Specialised, now.Day().AddDays(-60 * i), 3));
            if (Industries[i].Further is { } further) organisation.FurtherIndustries.Add(new FurtherIndustry { OrganisationId = organisation.Id, Code = further });
        }
        foreach (var (from, kind, to, detail) in FromTheLetter)
            if (Of(from) is { } first && Of(to) is { } second)
                db.Relationships.Add(new Relationship
                {
                    Kind = kind, FromOrganisationId = first.Id, ToOrganisationId = second.Id, Detail = detail, SourceKind = RelationshipSource.Document, SourceText = Letter.Number, Confidence = Confidence.Confirmed, RecordedAt = now,
                });
        AddTown(db, districts);
        if (districts.TryGetValue("保税区", out var zone)) foreach (var name in Settled) if (Of(name) is { } settled) settled.Sites.Add(ExampleSite(settled, zone));
        if (Of("示例外地企业 甲") is { } near && Of("示例外地企业 乙") is { } far) AddAway(db, Of, near, far, now);
        if (Of("示例企业 01") is { } one && Of("示例企业 02") is { } two && Of("示例商会") is { } chamber) await AddExamplesAsync(db, one, two, chamber, districts, now);
    });

    private static Qualification Recognised(Organisation organisation, QualificationKind kind, DateOnly on, int years) =>
        new() { OrganisationId = organisation.Id, Kind = kind, IssuedOn = on, ExpiresOn = on.AddYears(years).AddDays(-1), Source = "示例名单", IsExample = true };

    /// <summary>A zone and a town under one administration, to show that both count once.</summary>
    private static void AddTown(WutongDb db, Dictionary<string, District> districts)
    {
        if (!districts.TryGetValue("高新区", out var zone) || districts.ContainsKey("示例镇")) return;
        var town = new District { Name = "示例镇", CountedWithId = zone.Id, Order = districts.Values.Max(d => d.Order) + 1, IsExample = true };
        db.Districts.Add(town);
        districts[town.Name] = town;
    }

    private static Site ExampleSite(Organisation organisation, District district) =>
        new() { OrganisationId = organisation.Id, Address = "示例路 2 号", DistrictId = district.Id, Purpose = SitePurpose.Office, IsExample = true };

    /// <summary>Two from elsewhere whom chains of more than one relation reach, so that there is something to choose from.</summary>
    private static void AddAway(WutongDb db, Func<string, Organisation?> of, Organisation first, Organisation second, DateTimeOffset now)
    {
        db.Relationships.Add(Example(now, RelationshipKind.Owns, first, second, share: 8000));
        if (of("示例企业 03") is { } supplier) db.Relationships.Add(Example(now, RelationshipKind.Supplies, supplier, first, "光学镜片"));
        if (of("示例企业 09") is { } investor) db.Relationships.Add(Example(now, RelationshipKind.InvestedIn, investor, first, share: 500));
        if (of("智库智能") is { } customer) db.Relationships.Add(Example(now, RelationshipKind.Supplies, second, customer, "伺服电机"));
        if (of("示例商会") is { } chamber) db.Relationships.Add(Example(now, RelationshipKind.MemberOf, first, chamber, "会员单位"));
        foreach (var (from, to) in new[] { ("示例企业 01", "示例企业 04"), ("示例企业 08", "示例企业 05"), ("示例企业 13", "示例企业 09"), ("示例企业 07", "示例企业 11"), ("示例企业 06", "示例企业 14") })
            if (of(from) is { } one && of(to) is { } other) db.Relationships.Add(Example(now, RelationshipKind.Supplies, one, other));
    }

    private static async Task AddExamplesAsync(WutongDb db, Organisation one, Organisation two, Organisation chamber, Dictionary<string, District> districts, DateTimeOffset now)
    {
        one.LegalForm = LegalForm.LimitedCompany;
        one.RegisteredOn = new DateOnly(2021, 3, 18);
        one.RegisteredCapital = Amount.Cny(20_000_000);
        one.Telephone = "0512-58000001";
        one.AddName("示例功率器件", NameKind.Former, new DateOnly(2022, 6, 30), new DateOnly(2021, 3, 18));
        one.Qualifications.AddRange(
        [
            new() { OrganisationId = one.Id, Kind = QualificationKind.HighTech, Number = "GR202532000001", IssuedOn = new DateOnly(2025, 11, 18), ExpiresOn = new DateOnly(2028, 11, 17), Source = "示例名单", IsExample = true },
            new() { OrganisationId = one.Id, Kind = QualificationKind.TechSme, Number = "202332058200000001", IssuedOn = new DateOnly(2023, 5, 10), ExpiresOn = new DateOnly(2023, 12, 31), Source = "示例名单", IsExample = true },
            new() { OrganisationId = one.Id, Kind = QualificationKind.Specialised, IssuedOn = new DateOnly(2024, 12, 5), ExpiresOn = new DateOnly(2027, 12, 4), Source = "示例名单", IsExample = true },
        ]);
        one.Sites.Add(new Site { OrganisationId = one.Id, Address = "示例路 1 号", DistrictId = districts.GetValueOrDefault("示例镇")?.Id, Purpose = SitePurpose.Production, Since = new DateOnly(2022, 1, 1), IsExample = true });
        two.ParentId = one.Id;
        db.Relationships.Add(Example(now, RelationshipKind.Owns, one, two, share: 6000, since: new DateOnly(2023, 4, 1)));
        db.Relationships.Add(Example(now, RelationshipKind.MemberOf, one, chamber, "副会长单位", since: new DateOnly(2022, 9, 1)));
        // The same enterprise as somebody else entered it: the page of doubles has something to show.
        var again = new Organisation { Name = "示例企业 01（集团）有限公司", Kind = OrganisationKind.Enterprise, Telephone = one.Telephone, IsExample = true };
        db.Organisations.Add(again);
        var (first, second) = DuplicateSuggestion.InOrder(one.Id, again.Id);
        db.DuplicateSuggestions.Add(new DuplicateSuggestion { FirstId = first, SecondId = second, Reasons = nameof(DuplicateReason.ByHand), FoundAt = now });
        if (await db.People.Whole.Where(p => p.IsExample).OrderBy(p => p.Id).FirstOrDefaultAsync() is { } person)
        {
            db.Relationships.Add(Post(now, person, person.OrganisationId, "项目负责人", new DateOnly(2023, 2, 1), null));
            db.Relationships.Add(Post(now, person, two.Id, "市场经理", new DateOnly(2019, 7, 1), new DateOnly(2023, 1, 31)));
        }
    }

    private static Relationship Example(DateTimeOffset now, RelationshipKind kind, Organisation from, Organisation to, string? detail = null, int? share = null, DateOnly? since = null) => new()
    {
        Kind = kind, FromOrganisationId = from.Id, ToOrganisationId = to.Id, Detail = detail, Share = share, Since = since, SourceKind = RelationshipSource.Register, SourceText = "企业信用信息公示", Confidence = Confidence.Likely, RecordedAt = now, IsExample = true,
    };

    private static Relationship Post(DateTimeOffset now, Person person, Guid organisation, string title, DateOnly since, DateOnly? until) => new()
    {
        Kind = RelationshipKind.WorksAt, FromPersonId = person.Id, ToOrganisationId = organisation, Detail = title, Since = since, Until = until, SourceKind = RelationshipSource.Statement, SourceText = "本人说明",
        Confidence = Confidence.Unchecked, Basis = PersonalBasis.Consent, RecordedAt = now, IsExample = true,
    };
}
