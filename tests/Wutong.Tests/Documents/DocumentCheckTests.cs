using Wutong.Documents.Checking;

namespace Wutong.Tests.Documents;

/// <summary>What the check of documents finds in letters that were written wrong, and that it leaves a good one alone.</summary>
public sealed class DocumentCheckTests
{
    private const string Good = """
        类别：A

        江城市工业和信息化局（复函）

        江工信〔2025〕12号

        关于市政协五届三次会议第 45 号提案的办理意见
        王平委员：
        您提出的《关于发挥行业协会作用，推动仪器仪表产业发展的建议》收悉，现答复如下：
        一、关于“搭台唱戏，补上缺失‘环节’”的建议
        2024年以来，行业协会牵头办了3场对接会，引进北京甲科、上海乙光等5个仪器项目，仪器仪表产值增长12.5%。
        二、关于“牵线搭桥，用好老牌‘师傅’”的建议
        预计2026年产值达到30亿元。
        三、关于“保驾护航，算清每笔‘细账’”的建议
        服务专员已经到位，企业反映良好。
        此复。

        联系人：李强，联系电话：0000-0000000
        江城市工业和信息化局
        2025年4月8日
        （此件公开发布）
        江城市工业和信息化局 2025年4月10日印发
        """;

    [Fact]
    public void A_good_letter_is_left_alone() => Assert.Empty(DocumentCheck.Check(Good.Replace("第 45 号", "第45号", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2025年4月10日印发", "2024年4月10日印发", "datesInOrder", "2024年4月10日印发", 18)]
    [InlineData("江工信〔2025〕12号", "江工信[2025]12号", "documentNumber", "江工信[2025]12号", 3)]
    [InlineData("江工信〔2025〕12号", "江工信〔2025〕第12号", "documentNumber", "江工信〔2025〕第12号", 3)]
    [InlineData("江工信〔2025〕12号", "江工信〔2024〕12号", "datesInOrder", "江工信〔2024〕12号", 3)]
    [InlineData("行业协会牵头", "行业协会协会牵头", "doubledWord", "协会协会", 8)]
    [InlineData("北京甲科、上海乙光等5个", "甲科仪器、乙光仪器丙声仪器、丁力仪器等4个", "listedCount", "乙光仪器丙声仪器", 8)]
    [InlineData("北京甲科、上海乙光等5个", "甲科、乙光、丙声、丁力等3个", "listedCount", "甲科、乙光、丙声、丁力", 8)]
    [InlineData("到位，企业", "到位,企业", "halfWidthMark", "到位,企业", 12)]
    [InlineData("（此件公开发布）", "(此件公开发布)", "mixedWidth", "(此件公开发布)", 17)]
    [InlineData("办了3场", "办了 3 场", "unevenSpacing", " 3 场", 8)]
    [InlineData("用好老牌‘师傅’", "用好‘师傅’", "parallelHeadings", "用好‘师傅’", 9)]
    [InlineData("三、关于", "四、关于", "headingOrder", "四、关于", 11)]
    [InlineData("联系人：李强，联系电话：0000-0000000", "李强", "missingContact", "此复。", 13)]
    [InlineData("行业协会牵头", "我们牵头", "unanswered", "行业协会", 6)]
    [InlineData("预计2026年产值达到30亿元", "预计2年增长300%，2026年达30亿元", "byOrTo", "增长300%，2026年达30亿元", 10)]
    [InlineData("预计2026年", "预计2024年", "pastForecast", "预计2024年", 10)]
    [InlineData("增长12.5%", "增长5-10%", "percentRange", "5-10%", 8)]
    [InlineData("3场对接会", "约30多场次、近20余家企业", "aboutTwice", "近20余家", 8)]
    [InlineData("增长12.5%", "成本下降2倍", "timesLess", "下降2倍", 8)]
    [InlineData("已经到位", "已于2025年6月1日到位", "datesInOrder", "已于2025年6月1日", 12)]
    [InlineData("2025年4月8日", "2025年4月31日", "impossibleDate", "2025年4月31日", 16)]
    public void A_slip_is_found_where_it_stands(string right, string wrong, string rule, string excerpt, int paragraph)
    {
        var letter = Good.Replace("第 45 号", "第45号", StringComparison.Ordinal);
        Assert.Contains(right, letter, StringComparison.Ordinal);
        var found = DocumentCheck.Check(letter.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(found, f => f.Rule == rule && f.Excerpt.Contains(excerpt, StringComparison.Ordinal) && f.Paragraph == paragraph);
        Assert.All(found, f => Assert.InRange(f.Excerpt.Length, 1, DocumentFinding.LongestExcerpt));
    }

    [Fact]
    public void A_line_without_closing_punctuation_goes_on_in_the_next()
    {
        var found = Assert.Single(DocumentCheck.Check("这是甲公\n\n司公司的第一页。"));
        Assert.Equal(("doubledWord", 1), (found.Rule, found.Paragraph));
    }

    [Theory]
    [InlineData("推进小微企业创业创新工作，一个一个解决问题。")]
    [InlineData("坚持国内国际两个大局，统筹省、市、县三级财力。")]
    [InlineData("一、同意甲市、乙市、丙市等3个市开展试点。")]
    [InlineData("以提高质量为目的的改革，请各单位研究研究。")]
    public void What_only_looks_wrong_is_left_alone(string line) => Assert.Empty(DocumentCheck.Check(line));

    [Fact]
    public void Names_are_held_against_the_records()
    {
        KnownName[] names = [new("思萃熔接术研究所", "思萃熔接技术研究所", IsFormer: false), new("锐迈科技", "锐迈科技股份", IsFormer: true)];
        var found = DocumentCheck.Check("思萃熔接术研究所由六方发起，\n锐迈科技参加，锐迈科技股份出资。", names);
        Assert.Equal([("nameOnRecord", 1, "思萃熔接术研究所", Certainty.Likely), ("nameOnRecord", 2, "锐迈科技", Certainty.Possible)], found.Select(f => (f.Rule, f.Paragraph, f.Excerpt, f.Certainty)));
        Assert.Empty(DocumentCheck.Check("思萃熔接术研究所由六方发起。"));
    }

    [Fact]
    public void A_book_is_no_letter() => Assert.Throws<ArgumentOutOfRangeException>(() => DocumentCheck.Check(new string('字', DocumentCheck.LongestText + 1)));
}
