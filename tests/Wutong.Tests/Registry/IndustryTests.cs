using Wutong.Registry.Industries;

namespace Wutong.Tests.Registry;

/// <summary>GB/T 4754-2017 as it ships: its counts, its tree, its codes, and search in it.</summary>
public sealed class IndustryTests
{
    [Theory, InlineData(1, 20), InlineData(2, 97), InlineData(3, 473), InlineData(4, 1380)]
    public void The_standard_is_whole(int level, int count) => Assert.Equal(count, IndustryTree.All.Count(i => i.Level == level));

    [Fact]
    public void Sections_and_divisions_follow_each_other_without_a_gap()
    {
        Assert.Equal("ABCDEFGHIJKLMNOPQRST", string.Concat(IndustryTree.Below(null).Select(i => i.Code)));
        Assert.Equal(Enumerable.Range(1, 97).Select(n => n.ToString("00")), IndustryTree.All.Where(i => i.Level == 2).Select(i => i.Code[1..]));
    }

    [Fact]
    public void Every_entry_stands_below_one_that_is_there_and_no_name_is_empty()
    {
        Assert.All(IndustryTree.All, i =>
        {
            Assert.True(IndustryCode.TryParse(i.Code, out var code), i.Code);
            Assert.Equal((i.Code, i.Level), (code.ToString(), code.Level));
            if (i.Level > 1) Assert.NotNull(IndustryTree.Find(code.Parent!.Value.ToString()));
            if (i.Level < 4) Assert.NotEmpty(IndustryTree.Below(i.Code));
            Assert.Equal(i.Name.Trim(), i.Name);
            Assert.NotEmpty(i.Name);
        });
        Assert.Equal(IndustryTree.All.Count, IndustryTree.All.Select(i => i.Code).Distinct().Count());
    }

    [Fact]
    public void The_last_digits_are_given_as_the_standard_gives_them()
    {
        // One class alone ends in 0; several are numbered from 1, and what is left over is 9.
        foreach (var group in IndustryTree.All.Where(i => i.Level == 3))
        {
            var last = IndustryTree.Below(group.Code).Select(i => i.Code[^1] - '0').ToList();
            var numbered = last.Where(d => d != 9).ToList();
            if (last is not [0]) Assert.Equal(Enumerable.Range(1, numbered.Count), numbered);
        }
    }

    /// <summary>Mining, manufacturing and supply have 41 divisions, 207 groups and 666 classes: the figure that is always quoted.</summary>
    [Fact]
    public void Industry_in_the_narrow_sense_has_the_figures_that_are_quoted_for_it()
    {
        int Count(int level) => IndustryTree.All.Count(i => i.Level == level && i.Code[0] is 'B' or 'C' or 'D' && i.Level == level);
        Assert.Equal((41, 207, 666), (Count(2), Count(3), Count(4)));
    }

    [Theory]
    [InlineData("C", "C", 1), InlineData("c39", "C39", 2), InlineData("39", "C39", 2), InlineData("397", "C397", 3), InlineData(" 3973 ", "C3973", 4), InlineData("T9700", "T9700", 4), InlineData("01", "A01", 2)]
    public void A_code_is_read_with_and_without_its_letter(string text, string expected, int level)
    {
        Assert.True(IndustryCode.TryParse(text, out var code));
        Assert.Equal((expected, level), (code.ToString(), code.Level));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("3"), InlineData("C3"), InlineData("A39"), InlineData("U"), InlineData("98"), InlineData("00"), InlineData("C39731"), InlineData("39.7"), InlineData("Ｃ３９"), InlineData("C 39")]
    public void What_cannot_be_a_code_is_not_read(string? text) => Assert.False(IndustryCode.TryParse(text, out _));

    [Fact]
    public void A_code_knows_its_way_up()
    {
        Assert.Equal(["C", "C39", "C397", "C3973"], IndustryCode.Parse("3973").Chain.Select(c => c.ToString()));
        Assert.Equal(["制造业", "计算机、通信和其他电子设备制造业", "电子器件制造", "集成电路制造"], IndustryTree.Path("C3973").Select(i => i.Name));
        Assert.Empty(default(IndustryCode).Chain);
    }

    [Theory]
    [InlineData("C3973", "C3973"), InlineData("3973", "C3973"), InlineData("集成电路制造", "C3973"), InlineData("C3973 集成电路制造", "C3973"), InlineData("核燃料加工", "C2530")]
    public void What_somebody_typed_is_understood(string text, string expected) => Assert.Equal(expected, IndustryTree.Read(text)?.Code);

    [Theory, InlineData("集成电路"), InlineData("C3979x"), InlineData("C3973 别的"), InlineData("9999")]
    public void Half_a_name_and_a_wrong_pair_are_not_guessed(string text) => Assert.Null(IndustryTree.Read(text));

    [Theory, InlineData("集成电路", "C3973"), InlineData("397", "C397"), InlineData("jcdlzz", "C3973"), InlineData("JiCheng", "I6520"), InlineData("c3841", "C3841")]
    public void It_is_found_by_code_name_and_pinyin(string text, string expected) => Assert.Contains(IndustryTree.Search(text).Take(12), i => i.Code.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_found_for_nonsense() => Assert.Empty(IndustryTree.Search("没有这个行业"));
}
