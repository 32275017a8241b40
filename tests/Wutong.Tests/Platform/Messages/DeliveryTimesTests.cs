using Wutong.Platform.Calendar;
using Wutong.Platform.Messages;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Time;

namespace Wutong.Tests.Messages;

/// <summary>When a message may leave, by hand on days that somebody can look up; and what leaves with it.</summary>
public sealed class DeliveryTimesTests
{
    private static readonly WorkCalendar Calendar = new(ShippedYears.All.SelectMany(ShippedYears.Of), OfficeHours.Usual);

    private static DateTimeOffset At(string text)
    {
        var moment = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null);
        return DateOnly.FromDateTime(moment).StartInChina() + moment.TimeOfDay;
    }

    private static QuietHours Quiet(string from, string to) => new(TimeOnly.ParseExact(from, "HH:mm", null), TimeOnly.ParseExact(to, "HH:mm", null));

    [Theory]
    [InlineData("22:00", "07:30", "2026-11-24 21:59", "2026-11-24 21:59")]
    [InlineData("22:00", "07:30", "2026-11-24 22:00", "2026-11-25 07:30")]
    [InlineData("22:00", "07:30", "2026-11-25 00:00", "2026-11-25 07:30")]
    [InlineData("22:00", "07:30", "2026-11-25 07:29", "2026-11-25 07:30")]
    [InlineData("22:00", "07:30", "2026-11-25 07:30", "2026-11-25 07:30")]
    [InlineData("12:00", "14:00", "2026-11-24 13:00", "2026-11-24 14:00")]
    [InlineData("12:00", "14:00", "2026-11-24 11:00", "2026-11-24 11:00")]
    [InlineData("20:00", "00:00", "2026-11-24 23:00", "2026-11-25 00:00")]
    [InlineData("08:00", "08:00", "2026-11-24 08:00", "2026-11-24 08:00")]
    public void Quiet_hours_end(string from, string to, string moment, string expected) => Assert.Equal(At(expected), Quiet(from, to).After(At(moment)));

    [Theory]
    [InlineData("2026-11-24 08:29", "2026-11-24 08:30")]
    [InlineData("2026-11-24 08:30", "2026-11-25 08:30")]
    [InlineData("2026-11-27 18:00", "2026-11-30 08:30")] // over a weekend
    [InlineData("2026-09-30 18:00", "2026-10-08 08:30")] // over the national holiday
    [InlineData("2026-10-09 18:00", "2026-10-10 08:30")] // a Saturday that is made up
    public void The_digest_leaves_on_working_days(string moment, string expected) => Assert.Equal(At(expected), DeliveryTimes.NextDigest(At(moment), Calendar));

    [Fact]
    public void A_digest_waits_for_the_end_of_quiet_hours_too()
    {
        Assert.Equal(At("2026-11-25 09:00"), DeliveryTimes.NotBefore(At("2026-11-24 10:00"), Quiet("20:00", "09:00"), Calendar));
        Assert.Equal(At("2026-11-25 08:30"), DeliveryTimes.NotBefore(At("2026-11-24 10:00"), Quiet("22:00", "07:30"), Calendar));
        Assert.Equal(At("2026-11-24 10:00"), DeliveryTimes.NotBefore(At("2026-11-24 10:00"), null, null));
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 60)]
    [InlineData(3, 240)]
    [InlineData(4, 960)]
    [InlineData(5, 3600)]
    [InlineData(8, 3600)]
    public void Pauses_grow_to_an_hour(int attempt, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), new MessageOptions().Pause(attempt));

    // Computed by another program from the documented formula.
    [Theory]
    [InlineData(1700000000000, "this is secret", "sSFWELbV2YwjdDQhWZwTcWlX5BWUx5J6TPpsZmuPii0=")]
    [InlineData(1577262236757, "SEC000000000000000000000", "xOJIB8eNoYWeLy26EMZOlc2RjOJbtPv9HYjm+E3uALU=")]
    public void A_robot_of_DingTalk_is_signed_as_documented(long milliseconds, string secret, string expected) => Assert.Equal(expected, RobotChannel.Sign(secret, milliseconds));

    [Fact]
    public void Two_kinds_of_one_name_stop_the_start()
    {
        var kind = new MessageKind("same", () => "", () => "");
        Assert.Throws<ArgumentException>(() => new MessageKinds([kind, kind with { IsUrgent = true }]));
    }

    [Theory]
    [InlineData("已到 {0}，还有 {1} 天", "已到 11-24，还有 3 天")]
    [InlineData("没有空", "没有空")]
    [InlineData("多一个 {2}", "事项")]
    public void A_sentence_is_filled_as_far_as_the_row_goes(string text, string expected)
    {
        var kinds = new MessageKinds([new MessageKind("one", () => "事项", () => text)]);
        Assert.Equal(expected, kinds.SentenceOf("one", ["11-24", "3"]));
        Assert.Equal("", kinds.SentenceOf("gone", []));
    }

    [Theory]
    [InlineData(MessageChannel.Email, "zhoulan@example.cn", "z***@example.cn")]
    [InlineData(MessageChannel.Sms, "13912345678", "139****5678")]
    [InlineData(MessageChannel.WeCom, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd-1234", "qyapi.weixin.qq.com…1234")]
    public void Of_an_address_only_so_much_is_shown(object channel, string address, string expected) => Assert.Equal(expected, EditChoices.Mask((MessageChannel)channel, address));
}
