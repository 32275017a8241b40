using CsCheck;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Money;

namespace Wutong.Tests.Attraction;

/// <summary>The city's promises: their colour, what they lack before a signing, and what may be paid of them.</summary>
public sealed class CityPromiseTests
{
    private static readonly DateOnly Today = new(2026, 11, 30), Signed = new(2025, 3, 1);
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(CityPromiseKind.Award), "按政策给予奖励", false, false, false, false, nameof(PromiseColour.Yellow))]
    [InlineData(nameof(CityPromiseKind.Award), "按公开发布的政策给予奖励", false, false, false, true, nameof(PromiseColour.Green))]
    [InlineData(nameof(CityPromiseKind.Award), "按政策给予奖励", true, false, false, true, nameof(PromiseColour.Red))]
    [InlineData(nameof(CityPromiseKind.Award), "按政策给予奖励", false, true, false, true, nameof(PromiseColour.Red))]
    [InlineData(nameof(CityPromiseKind.Award), "按政策给予奖励", false, false, true, true, nameof(PromiseColour.Red))]
    [InlineData(nameof(CityPromiseKind.Tax), "按政策办理", false, false, false, true, nameof(PromiseColour.Red))]
    [InlineData(nameof(CityPromiseKind.Procurement), "优先采购", false, false, false, true, nameof(PromiseColour.Red))]
    [InlineData(nameof(CityPromiseKind.Award), "甲方按乙方缴纳的增值税、企业所得税地方留成部分，前三年100%给予奖励。", false, false, false, true, nameof(PromiseColour.Red))]
    public void The_colour_follows_the_kind_the_ties_and_the_words(string kind, string text, bool tax, bool registration, bool staying, bool open, string colour)
    {
        var promise = new CityPromise { Kind = Enum.Parse<CityPromiseKind>(kind), Text = text, IsTiedToTax = tax, IsTiedToRegistration = registration, IsTiedToStaying = staying, IsOpenToAll = open };
        promise.Judge();
        Assert.Equal(colour, promise.Colour.ToString());
    }

    [Fact]
    public void What_has_basis_and_reviews_may_be_signed() => Assert.Empty(PromisesBeforeSigning.Missing([Reviewed(), Reviewed(p => p.IsOpenToAll = true)], Today));

    [Theory]
    [InlineData(nameof(CityPromise.LegalBasis), nameof(PromiseLack.LegalBasis))]
    [InlineData(nameof(CityPromise.DraftingUnit), nameof(PromiseLack.DraftingUnit))]
    [InlineData(nameof(CityPromise.FairReviewBy), nameof(PromiseLack.FairReview))]
    [InlineData(nameof(CityPromise.FairReviewOn), nameof(PromiseLack.FairReview))]
    [InlineData(nameof(CityPromise.FairConclusion), nameof(PromiseLack.FairReview))]
    [InlineData(nameof(CityPromise.LegalReviewBy), nameof(PromiseLack.LegalReview))]
    [InlineData(nameof(CityPromise.LegalReviewOn), nameof(PromiseLack.LegalReview))]
    [InlineData(nameof(CityPromise.LegalReviewPassed), nameof(PromiseLack.LegalReview))]
    public void Whatever_lacks_one_of_them_may_not(string field, string lack)
    {
        var promise = Reviewed(p => typeof(CityPromise).GetProperty(field)!.SetValue(p, null));
        Assert.Equal((promise, Enum.Parse<PromiseLack>(lack)), Assert.Single(PromisesBeforeSigning.Missing([Reviewed(), promise], Today)));
    }

    [Fact]
    public void Conclusions_that_forbid_it_and_exceptions_that_ended()
    {
        Assert.Equal([PromiseLack.FairRefused], PromisesBeforeSigning.LacksOf(Reviewed(p => p.FairConclusion = FairConclusion.Refused), Today));
        Assert.Equal([PromiseLack.Exception], PromisesBeforeSigning.LacksOf(Reviewed(p => p.FairConclusion = FairConclusion.Exception), Today));
        Assert.Equal([PromiseLack.Exception], PromisesBeforeSigning.LacksOf(Reviewed(p => Except(p, Today.AddDays(-1))), Today));
        Assert.Empty(PromisesBeforeSigning.LacksOf(Reviewed(p => Except(p, Today)), Today));
        Assert.Equal([PromiseLack.LegalReview], PromisesBeforeSigning.LacksOf(Reviewed(p => p.LegalReviewPassed = false), Today));
        Assert.Equal([PromiseLack.Red], PromisesBeforeSigning.LacksOf(Reviewed(p => p.IsTiedToStaying = true), Today));

        static void Except(CityPromise promise, DateOnly until) => (promise.FairConclusion, promise.ExceptionClause, promise.ExceptionEndsOn) = (FairConclusion.Exception, "第十二条", until);
    }

    [Fact]
    public void Payments_stay_within_the_limit_and_clawbacks_within_what_was_paid() => Gen.Select(Gen.Bool, Gen.Int[1, 60]).Array[1, 30].Sample(steps =>
    {
        var promise = Reviewed();
        foreach (var (isClawback, wan) in steps)
        {
            var (paid, clawed) = (promise.PaidMinor, promise.ClawedBackMinor);
            try
            {
                if (isClawback) promise.ClawBack(Wan(wan), Today, "x", Guid.Empty, Now);
                else promise.Pay(Wan(wan), Today, "x", Guid.Empty, Now);
            }
            catch (RuleViolation)
            {
                Assert.Equal((paid, clawed), (promise.PaidMinor, promise.ClawedBackMinor));
                Assert.True(isClawback ? clawed + Wan(wan).Minor > paid : paid + Wan(wan).Minor > promise.Limit!.Minor);
            }
            Assert.True(promise.PaidMinor <= promise.Limit!.Minor && promise.ClawedBackMinor <= promise.PaidMinor);
        }
    });

    [Fact]
    public void Nothing_is_paid_of_a_draft_before_the_signing_of_red_or_in_another_currency()
    {
        Assert.Throws<RuleViolation>(() => Reviewed(signed: null).Pay(Wan(1), Today, "x", Guid.Empty, Now));
        Assert.Throws<RuleViolation>(() => Reviewed().Pay(Wan(1), Signed.AddDays(-1), "x", Guid.Empty, Now));
        Assert.Throws<RuleViolation>(() => Reviewed(p => p.IsTiedToTax = true).Pay(Wan(1), Today, "x", Guid.Empty, Now));
        Assert.Throws<RuleViolation>(() => Reviewed().Pay(new Amount(100, Currency.USD, 7_100_000, Today), Today, "x", Guid.Empty, Now));
        Assert.Throws<RuleViolation>(() => Reviewed(p => p.Limit = null).Pay(Wan(1), Today, "x", Guid.Empty, Now));
        Assert.Throws<RuleViolation>(() => Reviewed(p => p.ExceptionEndsOn = Today.AddDays(-1)).Pay(Wan(1), Today, "x", Guid.Empty, Now));
    }

    private static CityPromise Reviewed(Action<CityPromise>? more = null) => Reviewed(Signed, more);

    private static CityPromise Reviewed(DateOnly? signed, Action<CityPromise>? more = null)
    {
        var promise = new CityPromise
        {
            Kind = CityPromiseKind.Award, Text = "按政策给予奖励", Limit = Wan(100), LegalBasis = "政策", DraftingUnit = "管委会", FairReviewBy = "市场监管局", FairReviewOn = Signed, FairConclusion = FairConclusion.Passed,
            LegalReviewBy = "法律顾问", LegalReviewOn = Signed, LegalReviewPassed = true,
        };
        typeof(CityPromise).GetProperty(nameof(CityPromise.Agreement))!.SetValue(promise, new Agreement { Title = "x", Kind = ContractKind.Formal, SignedOn = signed });
        more?.Invoke(promise);
        promise.Judge();
        return promise;
    }

    private static Amount Wan(int wan) => Amount.Cny(wan * 10_000L);
}
