using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Rules;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>What people fill in about a lead, new or standing.</summary>
internal record LeadFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Name)), Required, StringLength(Lead.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Investor)), Required, StringLength(Lead.InvestorLength, MinimumLength = 2)]
    public string? Investor { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_CreditCode)), StringLength(30)]
    public string? CreditCode { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_CodeName)), StringLength(Lead.NameLength)]
    public string? CodeName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Origin)), Required, EnumDataType(typeof(Origin))]
    public Origin? Origin { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Event))]
    public Guid? EventId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_ReferredBy)), StringLength(Lead.InvestorLength)]
    public string? ReferredBy { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Product)), StringLength(Lead.ProductLength)]
    public string? Product { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Summary)), StringLength(Lead.SummaryLength)]
    public string? Summary { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_TotalInvestment))]
    public AmountInput TotalInvestment { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FixedAssets))]
    public AmountInput FixedAssets { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_FirstContactOn))]
    public DateOnly? FirstContactOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Evidence)), StringLength(Lead.EvidenceLength)]
    public string? Evidence { get; init; }

    /// <summary>The code as it is stored.</summary>
    internal string? Code => CreditCode is null ? null : Investors.ReadCode(CreditCode);

    /// <summary>What is wrong with fields that are right one by one.</summary>
    public IEnumerable<Problem> Check(Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, DateOnly today)
    {
        if (CreditCode is { } code && Investors.WhatIsWrongWithCode(code) is { } wrong) yield return new(nameof(CreditCode), wrong);
        if (PastDay.Wrong(nameof(FirstContactOn), FirstContactOn, today) is { } day) yield return day;
        foreach (var (field, sum) in new[] { (nameof(TotalInvestment), TotalInvestment), (nameof(FixedAssets), FixedAssets) })
            if (!sum.IsEmpty && sum.ToAmount(rates) is null) yield return new($"{field}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate);
        if (TotalInvestment.ToAmount(rates) is { } total && FixedAssets.ToAmount(rates) is { } part && part.CnyMinor > total.CnyMinor)
            yield return new($"{nameof(FixedAssets)}.{nameof(AmountInput.Number)}", Words.Lead_MoreThanTotal);
    }

    /// <summary>Carries checked fields into a lead.</summary>
    public void Fill(Lead lead, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates)
    {
        (lead.Name, lead.Investor, lead.CreditCode, lead.CodeName) = (Name!, Investor!, Code, CodeName);
        (lead.Origin, lead.EventId, lead.ReferredBy, lead.Product, lead.Summary) = (Origin!.Value, EventId, ReferredBy, Product, Summary);
        (lead.FirstContactOn, lead.Evidence) = (FirstContactOn, Evidence);
        (lead.TotalInvestment, lead.FixedAssets) = (TotalInvestment.ToAmount(rates), FixedAssets.ToAmount(rates));
    }
}

/// <summary>Reports an investor: whoever is first holds it. Who is not learns that it is held and whom to ask, and the try stands as a case before the head office.</summary>
internal sealed record ReportLead : LeadFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => FirstReport.RunAsync(db, async report =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } holder) return Outcome.Denied;
        if (actor.Rights.FirstOrDefault(r => r.OfficeId is not null) is not { } seat) return Outcome.Refuse("", Words.Create_NoOffice);
        var rates = await db.RateTableAsync();
        List<Problem> problems = [.. Check(rates, actor.Now.Day())];
        if (EventId is { } held && !await db.PromotionEvents.VisibleTo(actor).AnyAsync(e => e.Id == held)) problems.Add(new(nameof(EventId), Platform.Words.Invalid_Choice));
        if (problems.Count > 0) return new Outcome.Refused(problems);
        var lead = new Lead { Name = Name!, Investor = Investor! };
        Fill(lead, rates);
        lead.Report(holder, seat.OfficeId!.Value, seat.DistrictId, actor.Now);
        var outcome = await report.HoldAsync(actor, lead);
        if (outcome is Outcome.Done { Id: not null } && EventId is { } met)
            foreach (var guest in await db.EventGuests.Whole.Where(g => g.EventId == met && g.Company == Investor && g.LeadId == null).ToListAsync()) guest.LeadId = lead.Id;
        return outcome;
    });
}

/// <summary>Changes what is recorded about a lead. Another investor is reported anew by that.</summary>
internal sealed record EditLead : LeadFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => FirstReport.RunAsync(db, async report =>
    {
        var lead = await db.Leads.VisibleTo(actor).Include(l => l.Marks).SingleOrDefaultAsync(l => l.Id == Id);
        if (lead is null) return Outcome.Missing;
        if (!lead.MayBeChangedBy(actor)) return Outcome.Denied;
        if (lead.Version != Version) return new Outcome.Stale(From(lead), lead.Version);
        if (!lead.IsUnderWay) return Outcome.Refuse("", string.Format(null, Words.Lead_IsOver, Platform.Labels.Label(lead.Stage)));
        if (lead.CodeName is not null && CodeName is null && lead.HolderId != actor.Id && !actor.Is(Role.HeadOffice)) return Outcome.Refuse(nameof(CodeName), Words.CodeName_OnlyOwner);
        var rates = await db.RateTableAsync();
        List<Problem> problems = [.. Check(rates, actor.Now.Day())];
        if (EventId is { } held && !await db.PromotionEvents.VisibleTo(actor).AnyAsync(e => e.Id == held)) problems.Add(new(nameof(EventId), Platform.Words.Invalid_Choice));
        if (problems.Count > 0) return new Outcome.Refused(problems);
        var isAnother = lead.Investor != Investor || lead.CreditCode != Code;
        Fill(lead, rates);
        lead.Touch(actor.Now);
        // What has grown beyond the threshold runs against the clock from now on.
        if (lead.DutyId is null) await db.StartClockAsync(lead, await db.LeadRuleAsync(), actor.Now);
        return isAnother && lead.Holds ? await report.RenameAsync(actor, lead) : Outcome.Saved(lead.Id);
    });

    public static EditLead From(Lead lead) => new()
    {
        Id = lead.Id, Version = lead.Version, Name = lead.Name, Investor = lead.Investor, CreditCode = lead.CreditCode, CodeName = lead.CodeName, Origin = lead.Origin, EventId = lead.EventId, ReferredBy = lead.ReferredBy,
        Product = lead.Product, Summary = lead.Summary, FirstContactOn = lead.FirstContactOn, Evidence = lead.Evidence, TotalInvestment = AmountInput.From(lead.TotalInvestment), FixedAssets = AmountInput.From(lead.FixedAssets),
    };
}
