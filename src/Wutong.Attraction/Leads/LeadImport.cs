using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Rules;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>What is known of the investors of some rows, and by which rules they are held.</summary>
/// <param name="Marks">By which each investor is known.</param>
/// <param name="Refusals">What to say of each that is held.</param>
internal sealed record LeadFacts(
    IReadOnlyDictionary<(string Investor, string? Code), IReadOnlyList<InvestorMark>> Marks, IReadOnlyDictionary<(string Investor, string? Code), string> Refusals,
    Func<Currency, DateOnly?, (long Micros, DateOnly On)?> Rates, LeadRule Rule, WorkCalendar Calendar);

/// <summary>Brings a list of leads in: each row reports its investor, in the own office. A held one stays out and becomes a case, as it does from the form.</summary>
internal sealed class LeadImport : ImportKind<LeadFields, LeadFacts>
{
    public static readonly LeadImport Instance = new();

    private LeadImport()
    {
        Column(l => l.Name).Also(() => Words.Import_LeadAlso).Sample("示例：精密减速器线索");
        Column(l => l.Investor).Also(() => Words.Import_InvestorAlso);
        Column(l => l.CreditCode).Also(() => Words.Import_CodeAlso);
        Column(l => l.Origin).Also(() => Words.Import_OriginAlso);
        Column(l => l.ReferredBy).Also(() => Words.Import_ReferrerAlso);
        Column(l => l.TotalInvestment).Also(() => Words.Import_TotalAlso).Sample("50000");
        Column(l => l.FixedAssets).Also(() => Words.Import_FixedAssetsAlso);
        Column(l => l.Product).Also(() => Words.Import_ProductAlso);
        Column(l => l.Summary).Also(() => Words.Import_NoteAlso);
        Column(l => l.FirstContactOn).Sample("2026-03-18");
        Column(l => l.Evidence);
        Column(l => l.CodeName);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(Lead);

    public override string? RefusalOf(Actor actor) => actor.Id is null || actor.Offices.Count == 0 ? Words.Create_NoOffice : null;

    protected override async Task<LeadFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<LeadFields> inputs, LeadFacts? earlier, bool asks)
    {
        var (rates, rule, calendar) = earlier is null ? (await db.RateTableAsync(), await db.LeadRuleAsync(), await db.WorkCalendarAsync()) : (earlier.Rates, earlier.Rule, earlier.Calendar);
        Dictionary<(string, string?), IReadOnlyList<InvestorMark>> marks = [];
        Dictionary<(string, string?), string> refusals = [];
        foreach (var input in inputs.DistinctBy(KeyOf))
        {
            var investor = await db.InvestorAsync(input.Investor!, input.Code);
            marks[KeyOf(input)] = investor.Marks;
            if (await db.HolderOfAsync(investor) is { } holder) refusals[KeyOf(input)] = await RefusalAsync(db, actor, input, holder, rates, asks);
        }
        return new LeadFacts(marks, refusals, rates, rule, calendar);
    }

    /// <summary>What to say of a row whose investor is held; the first time it becomes a case, as from the form.</summary>
    private static async Task<string> RefusalAsync(WutongDb db, Actor actor, LeadFields input, Holder holder, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, bool asks)
    {
        if (await db.OpenNameOfAsync(actor, holder) is { } known) return string.Format(null, Words.Lead_HeldByOwn, known);
        // A row that is wrong otherwise is nobody's report yet.
        if (!asks || input.Check(rates, actor.Now.Day()).Any()) return Words.Lead_HeldShort;
        var lead = Begun(input, rates, actor, Guid.CreateVersion7());
        return string.Format(null, Words.Lead_Held, await db.WriteAsync(() => db.RecordCaseAsync(LeadCase.Of(lead, holder, actor), actor.Now)));
    }

    protected override IEnumerable<Problem> Check(LeadFields input, LeadFacts facts, Actor actor)
    {
        foreach (var problem in input.Check(facts.Rates, actor.Now.Day())) yield return problem;
        if (facts.Refusals.TryGetValue(KeyOf(input), out var refusal)) yield return new(nameof(input.Investor), refusal);
    }

    protected override IReadOnlyList<object> Make(LeadFields input, LeadFacts facts, Actor actor, Guid id)
    {
        var lead = Begun(input, facts.Rates, actor, id);
        lead.Hold(facts.Marks[KeyOf(input)], facts.Rule.MonthsFor(lead.TotalInvestment), facts.Calendar, actor.Now);
        return [lead, .. lead.Steps, .. lead.Marks];
    }

    private static Lead Begun(LeadFields input, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, Actor actor, Guid id)
    {
        var lead = new Lead { Id = id, Name = input.Name!, Investor = input.Investor! };
        input.Fill(lead, rates);
        var seat = actor.Rights.First(r => r.OfficeId is not null);
        lead.Report(actor.Id!.Value, seat.OfficeId!.Value, seat.DistrictId, actor.Now);
        return lead;
    }

    private static (string Investor, string? Code) KeyOf(LeadFields input) => (input.Investor!, input.Code);

    protected override IEnumerable<ImportKey> KeysOf(LeadFields input)
    {
        yield return new ImportKey("investor", Investors.MarkOf(input.Investor!).Key, IsQuestion: false);
        if (input.Code is { } code) yield return new ImportKey("creditCode", code, IsQuestion: false);
    }
}
