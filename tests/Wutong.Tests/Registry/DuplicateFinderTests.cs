using Wutong.Registry.Duplicates;

namespace Wutong.Tests.Registry;

/// <summary>Names taken apart, and which pairs are worth a look.</summary>
public sealed class DuplicateFinderTests
{
    [Theory]
    [InlineData("苏州锐迈科技有限公司", "锐迈科技", "苏州")]
    [InlineData("锐迈科技（苏州）有限公司", "锐迈科技", "苏州")]
    [InlineData("蘇州銳邁科技(集團)股份有限公司", "锐迈科技", "苏州")]
    [InlineData("江苏省苏州市锐迈科技有限责任公司", "锐迈科技", "江苏 苏州")]
    [InlineData("ＡＢＣ 精密 机械 有限公司", "abc精密机械", "")]
    [InlineData("张家港市杨舍热处理厂", "杨舍热处理厂", "张家港")]
    [InlineData("锐迈科技有限公司张家港分公司", "锐迈科技有限公司张家港分公司", "")]
    [InlineData("集团公司", "集团公司", "")]
    [InlineData("苏州有限公司", "苏州", "")]
    [InlineData("启航（有限合伙）", "启航", "")]
    public void A_name_is_taken_apart(string name, string core, string places)
    {
        var normal = NormalisedName.Of(name);
        Assert.Equal((core, places), (normal.Core, normal.Places));
    }

    [Theory]
    [InlineData("苏州锐迈科技有限公司", "锐迈科技股份有限公司", nameof(DuplicateReason.SameCore))]
    [InlineData("苏州锐迈科技有限公司", "苏州瑞迈科技有限公司", nameof(DuplicateReason.SamePinyin))]
    [InlineData("苏州锐迈科技有限公司", "苏州锐迈科科技有限公司", nameof(DuplicateReason.OneCharacter))]
    [InlineData("苏州锐迈科技有限公司", "苏州迈锐科技有限公司", nameof(DuplicateReason.OneCharacter))]
    [InlineData("苏州锐迈科技有限公司", "苏州锐迈科技有限公司", nameof(DuplicateReason.SameName))]
    [InlineData("苏州ABC科技有限公司", "苏州ＡＢＣ科技有限公司", nameof(DuplicateReason.SameName))]
    public void Variants_of_a_name_are_found(string one, string other, string reason)
    {
        var pair = Assert.Single(Find(Record(one), Record(other)));
        Assert.Contains(Enum.Parse<DuplicateReason>(reason), pair.Reasons);
    }

    [Theory]
    [InlineData("苏州锐迈科技有限公司", "无锡锐迈科技有限公司")]
    [InlineData("示例企业 01", "示例企业 02")]
    [InlineData("示例企业 01", "示例企业 10")]
    [InlineData("第一热处理厂", "第二热处理厂")]
    [InlineData("苏州华盛科技有限公司", "苏州华锐科技有限公司")]
    [InlineData("锐迈科技有限公司", "锐迈科技有限公司张家港分公司")]
    public void Neighbours_by_name_are_left_alone(string one, string other) => Assert.Empty(Find(Record(one), Record(other)));

    [Fact]
    public void A_former_name_a_code_a_telephone_and_an_address_count()
    {
        Assert.Equal([DuplicateReason.FormerName], Assert.Single(Find(Record("信义玻璃", others: ["长江玻璃有限公司"]), Record("长江玻璃"))).Reasons);
        Assert.Equal([DuplicateReason.SameCode], Assert.Single(Find(Record("甲公司", code: "91320582MA1MXXXX1A"), Record("乙有限公司", code: "91320582MA1MXXXX1A"))).Reasons);
        Assert.Empty(Find(Record("苏州华盛科技有限公司"), Record("苏州华锐科技有限公司", telephone: "0512-58001234")));
        Assert.Single(Find(Record("苏州华盛科技有限公司", telephone: "（0512）58001234"), Record("苏州华锐科技有限公司", telephone: "0512-58001234")));
        Assert.Empty(Find(Record("华盛"), Record("远大", telephone: "0512-58001234")));
    }

    [Fact]
    public void Two_codes_are_two_organisations_whatever_the_name() =>
        Assert.Empty(Find(Record("苏州锐迈科技有限公司", code: "91320582MA1MXXXX1A"), Record("苏州锐迈科技有限公司", code: "91320582MA1MXXXX2B")));

    [Fact]
    public void What_everybody_shares_says_nothing_and_costs_nothing()
    {
        var park = Enumerable.Range(0, 500).Select(i => Record($"企业{Guid.NewGuid():N}", telephone: "0512-58001234")).ToArray();
        Assert.Empty(Find(park));
    }

    [Fact]
    public void The_order_of_the_records_does_not_matter()
    {
        DuplicateRecord[] records = [Record("苏州锐迈科技有限公司"), Record("锐迈科技"), Record("苏州瑞迈科技"), Record("别家")];
        HashSet<(Guid, Guid)> Pairs(IEnumerable<DuplicateRecord> r) => [.. DuplicateFinder.Find([.. r]).Select(p => DuplicateSuggestion.InOrder(p.One, p.Other))];
        Assert.Equal(Pairs(records), Pairs(records.Reverse()));
    }

    private static List<DuplicatePair> Find(params DuplicateRecord[] records) => DuplicateFinder.Find(records);

    private static DuplicateRecord Record(string name, string[]? others = null, string? code = null, string? telephone = null, string? address = null) =>
        new(Guid.CreateVersion7(), name, others ?? [], code, telephone is null ? [] : [telephone], address is null ? [] : [address]);
}
