using Wutong.Attraction.Projects;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Text;

namespace Wutong.Attraction.Leads;

/// <summary>A hint that somebody may invest, before anybody negotiates. Whoever reports the investor first holds it.</summary>
internal sealed partial class Lead : IVersioned
{
    public const int NameLength = 120, InvestorLength = 120, CodeLength = 18, ProductLength = 300, SummaryLength = 2000, EvidenceLength = 1000, JudgementLength = 500, NoteLength = 1000;

    private string name = "";
    private string? codeName;
    private Amount? totalInvestment;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    public required string Name { get => name; set { name = value; SortByShownName(); } }

    /// <summary>Of the name that everybody sees: the other one must not show in the order.</summary>
    [NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>Shown instead of name and investor to all but those who work on it, the head office and leaders.</summary>
    public string? CodeName { get => codeName; set { codeName = value; SortByShownName(); } }

    /// <summary>As whoever reported it called it; the registry need not know it yet.</summary>
    public required string Investor { get; set; }
    public string? CreditCode { get; set; }
    public Origin Origin { get; set; }

    /// <summary>The promotion event at which it came up; null for none.</summary>
    public Guid? EventId { get; set; }

    /// <summary>Who referred it and waits for an answer; null for nobody.</summary>
    public string? ReferredBy { get; set; }
    public string? Product { get; set; }
    public string? Summary { get; set; }

    /// <summary>The day of the first contact with the investor, and what shows it: the head office decides by these.</summary>
    public DateOnly? FirstContactOn { get; set; }
    public string? Evidence { get; set; }

    public Amount? TotalInvestment
    {
        get => totalInvestment;
        set { totalInvestment = value; TotalSortValue = value?.CnyMinor ?? -1; }
    }

    /// <summary>The total in hundredths of a yuan, for sorting; −1 while it is not known.</summary>
    [NotAudited] public long TotalSortValue { get; private set; } = -1;
    public Amount? FixedAssets { get; set; }

    /// <summary>The district that works on it; null for an office of the whole city.</summary>
    public Guid? DistrictId { get; private set; }
    public Guid OfficeId { get; private set; }

    /// <summary>The officer who holds it, and the one who was named to work on it; often the same.</summary>
    public Guid HolderId { get; private set; }
    public Guid? ResponsibleId { get; private set; }

    public LeadStage Stage { get; private set; }

    /// <summary>What it was judged by: industry, market, technology, environment, energy, benefit.</summary>
    public string? JudgedIndustry { get; private set; }
    public string? JudgedMarket { get; private set; }
    public string? JudgedTechnology { get; private set; }
    public string? JudgedEnvironment { get; private set; }
    public string? JudgedEnergy { get; private set; }
    public string? JudgedBenefit { get; private set; }

    /// <summary>The first judgement needs experts, and so more time.</summary>
    public bool NeedsExperts { get; private set; }
    public DropReason? DropReason { get; private set; }

    /// <summary>The project that came of it.</summary>
    public Guid? ProjectId { get; private set; }

    /// <summary>The public inquiry that it came from.</summary>
    public Guid? InquiryId { get; init; }

    public DateTimeOffset ReportedAt { get; private set; }
    public DateTimeOffset? RespondedAt { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }
    public DateTimeOffset? FollowedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What the stage asks for by a moment, as a task; null below the threshold.</summary>
    public Guid? DutyId { get; set; }

    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }
    public bool IsExample { get; init; }

    public List<LeadStep> Steps { get; private init; } = [];

    public bool IsUnderWay => Stage is not (LeadStage.Converted or LeadStage.Dropped);

    /// <summary>Begins in an office, as reported by one of its officers.</summary>
    public void Report(Guid holder, Guid office, Guid? district, DateTimeOffset now)
    {
        (HolderId, OfficeId, DistrictId, ReportedAt) = (holder, office, district, now);
        Note(LeadStepKind.Reported, now, holder, null);
    }

    public void Touch(DateTimeOffset now) => ChangedAt = now;

    private void Note(LeadStepKind kind, DateTimeOffset now, Guid? by, string? note)
    {
        Steps.Add(new LeadStep { LeadId = Id, Kind = kind, At = now, ById = by, Note = note });
        Touch(now);
    }

    private void SortByShownName() => NameSortKey = Pinyin.SortKey(codeName ?? name);
}

/// <summary>Something that happened to a lead. Never altered.</summary>
internal sealed class LeadStep : IPartOf<Lead>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid LeadId { get; init; }
    public LeadStepKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the platform itself.</summary>
    public Guid? ById { get; init; }
    public string? Note { get; init; }
    Guid IPart.RootId => LeadId;
}
