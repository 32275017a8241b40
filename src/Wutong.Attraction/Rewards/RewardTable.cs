using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Rewards;

/// <summary>A reward with the names and sums that belong to it.</summary>
internal sealed class RewardRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ReferralId { get; init; }
    public string Referrer { get; init; } = "";
    public string Introduced { get; init; } = "";
    public string Scheme { get; init; } = "";

    /// <summary>Approved or paid, in hundredths of a yuan.</summary>
    public long GrantedMinor { get; init; }
    public long PaidMinor { get; init; }
    public bool Awaits { get; init; }
    public bool Unpaid { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public bool IsExample { get; init; }

    /// <summary>In 万元.</summary>
    [JsonIgnore] public decimal Granted => GrantedMinor / 1_000_000m;
    [JsonIgnore] public decimal Paid => PaidMinor / 1_000_000m;
}

/// <summary>The ledger of rewards.</summary>
internal sealed class RewardTable : Table<RewardRow>
{
    public static readonly RewardTable Instance = new();

    private RewardTable()
    {
        Text("referrer", () => Words.Referral_Referrer, r => r.Referrer).Title();
        Text("introduced", () => Words.Referral_IntroducedOne, r => r.Introduced).Default().Labelled().NotFiltered();
        Text("scheme", () => Words.Reward_Scheme, r => r.Scheme).Default().NotFiltered();
        Number("granted", () => Words.Reward_GrantedWan, r => r.Granted).Written("#,##0.00").Default().NotFiltered();
        Number("paid", () => Words.Reward_PaidWan, r => r.Paid).Written("#,##0.00").Default().NotFiltered();
        Flag("awaits", () => Words.Reward_Awaits, r => r.Awaits).Default();
        Flag("unpaid", () => Words.Reward_Unpaid, r => r.Unpaid).Default();
        Moment("opened", () => Words.Reward_OpenedAt, r => r.OpenedAt).Default().DeskOnly().SortedBy(r => r.OpenedAt, descendingFirst: true);
    }

    public override string Name => "rewards";
    public override string Path => "/attraction/rewards";
    public override string Label => Words.Menu_Rewards;
    public override IReadOnlySet<Role> Roles => AttractionModule.RewardReaders;
    public override Column DefaultSort => Find("opened")!;
    public override string SearchHint => Words.Referral_SearchHint;
    public override EmptyWords Empty { get; } = new("coin-yuan", () => Words.Reward_None, () => Words.Reward_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Reward_Awaits, "awaits=true"), new(() => Words.Reward_Unpaid, "unpaid=true")];
    public override bool IsShareable => false;

    public override IQueryable<RewardRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, referrals, schemes) = (db.OrganisationNames, db.Referrals.Whole, new Rows<RewardScheme>(db).Whole);
        return from r in db.ReferralRewards.VisibleTo(actor)
               join f in referrals on r.ReferralId equals f.Id
               select new RewardRow
               {
                   Id = r.Id, Version = r.Version, ReferralId = r.ReferralId, Referrer = organisations.Where(o => o.Id == r.ReferrerId).Select(o => o.Name).FirstOrDefault()!, Introduced = organisations.Where(o => o.Id == f.IntroducedId).Select(o => o.Name).FirstOrDefault()!,
                   Scheme = schemes.Where(s => s.Id == r.SchemeId).Select(s => s.Name).FirstOrDefault()!,
                   GrantedMinor = r.Instalments.Where(i => i.State == InstalmentState.Approved || i.State == InstalmentState.Paid).Sum(i => i.AmountMinor), PaidMinor = r.Instalments.Where(i => i.State == InstalmentState.Paid).Sum(i => i.AmountMinor),
                   Awaits = r.Instalments.Any(i => i.State == InstalmentState.Proposed), Unpaid = r.Instalments.Any(i => i.State == InstalmentState.Approved), OpenedAt = r.OpenedAt, IsExample = r.IsExample,
               };
    }

    protected override IQueryable<RewardRow> Matching(IQueryable<RewardRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(r => EF.Functions.Like(r.Referrer, part, LikePattern.EscapeCharacter) || EF.Functions.Like(r.Introduced, part, LikePattern.EscapeCharacter));
    }
}
