using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Inquiries;

/// <summary>An inquiry without whom it came from: that stands on its own page.</summary>
internal sealed class InquiryRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Company { get; init; } = "";
    public string? Campaign { get; init; }
    public string? Sum { get; init; }
    public string Message { get; init; } = "";
    public bool IsEnglish { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public InquiryState State { get; init; }
    public string? GivenTo { get; init; }
    public Guid? LeadId { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>What came by the public form.</summary>
internal sealed class InquiryTable : Table<InquiryRow>
{
    public static readonly InquiryTable Instance = new();

    private InquiryTable()
    {
        Text("company", () => Words.Inquiry_Company, i => i.Company).Title();
        Text("campaign", () => Words.Campaign_Title, i => i.Campaign).Default().NotFiltered();
        Text("message", () => Words.Inquiry_Message, i => i.Message).Default().DeskOnly().NotFiltered();
        Text("sum", () => Words.Inquiry_Sum, i => i.Sum).NotFiltered();
        Flag("english", () => Words.Inquiry_IsEnglish, i => i.IsEnglish);
        Choice("state", () => Words.Inquiry_State, i => i.State).Default().Quick().GoesWith("received");
        Text("givenTo", () => Words.Lead_Holder, i => i.GivenTo).Default().NotFiltered();
        Moment("received", () => Words.Inquiry_ReceivedAt, i => i.ReceivedAt).Default().SortedBy(i => i.ReceivedAt, descendingFirst: true);
    }

    public override string Name => "lead-inquiries";
    public override string Path => "/attraction/inquiries";
    public override string Label => Words.Menu_Inquiries;
    public override IReadOnlySet<Role> Roles => AttractionModule.HeadOffices;
    public override Column DefaultSort => Find("received")!;
    public override string SearchHint => Words.Inquiry_SearchHint;
    public override bool IsShareable => false;
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Inquiry_New, "state=New")];
    public override EmptyWords Empty { get; } = new("inbox", () => Words.Inquiry_None, () => Words.Inquiry_NoneHint);

    public override IQueryable<InquiryRow> Rows(WutongDb db, Actor actor)
    {
        var (campaigns, users, leads) = (db.LeadCampaigns.VisibleTo(actor), db.UserNames, db.Leads.VisibleTo(actor));
        return from i in db.LeadInquiries.VisibleTo(actor)
               select new InquiryRow
               {
                   Id = i.Id, Version = i.Version, Company = i.Company, Campaign = campaigns.Where(c => c.Id == i.CampaignId).Select(c => c.Name).FirstOrDefault(), Sum = i.Sum, Message = i.Message,
                   IsEnglish = i.IsEnglish, ReceivedAt = i.ReceivedAt, State = i.State, GivenTo = users.Where(u => u.Id == i.GivenToId).Select(u => u.Name).FirstOrDefault(),
                   LeadId = leads.Where(l => l.InquiryId == i.Id).Select(l => (Guid?)l.Id).FirstOrDefault(), IsExample = i.IsExample,
               };
    }

    protected override IQueryable<InquiryRow> Matching(IQueryable<InquiryRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(i => EF.Functions.Like(i.Company, part, LikePattern.EscapeCharacter) || EF.Functions.Like(i.Message, part, LikePattern.EscapeCharacter));
    }
}
