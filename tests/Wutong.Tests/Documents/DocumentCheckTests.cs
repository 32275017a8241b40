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
        KnownName[] names = [new("思萃熔接术研究所", "思萃熔接技术研究所", NameFault.Slip), new("锐迈科技", "锐迈科技股份", NameFault.Former)];
        var found = DocumentCheck.Check("思萃熔接术研究所由六方发起，\n锐迈科技参加，锐迈科技股份出资。", new(names, []));
        Assert.Equal([("nameOnRecord", 1, "思萃熔接术研究所", Certainty.Likely), ("nameOnRecord", 2, "锐迈科技", Certainty.Possible)], found.Select(f => (f.Rule, f.Paragraph, f.Excerpt, f.Certainty)));
        Assert.Empty(DocumentCheck.Check("思萃熔接术研究所由六方发起。"));
    }

    [Fact]
    public void A_short_name_waits_for_the_full_one()
    {
        DocumentRecords records = new([new("锐迈科技", "锐迈科技股份有限公司", NameFault.Short)], []);
        Assert.Equal([("fullNameFirst", 1)], DocumentCheck.Check("锐迈科技投资。\n锐迈科技增资。", records).Select(f => (f.Rule, f.Paragraph)));
        Assert.Empty(DocumentCheck.Check("锐迈科技股份有限公司（以下简称“锐迈科技”）投资。\n锐迈科技增资。", records));
    }

    [Theory]
    [InlineData("燎原氧化镓项目获融资9000万元。", "融资9000万元")]
    [InlineData("燎原氧化镓项目落户，获融资0.9亿元。", "融资0.9亿元")]
    [InlineData("燎原氧化镓项目年销售超2亿元。", "销售超2亿元")]
    [InlineData("宇薄项目由基金领投3000万元，燎原氧化镓项目获融资3000万元。", "融资3000万元")]
    [InlineData("燎原氧化镓项目预计2年增长200%。", "增长200%")]
    [InlineData("燎原氧化镓项目获融资8000万元。", null)]
    [InlineData("燎原氧化镓项目获融资0.8亿元。", null)]
    [InlineData("燎原氧化镓项目获融资约7800万元。", null)]
    [InlineData("燎原氧化镓项目年销售超1亿元。", null)]
    // Of another matter, in another unit, of somebody else: the records say nothing to it.
    [InlineData("燎原氧化镓项目总投资9000万元。", null)]
    [InlineData("燎原氧化镓项目获融资9000万美元。", null)]
    [InlineData("某项目获融资9000万元。", null)]
    public void Figures_are_held_against_the_records(string text, string? excerpt)
    {
        KnownStatement[] known = [new("燎原氧化镓项目", "燎原氧化镓项目落户凤凰镇，落地后获融资8000万元，年销售1.2亿元，预计2年增长300%。"), new("宇薄项目", "宇薄项目由金沙基金领投3000万元。")];
        var found = DocumentCheck.Check(text, new([], known));
        if (excerpt is null) Assert.Empty(found);
        else Assert.Equal(("figureOnRecord", excerpt), (Assert.Single(found).Rule, found[0].Excerpt));
    }

    [Theory]
    [InlineData("引进高企20家、科小30家，共60家。", "20家")]
    [InlineData("项目总投资3亿元，其中设备4亿元。", "3亿元，其中设备4亿元")]
    [InlineData("签约项目30个，其中外资项目31个。", "其中外资项目31个")]
    [InlineData("三类人才占比分别为50%、40%、30%。", "占比分别为")]
    [InlineData("科技型企业占比120%。", "占比120%")]
    [InlineData("高新技术企业从2020年的100家增加到2023年的150家，增长40%。", "增长40%")]
    [InlineData("完成工业投资45亿元，占全年目标60亿元的80%。", "的80%")]
    [InlineData("引进高企20家、科小30家，共50家。", null)]
    [InlineData("引进高企20家、科小30家，共建实验室60家。", null)]
    [InlineData("签约项目30个，其中外资项目12个、科技项目25个。", null)]
    [InlineData("总投资3亿元，其中设备8000万元。", null)]
    [InlineData("三类人才占比分别为50.2%、40.1%、9.8%。", null)]
    [InlineData("高新技术企业从2020年的100家增加到2023年的150家，增长50%。", null)]
    [InlineData("产值由1.2亿元增长到2亿元，增长66%。", null)]
    [InlineData("完成工业投资45亿元，占全年目标60亿元的75%。", null)]
    public void Numbers_of_a_sentence_add_up(string text, string? part)
    {
        var found = DocumentCheck.Check(text);
        if (part is null) Assert.Empty(found);
        else
        {
            Assert.Equal("sumsAgree", Assert.Single(found).Rule);
            Assert.Contains(part, found[0].Excerpt, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Class_A_is_for_what_is_done()
    {
        var letter = Good.Replace("第 45 号", "第45号", StringComparison.Ordinal);
        var planned = letter.Replace("2024年以来，行业协会牵头办了3场对接会，引进北京甲科、上海乙光等5个仪器项目，仪器仪表产值增长12.5%。", "下一步，将由行业协会牵头办对接会，推动仪器仪表发展。", StringComparison.Ordinal);
        Assert.Equal([("onlyPlans", 7)], DocumentCheck.Check(planned).Select(f => (f.Rule, f.Paragraph)));
        var all = planned.Replace("服务专员已经到位，企业反映良好。", "今后将安排服务专员。", StringComparison.Ordinal);
        Assert.Equal([("onlyPlans", 1, Certainty.Likely)], DocumentCheck.Check(all).Select(f => (f.Rule, f.Paragraph, f.Certainty)));
        Assert.Empty(DocumentCheck.Check(all.Replace("类别：A", "类别：B", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("类别：A", "", "missingCategory")]
    [InlineData("江工信〔2025〕12号", "", "missingNumber")]
    [InlineData("王平委员：", "", "missingAddressee")]
    public void A_reply_has_its_parts(string part, string instead, string rule) =>
        Assert.Contains(rule, DocumentCheck.Check(Good.Replace("第 45 号", "第45号", StringComparison.Ordinal).Replace(part, instead, StringComparison.Ordinal)).Select(f => f.Rule));

    [Fact]
    public void A_book_is_no_letter() => Assert.Throws<ArgumentOutOfRangeException>(() => DocumentCheck.Check(new string('字', DocumentCheck.LongestText + 1)));
}
