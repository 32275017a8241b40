using Microsoft.AspNetCore.DataProtection;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Rules;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Registry.Contracts;

namespace Wutong.Tests.Attraction;

/// <summary>What a lead may do when, and how its hold lives and ends.</summary>
public sealed class LeadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7(), Mate = Guid.CreateVersion7(), Office = Guid.CreateVersion7(), Other = Guid.CreateVersion7(), Third = Guid.CreateVersion7();
    private static readonly WorkCalendar Calendar = new([], OfficeHours.Usual);

    [Fact]
    public void A_lead_goes_from_report_to_answer_to_judgement_to_progress_and_in_no_other_order()
    {
        var lead = Lead();
        Assert.Throws<RuleViolation>(() => lead.Follow("x", Me, Now));
        Assert.Throws<RuleViolation>(() => lead.Judge(Judgement, null, Me, Now));
        lead.Respond(Mate, needsExperts: false, null, Me, Now);
        Assert.Throws<RuleViolation>(() => lead.Respond(Me, needsExperts: false, null, Me, Now));
        lead.Judge(Judgement, null, Mate, Now);
        lead.Follow("x", Mate, Now);
        lead.Follow("y", Mate, Now);
        lead.Convert(Guid.CreateVersion7(), Mate, Now);
        Assert.Equal(LeadStage.Converted, lead.Stage);
        Assert.Throws<RuleViolation>(() => lead.Drop(DropReason.GivenUp, null, Me, Now));
    }

    [Fact]
    public void A_lapsed_hold_goes_on_holding_until_it_is_released()
    {
        var lead = Lead();
        lead.Lapse("over", Now.AddMonths(4));
        Assert.Equal(LeadRegistration.AwaitingDecision, lead.Registration);
        Assert.True(lead.Holds);
        Assert.NotEmpty(lead.Marks);
        lead.Release("confirmed", Me, Now.AddMonths(5));
        Assert.False(lead.Holds);
        Assert.Empty(lead.Marks);
        Assert.Throws<RuleViolation>(() => lead.Respond(Me, needsExperts: false, null, Me, Now));
    }

    [Fact]
    public void A_hold_is_extended_once()
    {
        var lead = Lead();
        Assert.Equal(new DateOnly(2027, 2, 24), DateOnly.FromDateTime(lead.ProtectedUntil.UtcDateTime));
        lead.Lapse("over", Now.AddMonths(4));
        lead.Extend(3, Calendar, "still talking", Me, Now.AddMonths(4));
        Assert.Equal(LeadRegistration.Held, lead.Registration);
        Assert.Throws<RuleViolation>(() => lead.Extend(3, Calendar, "again", Me, Now.AddMonths(5)));
    }

    [Fact]
    public void Dropping_and_converting_set_the_investor_free()
    {
        var lead = Lead();
        lead.Drop(DropReason.Housing, null, Me, Now);
        Assert.Empty(lead.Marks);
        Assert.False(lead.Holds);
    }

    [Theory, InlineData(1), InlineData(33), InlineData(50), InlineData(99)]
    public void The_parts_of_a_transferred_lead_add_up_to_a_hundred(int percent)
    {
        var lead = Lead();
        lead.Transfer(Mate, Other, null, percent, "fits there", Me, Now);
        Assert.Equal((percent, 100 - percent), (Of(lead, Other), Of(lead, Office)));
        lead.Transfer(Me, Third, null, percent, "fits there", Me, Now);
        Assert.Equal(percent, Of(lead, Third));
        Assert.Equal(100, lead.Shares.Sum(s => s.Percent));
        lead.Transfer(Mate, Other, null, percent, "back", Me, Now);
        Assert.Equal(100, lead.Shares.Sum(s => s.Percent));
        Assert.All(lead.Shares, s => Assert.InRange(s.Percent, 1, 99));
    }

    [Fact]
    public void The_clock_runs_from_the_threshold_on()
    {
        var rule = new LeadRule { ThresholdWan = 10_000, LargeWan = 100_000 };
        Assert.False(rule.HasClock(null));
        Assert.False(rule.HasClock(Amount.Cny(99_999_999)));
        Assert.True(rule.HasClock(Amount.Cny(100_000_000)));
        Assert.Equal((rule.ProtectionMonths, rule.LargeProtectionMonths), (rule.MonthsFor(Amount.Cny(100_000_000)), rule.MonthsFor(Amount.Cny(1_000_000_000))));
    }

    [Theory]
    [InlineData("苏州锐迈科技有限公司", "锐迈科技（苏州）股份有限公司", true)]
    [InlineData("锐迈科技有限公司", "苏州锐迈科技有限公司", true)]
    [InlineData("上海锐迈科技有限公司", "苏州锐迈科技有限公司", false)]
    [InlineData("锐迈科技有限公司", "锐迈材料有限公司", false)]
    public void Names_are_one_without_form_and_with_the_place_left_out(string one, string other, bool same) =>
        Assert.Equal(same, Investors.AreOne(Investors.MarkOf(one), Investors.MarkOf(other)));

    [Fact]
    public void A_form_is_taken_from_people_who_took_their_time_and_from_nobody_else()
    {
        var stamps = new FormStamp(new EphemeralDataProtectionProvider());
        var stamp = stamps.Issue(Now);
        Assert.Null(stamps.Read(stamp, Now.AddSeconds(1)));
        Assert.NotNull(stamps.Read(stamp, Now.AddSeconds(3)));
        Assert.Equal(stamps.Read(stamp, Now.AddMinutes(1)), stamps.Read(stamp, Now.AddMinutes(2)));
        Assert.Null(stamps.Read(stamp, Now.AddHours(25)));
        Assert.Null(stamps.Read("made up", Now));
        Assert.Null(stamps.Read(null, Now));
        Assert.Null(new FormStamp(new EphemeralDataProtectionProvider()).Read(stamp, Now.AddMinutes(1)));
    }

    private static Judgement Judgement { get; } = new("a", "b", "c", "d", "e", "f");

    private static int Of(Lead lead, Guid office) => lead.Shares.Single(s => s.OfficeId == office).Percent;

    private static Lead Lead()
    {
        var lead = new Lead { Name = "示例线索", Investor = "示例投资方" };
        lead.Report(Me, Office, null, Now);
        lead.Hold([Investors.MarkOf("示例投资方")], 3, Calendar, Now);
        return lead;
    }
}
