using CsCheck;
using Wutong.Matching.Analysis;

namespace Wutong.Tests.Matching;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("氧化鎵單晶", "氧化镓单晶")]
    [InlineData("ＴＡ１５　合金", "ta15 合金")]
    [InlineData("Ga₂O₃", "ga2o3")]
    [InlineData("10³µm", "103μm")]
    public void Texts_that_mean_the_same_are_the_same(string written, string folded) => Assert.Equal(folded, new Reading(written).Folded);

    [Fact]
    public void Words_are_the_most_probable_ones() =>
        Assert.Equal(["新型", "兽用", "疫苗", "的", "研发", "及", "产业化"], Pieces("新型兽用疫苗的研发及产业化", r => r.Words));

    [Fact]
    public void Names_formulas_and_grades_stay_whole()
    {
        Assert.Equal(["ga2o3", "单", "晶", "ta15"], Pieces("Ga2O3单晶 TA15", r => r.Characters));
        Assert.Equal(["ga2o3", "单晶", "ta15"], Pieces("Ga2O3单晶 TA15", r => r.Bigrams));
        Assert.Equal(["单", "a"], Pieces("单a", r => r.Bigrams));
    }

    [Fact]
    public void Characters_of_words_that_say_nothing_tell_nothing()
    {
        Assert.Equal(["氧", "化", "镓", "单", "晶", "的", "及"], Pieces("氧化镓单晶的研发及产业化", r => r.Telling));
        Assert.Equal(["研", "发"], Pieces("研发", r => r.Telling));
        Assert.Equal(["膜", "的", "发", "研"], Pieces("膜关键技术的发研", r => r.Telling));
    }

    [Theory]
    [InlineData("SiC衬底", "碳化硅")]
    [InlineData("碳化硅（SiC）衬底", "")]
    [InlineData("sicily 5GHz", "")]
    [InlineData("车用锂离子电池与ＩＧＢＴ", "锂电池 锂电 li-ion 绝缘栅双极型晶体管 绝缘栅双极晶体管")]
    public void Things_are_known_by_all_their_names(string text, string others) => Assert.Equal(others, Synonyms.Others(new(text)));

    [Fact]
    public void No_name_stands_for_two_things() // and each is written as texts are read, or it would never be found
    {
        var names = Resource.Rows("synonyms.txt").SelectMany(row => row).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(new Reading(name).Folded, name));
        Assert.All(Resource.Rows("synonyms.txt"), row => Assert.True(row.Length > 1));
    }

    [Fact]
    public void Words_of_the_city_are_taken_whole()
    {
        var own = new Lexicon(["华科融创园"]);
        Assert.Contains("华科融创园", new Reading("入驻华科融创园的企业", own) is var reading ? reading.Words.Select(w => reading[w].ToString()) : []);
    }

    [Theory]
    [InlineData("6英寸衬底", 6, "inch", "6英寸")]
    [InlineData("线宽 5 nm", 5e-9, "m", "5 nm")]
    [InlineData("抗拉≥980MPa", 9.8e8, "pa", "980mpa")]
    [InlineData("纯度99.9%", 99.9, "%", "99.9%")]
    [InlineData("120万吨/年", 1.2e9, "kg", "120万吨")]
    public void Figures_are_read_in_comparable_units(string text, double value, string unit, string where)
    {
        var reading = new Reading(text);
        var quantity = Assert.Single(reading.Quantities);
        Assert.Equal(value, quantity.Value, value * 1e-9);
        Assert.Equal((unit, where), (quantity.Unit, reading[quantity.Where].ToString()));
    }

    [Theory]
    [InlineData("TA15 m合金")]
    [InlineData("5model")]
    [InlineData("2019年")]
    [InlineData("99999999999999999999999999 m")]
    public void What_only_looks_like_a_figure_is_none(string text) => Assert.Empty(new Reading(text).Quantities);

    [Fact]
    public void Every_piece_of_any_text_says_where_it_stands() => Gen.Char.Array[0, 60].Select(units => new string(units)).Sample(text =>
    {
        var reading = new Reading(text);
        Assert.Equal(text.Length, reading.Folded.Length);
        foreach (var pieces in new[] { reading.Characters, reading.Telling, reading.Bigrams, reading.Words })
        {
            Assert.All(pieces, slice => Assert.True(slice.Start >= 0 && slice.Length > 0 && slice.End <= text.Length));
            Assert.All(pieces, slice => Assert.Equal(new Reading(text.Substring(slice.Start, slice.Length)).Folded, reading[slice].ToString()));
        }
        Assert.Equal(reading.Characters.Sum(s => s.Length), reading.Words.Sum(s => s.Length));
    }, iter: 2000);

    [Fact]
    public void A_megabyte_is_read_as_far_as_it_matters()
    {
        var reading = new Reading(new string('晶', 1 << 20));
        Assert.Equal(Reading.MaxLength, reading.Characters.Count);
        Assert.NotEmpty(reading.Words);
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_are_passed_over() => Assert.Equal(["单", "晶"], Pieces("\ud800单\0\udfff晶\u0007", r => r.Characters));

    private static IEnumerable<string> Pieces(string text, Func<Reading, IEnumerable<Slice>> of)
    {
        var reading = new Reading(text);
        return of(reading).Select(slice => reading[slice].ToString());
    }
}
