using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Campaigns;

/// <summary>What is set about a campaign.</summary>
internal record CampaignFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_Code)), Required, StringLength(LeadCampaign.CodeLength, MinimumLength = 2)]
    public string? Code { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_Name)), Required, StringLength(LeadCampaign.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_EnglishName)), Required, StringLength(LeadCampaign.NameLength)]
    public string? EnglishName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_Text)), StringLength(LeadCampaign.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_EnglishText)), StringLength(LeadCampaign.TextLength)]
    public string? EnglishText { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_OpensOn)), Required]
    public DateOnly? OpensOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Campaign_ClosesOn))]
    public DateOnly? ClosesOn { get; init; }

    // What the address of a page needs for itself.
    private static readonly HashSet<string> Taken = ["received"];

    /// <summary>Throws a rule violation with everything that is wrong.</summary>
    public async Task CheckAsync(WutongDb db, Actor actor, Guid? standing)
    {
        List<Problem> problems = [];
        if (!Code!.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) problems.Add(new(nameof(Code), Words.Campaign_WrongCode));
        else if (Taken.Contains(Code!) || await db.LeadCampaigns.VisibleTo(actor).AnyAsync(c => c.Code == Code && c.Id != standing)) problems.Add(new(nameof(Code), Words.Campaign_CodeTaken));
        if (ClosesOn < OpensOn) problems.Add(new(nameof(ClosesOn), Words.Campaign_WrongDays));
        if (problems.Count > 0) throw new RuleViolation(problems);
    }

    public void Fill(LeadCampaign campaign)
    {
        (campaign.Code, campaign.Name, campaign.EnglishName, campaign.Text, campaign.EnglishText) = (Code!, Name!, EnglishName!, Text, EnglishText);
        (campaign.OpensOn, campaign.ClosesOn) = (OpensOn!.Value, ClosesOn);
    }
}

/// <summary>Sets a campaign up.</summary>
internal sealed record CreateCampaign : CampaignFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.HeadOffice)) return Outcome.Denied;
        await CheckAsync(db, actor, standing: null);
        var campaign = new LeadCampaign { Code = Code!, Name = Name!, EnglishName = EnglishName! };
        Fill(campaign);
        db.LeadCampaigns.Add(campaign);
        return Outcome.Saved(campaign.Id);
    });
}

/// <summary>Changes a campaign.</summary>
internal sealed record EditCampaign : CampaignFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.HeadOffice)) return Outcome.Denied;
        var campaign = await db.LeadCampaigns.VisibleTo(actor).SingleOrDefaultAsync(c => c.Id == Id);
        if (campaign is null) return Outcome.Missing;
        if (campaign.Version != Version) return new Outcome.Stale(From(campaign), campaign.Version);
        await CheckAsync(db, actor, campaign.Id);
        Fill(campaign);
        return Outcome.Saved(campaign.Id);
    });

    public static EditCampaign From(LeadCampaign campaign) => new()
    {
        Id = campaign.Id, Version = campaign.Version, Code = campaign.Code, Name = campaign.Name, EnglishName = campaign.EnglishName, Text = campaign.Text, EnglishText = campaign.EnglishText,
        OpensOn = campaign.OpensOn, ClosesOn = campaign.ClosesOn,
    };
}
