using Wutong.Agreements;

namespace Wutong.Tests.Agreements;

/// <summary>What the check-up finds and what it leaves, in whole agreements and in single sentences. docs/agreement-check.md says what it found in agreements that it had never seen.</summary>
public sealed class AgreementCheckTests
{
    [Theory]
    [InlineData("Texts", 0.95, 0.95)]
    [InlineData("Usual", 0.95, 0.9)]
    [InlineData("HeldOut", 0.9, 0.9)]
    [InlineData("HeldOutAgain", 0.9, 0.9)]
    public void Nine_of_ten_promises_are_found_with_few_false_alarms(string folder, double least, double precise)
    {
        var agreements = KeyedAgreement.All(folder);
        Assert.True(agreements.Count >= 5);
        var scores = agreements.Select(a => a.Check()).ToList();
        var (answers, missed) = (agreements.Sum(a => a.Answers.Count), scores.SelectMany(s => s.Missed).ToList());
        var (wrong, alarms) = (scores.SelectMany(s => s.Wrong).ToList(), scores.SelectMany(s => s.Alarms).ToList());
        var found = answers - missed.Count;
        Assert.True(found >= answers * least, string.Join('\n', missed));
        Assert.True(found - wrong.Count >= found * least, string.Join('\n', wrong));
        Assert.True(found >= (found + alarms.Count) * precise, string.Join('\n', alarms));
    }

    [Fact]
    public void Excerpts_are_the_words_as_they_stand_and_never_overlap()
    {
        foreach (var agreement in KeyedAgreement.All("Texts").Concat(KeyedAgreement.All("HeldOut")))
        {
            var end = 0;
            foreach (var finding in AgreementCheck.Check(agreement.Text))
            {
                Assert.Equal(agreement.Text.Substring(finding.Start, finding.Length), finding.Excerpt);
                Assert.True(finding.Start >= end);
                end = finding.Start + finding.Length;
            }
        }
    }

    [Theory]
    [InlineData("甲方按乙方年度缴纳税收地方留成部分的80%给予奖励。", PromiseKind.TaxReturn, Colour.Red)]
    [InlineData("乙方高管缴纳的个人所得税地方留成部分，甲方全额奖励给个人。", PromiseKind.PersonalTaxReturn, Colour.Red)]
    [InlineData("甲方所属单位优先采购乙方产品。", PromiseKind.Procurement, Colour.Red)]
    [InlineData("乙方在园区完成注册登记后，甲方给予一次性奖励100万元。", PromiseKind.Award, Colour.Red)]
    [InlineData("甲方给予乙方装修补贴300万元。", PromiseKind.Subsidy, Colour.Yellow)]
    [InlineData("甲方免收乙方前三年厂房租金。", PromiseKind.Rent, Colour.Yellow)]
    [InlineData("甲方将土地出让金超出每亩20万元的部分返还乙方。", PromiseKind.Land, Colour.Yellow)]
    [InlineData("甲方按引荐项目到账外资的2‰给予引荐方奖励。", PromiseKind.ReferrerReward, Colour.Yellow)]
    [InlineData("甲方开放公共检测平台，按统一收费标准面向所有企业。", PromiseKind.Platform, Colour.Green)]
    [InlineData("甲方按市场评估价向乙方出租标准厂房。", PromiseKind.Premises, Colour.Green)]
    [InlineData("甲方协助乙方办理环评、施工许可等手续。", PromiseKind.Service, Colour.Green)]
    public void A_promise_has_its_kind_and_colour(string sentence, PromiseKind kind, Colour colour)
    {
        var finding = Assert.Single(AgreementCheck.Check(sentence));
        Assert.Equal((kind, colour), (finding.Kind, finding.Colour));
        Assert.Equal(colour == Colour.Green, finding.Substitute is null);
    }

    [Theory]
    [InlineData("乙方承诺年纳税不低于5000万元。")]
    [InlineData("乙方应在30日内在甲方辖区注册成立独立法人公司。")]
    [InlineData("甲方不得以任何形式承诺税收返还。")]
    [InlineData("甲方不向乙方提供任何财政补贴和租金减免。")]
    [InlineData("乙方同等条件下优先采购本地企业产品。")]
    [InlineData("乙方提前迁出的，应退还已享受的全部奖励。")]
    [InlineData("乙方应向甲方支付履约保证金100万元，竣工后无息退还。")]
    [InlineData("本协议所称扶持资金，是指甲方向乙方支付的奖励和补贴。")]
    [InlineData("双方对本协议内容负有保密义务。")]
    [InlineData("第三条 奖励与补贴")]
    public void What_the_firm_owes_what_is_refused_and_what_every_agreement_says_is_no_promise(string sentence) => Assert.Empty(AgreementCheck.Check(sentence));

    [Theory]
    [InlineData("上述奖励以乙方在甲方辖区持续纳税为前提。", Ties.Tax)]
    [InlineData("第一条的补贴，乙方须将税务登记迁入园区后方可享受。", Ties.Registration)]
    [InlineData("乙方十年内将注册地迁出的，应退还已享受的补贴。", Ties.Staying)]
    public void A_clause_further_down_turns_a_yellow_promise_red(string clause, Ties tie)
    {
        const string promise = "第一条 甲方给予乙方设备补贴500万元。\n";
        Assert.Equal(Colour.Yellow, Assert.Single(AgreementCheck.Check(promise)).Colour);
        var tied = Assert.Single(AgreementCheck.Check($"{promise}第二条 {clause}"));
        Assert.Equal(Colour.Red, tied.Colour);
        Assert.True(tied.Ties.HasFlag(tie));
    }

    [Fact]
    public void The_city_is_whoever_the_head_says()
    {
        const string promise = "第一条 乙方免收甲方前三年租金。\n第二条 甲方承诺年纳税1000万元。";
        var finding = Assert.Single(AgreementCheck.Check($"甲方：深圳市某某科技有限公司\n乙方：某某高新区管理委员会\n{promise}"));
        Assert.Equal(PromiseKind.Rent, finding.Kind);
    }

    [Fact]
    public void Lines_that_a_printer_broke_are_one_sentence()
    {
        var printed = KeyedAgreement.All("Texts").Single(a => a.Name == "09-printed");
        Assert.Contains(AgreementCheck.Check(printed.Text), f => f.Kind == PromiseKind.TaxReturn && f.Excerpt.Count(c => c == '\n') == 2);
    }

    [Fact]
    public void Only_the_articles_of_the_office_are_cited()
    {
        Assert.Equal("《公平竞争审查条例》第2条、第12条；《公平竞争审查条例实施办法》", Article.Cite(Article.For(Colour.Red)));
        Assert.Equal("《公平竞争审查条例》第12条、第14条", Article.Cite(Article.For(Colour.Yellow)));
        Assert.Equal("《公平竞争审查条例》第2条", Article.Cite(Article.For(Colour.Green)));
    }

    [Fact]
    public void Wording_is_loaded_for_articles_that_are_cited_and_refused_for_others()
    {
        var texts = ArticleTexts.Read("""{ "《公平竞争审查条例》第2条": " 条文 " }""");
        Assert.Equal("条文", texts.Of(Article.Scope));
        Assert.Null(texts.Of(Article.Review));
        Assert.Contains("第9条", Assert.Throws<InvalidDataException>(() => ArticleTexts.Read("""{ "《公平竞争审查条例》第9条": "条文" }""")).Message);
        Assert.Throws<InvalidDataException>(() => ArticleTexts.Read("[1]"));
        Assert.Throws<InvalidDataException>(() => ArticleTexts.Read("""{ "《公平竞争审查条例》第2条": "" }"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("。。；；，，：：")]
    [InlineData("（（（（（（（（一）二）")]
    [InlineData("甲方\n乙方\n：\n第条")]
    [InlineData("\ud800甲方给予\0奖励")]
    public void Odd_texts_are_read_without_complaint(string text) => Assert.NotNull(AgreementCheck.Check(text));
}
