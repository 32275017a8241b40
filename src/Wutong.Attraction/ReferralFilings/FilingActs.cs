using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Referrals;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>Something done to a filed referral.</summary>
internal abstract record RefFilingAct : RecordAct<ReferralFiling>
{
    protected override IQueryable<ReferralFiling> With(IQueryable<ReferralFiling> rows) => rows.Include(f => f.Marks);
    protected override bool May(ReferralFiling filing, Actor actor) => actor.Is(Role.HeadOffice);
    protected override object Seen(ReferralFiling filing) => new { filing.State };
}

/// <summary>Makes the link by which the investor confirms; an earlier one is good no more.</summary>
internal sealed record MakeConfirmLink : RefFilingAct
{
    /// <summary>The secret part of the address, once it is made. Shown once.</summary>
    public string? Secret { get; private set; }

    protected override bool May(ReferralFiling filing, Actor actor) => filing.MayBeChangedBy(actor);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralFiling filing, Guid by)
    {
        Secret = filing.MakeLink(TimeSpan.FromDays((await db.ReferralRuleAsync()).LinkDays), actor.Now);
        return null;
    }
}

/// <summary>Takes a filing back; its protection ends.</summary>
internal sealed record WithdrawFiling : RefFilingAct
{
    protected override bool May(ReferralFiling filing, Actor actor) => filing.MayBeChangedBy(actor);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralFiling filing, Guid by)
    {
        filing.Withdraw(actor.Now);
        return NoObjection;
    }
}

internal enum FilingDecision
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Accept))] Accept,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Refuse))] Refuse,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Extend))] Extend,
}

/// <summary>The head office makes a referral of a confirmed filing, refuses it, or protects it for longer.</summary>
internal sealed record DecideRefFiling : RefFilingAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Decision)), Required, EnumDataType(typeof(FilingDecision))]
    public FilingDecision? Decision { get; init; }

    /// <summary>Of the accepted: the project that came of it, where there is one.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project))]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), StringLength(ReferralFiling.ReasonLength)]
    public string? Reason { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralFiling filing, Guid by)
    {
        if (Decision != FilingDecision.Accept && Reason is null) return Outcome.Refuse(nameof(Reason), Words.Evidence_NeedsNote);
        if (Decision == FilingDecision.Refuse) filing.Refuse(Reason!, by, actor.Now);
        else if (Decision == FilingDecision.Extend) filing.Extend(await db.MonthsFromAsync((await db.ReferralRuleAsync()).ExtensionMonths, Later(filing.ProtectedUntil, actor.Now)), Reason!, by, actor.Now);
        else if (await AcceptAsync(db, actor, filing, by) is { } refused) return refused;
        if (filing.FiledById != by) await RefFilingMessages.TellAsync(db, RefFilingMessages.Decided, filing, filing.FiledById, actor.Now);
        return null;
    }

    private async Task<Outcome?> AcceptAsync(WutongDb db, Actor actor, ReferralFiling filing, Guid by)
    {
        var introduced = await db.OrganisationForAsync(filing.Company, filing.CreditCode);
        if (ProjectId is { } project && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project && p.InvestorId == introduced)) return Outcome.Refuse(nameof(ProjectId), Words.Referral_WrongProject);
        var referral = new Referral { ReferrerId = filing.ReferrerId, IntroducedId = introduced, ProjectId = ProjectId, IntroducedOn = filing.FiledAt.Day(), Note = filing.Note, RecordedAt = actor.Now, IsExample = filing.IsExample };
        filing.Accept(referral.Id, by, actor.Now);
        db.Referrals.Add(referral);
        return null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>What the investor answers by the link. No account is needed: the link is the proof.</summary>
internal sealed record ConfirmReferral
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confirm_IsSo)), Required]
    public bool? IsSo { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confirm_SignedBy)), Required, StringLength(ReferralFiling.NameLength, MinimumLength = 2)]
    public string? SignedBy { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confirm_SignedAs)), Required, StringLength(ReferralFiling.NameLength)]
    public string? SignedAs { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor, string secret) => db.WriteAsync(async () =>
    {
        if (await db.FilingOfLinkAsync(secret, actor.Now) is not { } filing) return Outcome.Missing;
        filing.Answer(IsSo!.Value, SignedBy!, SignedAs!, actor.Now);
        List<Guid> told = [filing.FiledById, .. await db.UsersAs(Role.HeadOffice).Select(u => u.Id).ToListAsync()];
        foreach (var reader in told.Distinct()) await RefFilingMessages.TellAsync(db, RefFilingMessages.Confirmed, filing, reader, actor.Now);
        return Outcome.Saved(filing.Id);
    });
}

internal static class ConfirmLinks
{
    extension(WutongDb db)
    {
        /// <summary>The filing that a link confirms; null for one that is forged, used, replaced or too old: which of these it is, nobody learns.</summary>
        public Task<ReferralFiling?> FilingOfLinkAsync(string secret, DateTimeOffset now)
        {
            var hash = ApiToken.HashOf(secret);
            return db.ReferralFilings.Whole.Include(f => f.Marks).SingleOrDefaultAsync(f => f.LinkHash == hash && f.LinkUntil >= now && f.State == FilingStep.Filed);
        }
    }
}
