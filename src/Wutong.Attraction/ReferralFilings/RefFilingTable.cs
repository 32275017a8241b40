using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>A filed referral with the names that belong to it.</summary>
internal sealed class RefFilingRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Company { get; init; } = "";
    public Guid ReferrerId { get; init; }
    public string Referrer { get; init; } = "";
    public string? Product { get; init; }
    public FilingStep State { get; init; }
    public DateTimeOffset FiledAt { get; init; }
    public DateTimeOffset ProtectedUntil { get; init; }
    public string FiledBy { get; init; } = "";
    public Guid? ReferralId { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public bool IsOpen => State is FilingStep.Filed or FilingStep.Confirmed;
}

/// <summary>Referrals filed before signing.</summary>
internal sealed class RefFilingTable : Table<RefFilingRow>
{
    public static readonly RefFilingTable Instance = new();

    private RefFilingTable()
    {
        Text("company", () => Words.RefFiling_Company, f => f.Company).Title();
        Text("referrer", () => Words.Referral_Referrer, f => f.Referrer).Default().Labelled().NotFiltered();
        Choice("state", () => Words.RefFiling_State, f => f.State).Default().Quick().GoesWith("filed").Dressed(f => new Dress(LookOf(f.State)));
        Text("product", () => Words.Field_Product, f => f.Product).Default().NotFiltered();
        Moment("protected", () => Words.Lead_ProtectedUntil, f => f.ProtectedUntil).Default();
        Text("by", () => Words.Filing_FiledBy, f => f.FiledBy).NotFiltered();
        Moment("filed", () => Words.Filing_FiledAt, f => f.FiledAt).Default().DeskOnly().SortedBy(f => f.FiledAt, descendingFirst: true);
    }

    public override string Name => "referral-filings";
    public override string Path => "/attraction/referral-filings";
    public override string Label => Words.Menu_RefFilings;
    public override IReadOnlySet<Role> Roles => AttractionModule.ReferralReaders;
    public override Column DefaultSort => Find("filed")!;
    public override string SearchHint => Words.RefFiling_SearchHint;
    public override EmptyWords Empty { get; } = new("affiliate", () => Words.RefFiling_None, () => Words.RefFiling_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.RefFiling_ToAccept, "state=Confirmed"), new(() => Words.RefFiling_Filed, "state=Filed")];
    public override bool IsShareable => false;

    public static string LookOf(FilingStep state) => state switch
    {
        FilingStep.Declined or FilingStep.Refused => "st lost",
        FilingStep.Withdrawn or FilingStep.Lapsed => "st idle",
        FilingStep.Filed => "st delay",
        _ => "st",
    };

    public override IQueryable<RefFilingRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, users) = (db.OrganisationNames, db.UserNames);
        return from f in db.ReferralFilings.VisibleTo(actor)
               select new RefFilingRow
               {
                   Id = f.Id, Version = f.Version, Company = f.Company, ReferrerId = f.ReferrerId, Referrer = organisations.Where(o => o.Id == f.ReferrerId).Select(o => o.Name).FirstOrDefault()!, Product = f.Product,
                   State = f.State, FiledAt = f.FiledAt, ProtectedUntil = f.ProtectedUntil, FiledBy = users.Where(u => u.Id == f.FiledById).Select(u => u.Name).FirstOrDefault()!, ReferralId = f.ReferralId, IsExample = f.IsExample,
               };
    }

    protected override IQueryable<RefFilingRow> Matching(IQueryable<RefFilingRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(f => EF.Functions.Like(f.Company, part, LikePattern.EscapeCharacter) || EF.Functions.Like(f.Referrer, part, LikePattern.EscapeCharacter));
    }
}
