using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Campaigns;

/// <summary>A campaign with how many inquiries came by it, of those that the actor sees.</summary>
internal sealed class CampaignRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    [System.Text.Json.Serialization.JsonIgnore] public string NameSortKey { get; init; } = "";
    public string EnglishName { get; init; } = "";
    public string Code { get; init; } = "";
    public DateOnly OpensOn { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public int Inquiries { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>Occasions on which investors are asked to come forward.</summary>
internal sealed class CampaignTable : Table<CampaignRow>
{
    public static readonly CampaignTable Instance = new();

    private CampaignTable()
    {
        Text("name", () => Words.Campaign_Name, c => c.Name).Title().SortedBy(c => c.NameSortKey);
        Text("englishName", () => Words.Campaign_EnglishName, c => c.EnglishName);
        Text("code", () => Words.Campaign_Code, c => c.Code).Default();
        Date("opensOn", () => Words.Campaign_OpensOn, c => c.OpensOn).Default();
        Date("closesOn", () => Words.Campaign_ClosesOn, c => c.ClosesOn).Default();
        Number("inquiries", () => Words.Menu_Inquiries, c => c.Inquiries).Default().NotFiltered();
    }

    public override string Name => "campaigns";
    public override string Path => "/attraction/campaigns";
    public override string Label => Words.Menu_Campaigns;
    public override IReadOnlySet<Role> Roles => AttractionModule.HeadOffices;
    public override Column DefaultSort => Find("name")!;
    public override EmptyWords Empty { get; } = new("flag", () => Words.Campaign_None, () => Words.Campaign_NoneHint);
    public override string? LinkOf(object row) => $"{Path}/{((IRow)row).Id}/edit";

    public override IQueryable<CampaignRow> Rows(WutongDb db, Actor actor)
    {
        var inquiries = db.LeadInquiries.VisibleTo(actor);
        return db.LeadCampaigns.VisibleTo(actor).Select(c => new CampaignRow
        {
            Id = c.Id, Version = c.Version, Name = c.Name, NameSortKey = c.NameSortKey, EnglishName = c.EnglishName, Code = c.Code, OpensOn = c.OpensOn, ClosesOn = c.ClosesOn,
            Inquiries = inquiries.Count(i => i.CampaignId == c.Id), IsExample = c.IsExample,
        });
    }

    protected override IQueryable<CampaignRow> Matching(IQueryable<CampaignRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(c => EF.Functions.Like(c.Name, part, LikePattern.EscapeCharacter) || EF.Functions.Like(c.EnglishName, part, LikePattern.EscapeCharacter));
    }
}
