using Wutong.Demo;
using Wutong.Platform.Attachments;
using Wutong.Platform.Forms;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Tests.Forms;

/// <summary>What a blank says plainly is proposed, and nothing else.</summary>
public sealed class GuessTests
{
    [Fact]
    public void Labels_beside_above_and_within_a_text_are_understood()
    {
        Assert.Equal([("附表1!C2", FigureSource.Bureau), ("附表1!F2", FigureSource.Period), ("附表1!C3", FigureSource.Filler), ("附表1!F3", FigureSource.FilledOn)],
            Guess.Of(Blank.Look(DemoBlanks.Workbook(), FileType.ExcelX), []).Select(p => (p.Place, p.Source)));
        Assert.Equal([("p2~1", FigureSource.Bureau), ("p2~2", FigureSource.Filler), ("p2~3", FigureSource.FilledOn), ("t1.r1.c2", FigureSource.Period)],
            Guess.Of(Blank.Look(DemoBlanks.Document(), FileType.WordX), []).Select(p => (p.Place, p.Source)));
        Assert.Equal(["A2", "B2", "C2"], Guess.Of([Sheet("填报单位（盖章）|填 报 人：|填报日期", "||", "说明|说明|说明")], []).Select(p => p.Place));
        // Two empty rows are a list.
        Assert.Empty(Guess.Of([Sheet("填报单位|填报人|填报日期", "||", "||")], []));
        Assert.Empty(Guess.Of([Sheet("项目单位|某某人|日期说明")], []));
    }

    [Fact]
    public void A_list_is_recognised_by_the_heads_of_its_columns()
    {
        var table = CityModules.List.All.SelectMany(m => m.Tables).Single(t => t.Name == "projects");
        var list = Guess.Of(Blank.Look(DemoBlanks.Workbook(), FileType.ExcelX), [table]).Single(p => p.Source == FigureSource.List);
        Assert.Equal(("附表1!A12", 3), (list.Place, list.BlockRows));
        Assert.Equal("A#- Bname- Cinvestor- Ddistrict- Estage- FtotalWan Gsigned- Howner-", string.Join(' ', list.Columns.Select(c => $"{c.At}{c.Column}{c.Unit?.ToString() ?? "-"}")));
        Assert.DoesNotContain(Guess.Of([Sheet("项目|随便|别的", "||", "||")], [table]), p => p.Source == FigureSource.List);
    }

    private static Grid Sheet(params string[] rows) => new("S", [.. rows.Select((row, r) => new GridRow("", [.. row.Split('|').Select((text, c) => new GridCell($"{(char)('A' + c)}{r + 1}", text, r + 1, c + 1))]))]) { Heads = ["A", "B", "C"] };
}
