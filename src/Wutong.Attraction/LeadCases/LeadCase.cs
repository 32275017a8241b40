using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

/// <summary>How the head office settled a case.</summary>
internal enum CaseDecision
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Open))] Open,

    /// <summary>Whoever held the investor goes on holding it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Upheld))] Upheld,

    /// <summary>Whoever came second holds it from now on.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Reassigned))] Reassigned,

    /// <summary>They are two investors: both hold their own.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Separate))] Separate,
}

/// <summary>
/// Somebody reported an investor that was held already. What was reported stands here, not as a lead; the head office sees both sides and decides. Whoever reported it
/// sees the own report, the number and how it ended, and nothing of the other side.
/// </summary>
internal sealed partial class LeadCase : IVersioned
{
    public const int NumberLength = 12, ReasonLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>To be named to the head office. Drawn, not counted: a number in a row would tell how many cases there are.</summary>
    public required string Number { get; init; }

    /// <summary>Who held it at that moment; one of the two.</summary>
    public Guid? HolderLeadId { get; init; }
    public Guid? HolderProjectId { get; init; }

    /// <summary>Who asked, for which office.</summary>
    public Guid AskedById { get; init; }
    public Guid OfficeId { get; init; }
    public Guid? DistrictId { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    // What was reported.
    public required string Name { get; init; }
    public required string Investor { get; init; }
    public string? CreditCode { get; init; }
    public string? CodeName { get; init; }
    public Origin Origin { get; init; }
    public string? ReferredBy { get; init; }
    public string? Product { get; init; }
    public string? Summary { get; init; }
    public DateOnly? FirstContactOn { get; init; }
    public string? Evidence { get; init; }
    public Amount? TotalInvestment { get; init; }
    public Amount? FixedAssets { get; init; }

    public CaseDecision Decision { get; private set; }
    public string? Reason { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The lead that whoever asked got by the decision.</summary>
    public Guid? LeadId { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }
    public bool IsExample { get; init; }

    /// <summary>The case of a lead that was reported second.</summary>
    public static LeadCase Of(Lead lead, Holder holder, Actor actor) => new()
    {
        Number = CaseNumber.Draw(), HolderLeadId = holder.LeadId, HolderProjectId = holder.ProjectId, AskedById = actor.Id ?? lead.HolderId, OfficeId = lead.OfficeId, DistrictId = lead.DistrictId,
        AskedAt = actor.Now, ChangedAt = actor.Now, Name = lead.Name, Investor = lead.Investor, CreditCode = lead.CreditCode, CodeName = lead.CodeName, Origin = lead.Origin, ReferredBy = lead.ReferredBy,
        Product = lead.Product, Summary = lead.Summary, FirstContactOn = lead.FirstContactOn, Evidence = lead.Evidence, TotalInvestment = lead.TotalInvestment, FixedAssets = lead.FixedAssets, IsExample = lead.IsExample,
    };

    /// <summary>The lead that was reported, begun now.</summary>
    public Lead ToLead(DateTimeOffset now)
    {
        var lead = new Lead
        {
            Name = Name, Investor = Investor, CreditCode = CreditCode, CodeName = CodeName, Origin = Origin, ReferredBy = ReferredBy, Product = Product, Summary = Summary,
            FirstContactOn = FirstContactOn, Evidence = Evidence, TotalInvestment = TotalInvestment, FixedAssets = FixedAssets, IsExample = IsExample,
        };
        lead.Report(AskedById, OfficeId, DistrictId, now);
        return lead;
    }

    public void Decide(CaseDecision decision, string reason, Guid? lead, Guid by, DateTimeOffset now)
    {
        if (Decision != CaseDecision.Open) throw new RuleViolation("Decision", Words.Case_Decided);
        (Decision, Reason, LeadId, DecidedById, DecidedAt, ChangedAt) = (decision, reason, lead, by, now, now);
    }
}

/// <summary>Numbers of cases.</summary>
internal static class CaseNumber
{
    // Without what is easily misread or misheard.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new one: eight signs, of which there are more than six hundred thousand million.</summary>
    public static string Draw() => $"AJ-{RandomNumberGenerator.GetString(Letters, 8)}";
}
