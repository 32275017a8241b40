using Wutong.Platform.Forms;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Tests.Forms;

/// <summary>Periods and differences.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-10", "2026-10-01", "2026-10-31", "2026-11", "2026年10月")]
    [InlineData("2026-12", "2026-12-01", "2026-12-31", "2027-01", "2026年12月")]
    [InlineData("2026-W48", "2026-11-23", "2026-11-29", "2026-W49", "2026年第48周，11-23～11-29")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03", "2027-W01", "2026年第53周，12-28～01-03")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", "2026-Q2", "2026年第1季度")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31", "2027-Q1", "2026年第4季度")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31", "2027-H1", "2026年下半年")]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2025", "2024年")]
    public void A_period_knows_its_days_its_neighbour_and_its_name(string text, string from, string to, string next, string name)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((from, to, next, text, name), (period.From.ToString("yyyy-MM-dd", null), period.To.ToString("yyyy-MM-dd", null), period.Next.ToString(), period.Next.Previous.ToString(), period.Chinese()));
        Assert.Equal(period, Period.Of(period.Rhythm, period.To));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("2026-13"), InlineData("2026-00"), InlineData("2026-Q5"), InlineData("2025-W53"), InlineData("2026-W00"), InlineData("2026-H3"), InlineData("26-01"), InlineData("2026-1"), InlineData("2026-10-1"), InlineData("+202-10"), InlineData("9999")]
    public void What_is_no_period_is_none(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void The_next_period_follows_the_last_that_was_filled()
    {
        var today = new DateOnly(2026, 11, 25);
        Assert.Equal("2026-10", Draft.NextPeriod(Rhythm.Month, today, []).ToString());
        Assert.Equal("2026-10", Draft.NextPeriod(Rhythm.Month, today, ["2026-08", "2026-09"]).ToString());
        Assert.Equal("2026-11", Draft.NextPeriod(Rhythm.Month, today, ["2026-10"]).ToString());
        Assert.Equal("once", Draft.NextPeriod(Rhythm.Once, today, ["once"]).ToString());
    }

    [Fact]
    public void Differences_say_what_grew_and_which_rows_came_went_and_changed()
    {
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
        Figure List(params (int Id, string Name, int Value)[] rows) => new("A12", "清单", FigureSource.List)
        {
            Rows = rows.Length, Ids = [.. rows.Select(r => ids[r.Id])], Heads = [new("A", "序号"), new("B", "项目"), new("C", "数")], Cells = [.. rows.Select((r, i) => (IReadOnlyList<FormValue>)[new(Number: i + 1), new(r.Name), new(Number: r.Value)])],
        };
        var now = new Figure[] { new("F5", "签约", FigureSource.Count) { Value = new(Number: 12) }, new("C9", "做法", FigureSource.Typed) { Value = new("甲") }, new("F6", "同", FigureSource.Count) { Value = new(Number: 3) }, List((1, "乙", 1), (2, "丙", 5), (3, "丁", 1)) };
        var then = new Figure[] { new("F5", "签约", FigureSource.Count) { Value = new(Number: 15) }, new("C9", "做法", FigureSource.Typed) { Value = new("乙") }, new("F6", "同", FigureSource.Count) { Value = new(Number: 3) }, List((0, "甲", 1), (1, "乙", 1), (2, "丙", 1)), new("F8", "没了", FigureSource.Count) };
        var differences = Difference.Between(now, then);
        Assert.Equal([Change.Number, Change.Other, Change.Same, Change.Rows, Change.Gone], differences.Select(d => d.Change));
        Assert.Equal(-3, differences[0].By);
        // Another running number is no change of a row.
        Assert.Equal(["丁", "甲", "丙"], [.. differences[3].Added, .. differences[3].Removed, .. differences[3].Changed]);
    }

    [Fact]
    public void What_is_kept_is_read_as_it_was_written()
    {
        Figure[] figures = [new("附表1!F5", "签约", FigureSource.Sum) { Value = new(Number: 0m), Unit = SumUnit.Yuan, Rows = 2, Ids = [Guid.CreateVersion7()] }, new("A1", "日", FigureSource.FilledOn) { Value = new(Date: new DateOnly(2026, 1, 2)) }, new("B1", "无", FigureSource.Bureau)];
        var read = ReportFilling.Read(ReportFilling.Write(figures));
        Assert.Equal([new FormValue(Number: 0m), new FormValue(Date: new DateOnly(2026, 1, 2)), FormValue.None], read.Select(f => f.Value));
        Assert.Equal((SumUnit.Yuan, figures[0].Ids[0], FigureSource.Bureau), (read[0].Unit, read[0].Ids[0], read[2].Source));
    }
}
