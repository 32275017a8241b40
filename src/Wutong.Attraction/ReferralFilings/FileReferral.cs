using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>Files a referral before signing: a referrer for itself, an officer for a chamber or a firm.</summary>
internal sealed record FileReferral
{
    /// <summary>By its name in the registry; a referrer's own where there is one.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Referrer)), StringLength(120)]
    public string? Referrer { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Company)), Required, StringLength(ReferralFiling.CompanyLength, MinimumLength = 2)]
    public string? Company { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_CreditCode)), StringLength(ReferralFiling.CodeLength)]
    public string? CreditCode { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Product)), StringLength(ReferralFiling.ProductLength)]
    public string? Product { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Note)), Required, StringLength(ReferralFiling.NoteLength)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (actor.Id is not { } by || !(actor.IsAny(AttractionModule.Officers) || OwnOf(actor).Count > 0)) return Outcome.Denied;
        var code = CreditCode is null ? null : Investors.ReadCode(CreditCode);
        if (CreditCode is not null && code is null) return Outcome.Refuse(nameof(CreditCode), Investors.WhatIsWrongWithCode(CreditCode) ?? Platform.Words.Invalid_Value);
        if (await ReferrerAsync(db, actor) is not { } referrer) return Outcome.Refuse(nameof(Referrer), Words.Invalid_Investor);
        var investor = await db.InvestorAsync(Company!, code);
        if (investor.Group.Contains(referrer)) return Outcome.Refuse(nameof(Company), Words.RefFiling_Itself);
        if (await IsTakenAsync(db, actor, investor)) return Outcome.Refuse(nameof(Company), Words.RefFiling_Held);
        var filing = new ReferralFiling
        {
            ReferrerId = referrer, Company = Company!, CreditCode = code, Product = Product, Note = Note, FiledById = by, FiledAt = actor.Now,
            OfficeId = actor.IsAny(AttractionModule.Officers) ? actor.Offices.Count > 0 ? actor.Offices[0] : null : null,
        };
        filing.Protect(investor.Marks, await db.MonthsFromAsync((await db.ReferralRuleAsync()).ProtectionMonths, actor.Now));
        db.ReferralFilings.Add(filing);
        foreach (var head in await db.UsersAs(Role.HeadOffice).Where(u => u.Id != by).Select(u => u.Id).ToListAsync()) await RefFilingMessages.TellAsync(db, RefFilingMessages.Filed, filing, head, actor.Now);
        return Outcome.Saved(filing.Id);
    });

    /// <summary>The organisations for which the actor may file as the referrer itself.</summary>
    public static IReadOnlyList<Guid> OwnOf(Actor actor) => [.. actor.OrganisationsAs(Role.Referrer).Concat(actor.OrganisationsAs(Role.Enterprise)).Distinct()];

    private async Task<Guid?> ReferrerAsync(WutongDb db, Actor actor)
    {
        var own = OwnOf(actor);
        if (!actor.IsAny(AttractionModule.Officers)) return Referrer is null && own.Count == 1 ? own[0] : Referrer is not null && (await db.OrganisationNamedAsync(actor, Referrer))?.Id is { } named && own.Contains(named) ? named : null;
        return Referrer is null ? null : (await db.OrganisationNamedAsync(actor, Referrer))?.Id;
    }

    /// <summary>
    /// Whether somebody stands before: another referrer, or whoever negotiates or has signed already. An officer may file for a lead or project that the officer knows whole: it
    /// is how the lead came. Nobody learns which it is.
    /// </summary>
    private static async Task<bool> IsTakenAsync(WutongDb db, Actor actor, Investor investor)
    {
        var (keys, cores, group) = (investor.Marks.Select(m => m.Key).ToList(), investor.Marks.Select(m => m.Core).OfType<string>().Distinct().ToList(), investor.Group.ToList());
        var near = await db.ReferralFilings.Whole.SelectMany(f => f.Marks).Where(m => keys.Contains(m.Key) || (m.Core != null && cores.Contains(m.Core))).AsNoTracking().ToListAsync();
        var referred = near.Exists(m => investor.Marks.Any(own => Investors.AreOne(own, m.Mark))) || await db.Referrals.Whole.AnyAsync(r => group.Contains(r.IntroducedId));
        var signed = await db.Projects.Whole.AnyAsync(p => group.Contains(p.InvestorId) && p.StageSortValue >= (long)Stage.Signed && p.State != ProjectState.Terminated && p.State != ProjectState.Lapsed);
        var holder = await db.HolderOfAsync(investor);
        var isOwn = holder is not null && actor.IsAny(AttractionModule.Officers) && await db.OpenNameOfAsync(actor, holder) is not null;
        return referred || signed || (holder is not null && !isOwn);
    }
}

/// <summary>What people are told about filed referrals. Those told know the filing whole.</summary>
internal static class RefFilingMessages
{
    public static MessageKind Filed { get; } = new("referral-filed", () => Words.Message_RefFiled, () => Words.Message_RefFiledText);
    public static MessageKind Confirmed { get; } = new("referral-confirmed", () => Words.Message_RefConfirmed, () => Words.Message_RefConfirmedText);
    public static MessageKind Decided { get; } = new("referral-decided", () => Words.Message_RefDecided, () => Words.Message_RefDecidedText);
    public static MessageKind Lapsed { get; } = new("referral-lapsed", () => Words.Message_RefLapsed, () => Words.Message_RefLapsedText);

    public static Task TellAsync(WutongDb db, MessageKind kind, ReferralFiling filing, Guid reader, DateTimeOffset now) =>
        db.SendMessageAsync(kind, reader, new MessageText(filing.Company, $"/attraction/referral-filings/{filing.Id}", $"{filing.Id}:{filing.State}:{now.UtcTicks}"), now);
}
