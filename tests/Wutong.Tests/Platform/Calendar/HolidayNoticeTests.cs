using Wutong.Platform.Calendar;

namespace Wutong.Tests.Calendar;

/// <summary>The notices as they were published, against the days that come with the program: two sources that know nothing of each other.</summary>
public sealed class HolidayNoticeTests
{
    private const string Of2024 = """
        一、元旦：1月1日放假，与周末连休。
        二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
        三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
        四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
        五、端午节：6月10日放假，与周末连休。
        六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
        七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
        """;

    private const string Of2025 = """
        一、元旦：1月1日（周三）放假1天，不调休。
        二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
        三、清明节：4月4日（周五）至6日（周日）放假，共3天。
        四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
        五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
        六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
        """;

    private const string Of2026 = """
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        """;

    [Theory]
    [InlineData(2024, Of2024)]
    [InlineData(2025, Of2025)]
    [InlineData(2026, Of2026)]
    public void A_published_notice_gives_the_year_that_comes_with_the_program(int year, string notice)
    {
        var read = HolidayNotice.Read(year, notice);
        Assert.Empty(read.Doubts);
        var (ours, theirs) = (new WorkCalendar(read.Days, OfficeHours.Usual), new WorkCalendar(ShippedYears.Of(year), OfficeHours.Usual));
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year).ToList();
        Assert.Equal(days.Where(theirs.IsWorkday), days.Where(ours.IsWorkday));
        Assert.True(ours.Knows(year));
    }

    [Fact]
    public void A_span_over_the_new_year_and_two_spans_in_one_clause_are_read()
    {
        var read = HolidayNotice.Read(2023, "元旦：2022年12月31日（周六）至2023年1月2日（周一）放假调休，共3天；中秋节：9月29日、10月1日至3日放假，共4天");
        Assert.Empty(read.Doubts);
        Assert.Equal(["2022-12-31", "2023-01-01", "2023-01-02", "2023-09-29", "2023-10-01", "2023-10-02", "2023-10-03"], read.Days.Select(d => d.On.ToString("yyyy-MM-dd", null)));
        Assert.Equal(["元旦", "中秋节"], read.Days.Select(d => d.Name).Distinct());
    }

    [Theory]
    [InlineData("春节：2月15日（周一）至23日（周一）放假调休，共9天", "周一")]
    [InlineData("春节：2月15日至23日放假调休，共8天", "9")]
    [InlineData("春节：2月15日至23日放假。2月24日（周二）上班", "02-24")]
    [InlineData("清明节：4月4日至6日放假。劳动节：4月6日放假", "04-06")]
    [InlineData("清明节：4月6日至4日放假", "4月6日")]
    [InlineData("清明节：2月30日放假", "2月30日")]
    [InlineData("清明节：13月3日放假", "13月3日")]
    [InlineData("清明节：3日放假", "3日")]
    public void What_does_not_agree_is_a_doubt(string notice, string about) => Assert.Contains(HolidayNotice.Read(2026, notice).Doubts, d => d.Contains(about, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("各位同事：请于1月5日前交表。")]
    [InlineData("鼓励各单位安排职工在除夕（2月9日）放假")]
    public void Another_text_gives_nothing(string text)
    {
        var read = HolidayNotice.Read(2026, text);
        Assert.Empty(read.Days);
        Assert.Single(read.Doubts);
    }
}
