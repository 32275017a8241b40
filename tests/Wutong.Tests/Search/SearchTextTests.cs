using CsCheck;
using Wutong.Platform.Search;

namespace Wutong.Tests.Search;

/// <summary>How search reads texts, and that what decides and what narrows agree.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("锐迈科技", "锐迈科技"), InlineData("ＡＢＣ公司", "_abc公司"), InlineData("MEMS 压力（传感器）", "_mems压力传感器"), InlineData("示例企业 01", "示例企业_01")]
    [InlineData("臺灣積體電路", "台湾积体电路"), InlineData("Müller GmbH", "_muller_gmbh"), InlineData("A·B", "_a_b"), InlineData("……", ""), InlineData("𠮷野家", "𠮷野家"), InlineData("３号", "_3号")]
    public void One_form_is_kept_of_every_text(string text, string kept) => Assert.Equal(kept, SearchText.Encode(text));

    [Theory]
    [InlineData("锐迈科技", "锐迈"), InlineData("锐迈科技", "科技"), InlineData("锐迈科技", "rmkj"), InlineData("锐迈科技", "RM"), InlineData("锐迈科技", "kj"), InlineData("锐迈科技", "ruimai"), InlineData("锐迈科技", "ruimaik")]
    [InlineData("锐迈科技", "rui"), InlineData("锐迈科技", "ruim"), InlineData("锐迈科技", "maikeji"), InlineData("锐迈科技", "技"), InlineData("西安一厂", "xian"), InlineData("仙女湖", "xian"), InlineData("重庆长安", "chongqing")]
    [InlineData("示例企业 01", "示例企业01"), InlineData("示例企业 01", "企业 01"), InlineData("Merck KGaA", "merck"), InlineData("Merck KGaA", "me"), InlineData("Merck KGaA", "kga"), InlineData("91320582MA1XXXXX0A", "9132058")]
    [InlineData("張家港", "张家港"), InlineData("张家港", "張家港"), InlineData("Ａ股", "a股"), InlineData("G3 项目", "g")]
    public void A_name_is_found_by(string name, string typed) => Assert.True(Finds(name, typed));

    [Theory]
    [InlineData("锐迈科技", "迈技"), InlineData("锐迈科技", "uimai"), InlineData("张家浜港", "张家港"), InlineData("Merck", "erc1"), InlineData("锐迈科技", "锐迈科技有限"), InlineData("沙钢", "shang")]
    public void A_name_is_not_found_by(string name, string typed) => Assert.False(Finds(name, typed));

    [Fact]
    public void Signs_alone_look_for_nothing()
    {
        foreach (var text in new[] { null, "", " ", "%", "_", "\"*", "（）", "!!" }) Assert.Null(SearchQuery.Of(text));
    }

    /// <summary>Whatever the kept text says is there, the terms must let through, or the index would hide it.</summary>
    [Fact]
    public void Terms_never_hide_what_the_text_holds()
    {
        string[] parts = ["张家港", "锐迈", "科技", "西安", "绿", "MEMS", "a1", "3", " ", "·", "（", "有限公司", "é", "b", "zhang", "臺"];
        Gen.Select(Gen.Int[0, parts.Length - 1].Array[1, 6], Gen.Int[0, 30], Gen.Int[1, 8]).Sample((chosen, from, length) =>
        {
            var text = string.Concat(chosen.Select(c => parts[c]));
            var document = new SearchDocument { Id = Guid.Empty, Title = text, Related = [text], Audience = [] };
            var typed = text[Math.Min(from, text.Length - 1)..];
            typed = typed[..Math.Min(length, typed.Length)];
            foreach (var word in new[] { typed, Platform.Text.Pinyin.Initials(typed), string.Concat(Platform.Text.Pinyin.Syllables(typed)) })
                if (SearchQuery.Of(word) is { } query)
                    foreach (var tier in Enum.GetValues<Tier>().Where(t => t != Tier.Exact))
                        if (Holds(query, document, tier)) Assert.True(query.TermsOf(tier).Matches(Grams.Of(document, "k")), $"{text} by {word} in {tier}");
        });
    }

    private static bool Finds(string name, string typed)
    {
        var document = new SearchDocument { Id = Guid.Empty, Title = name, Audience = [] };
        return SearchQuery.Of(typed) is { } query && Holds(query, document, Tier.Names) && query.TermsOf(Tier.Names).Matches(Grams.Of(document, "k"));
    }

    private static bool Holds(SearchQuery query, SearchDocument document, Tier tier)
    {
        var (title, names) = (KeptText.OfTitle(document), KeptText.OfOthers(document));
        bool Has(string text, IEnumerable<string> needles) => needles.Any(n => text.Contains(n, StringComparison.Ordinal));
        bool Named(SearchWord word) => Has(title, word.InNames) || Has(names, word.InNames);
        return tier switch
        {
            Tier.TitleStart => Has(title, query.Words[0].AtStartOfTitle) && query.Words.Skip(1).All(Named),
            Tier.Title => query.Words.All(w => Has(title, w.InNames)),
            _ => query.Words.All(Named),
        };
    }
}
