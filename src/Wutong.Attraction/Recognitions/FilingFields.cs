using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>What is said of a result, filed for the first time or again.</summary>
internal abstract record FilingFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_HappenedOn)), Required]
    public DateOnly? HappenedOn { get; init; }

    /// <summary>For a signing only.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Contract)), EnumDataType(typeof(ContractKind))]
    public ContractKind? Contract { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Evidence)), Required, StringLength(RecognitionFiling.EvidenceLength)]
    public string? Evidence { get; init; }

    /// <summary>What speaks against filing the result of this project now; null for nothing.</summary>
    private protected Outcome? Check(InvestmentProject project, ResultKind result, DateOnly today)
    {
        if (project.State is ProjectState.Terminated or ProjectState.Lapsed) return Outcome.Refuse("ProjectId", string.Format(null, Words.Filing_ProjectOver, project.State.Label()));
        if (project.Stage < Results.StageOf(result)) return Outcome.Refuse("Result", string.Format(null, Words.Filing_TooEarly, project.Stage.Label()));
        if (HappenedOn > today) return Outcome.Refuse(nameof(HappenedOn), Words.Filing_Future);
        if (result != ResultKind.Signed) return null;
        if (Contract is null) return Outcome.Refuse(nameof(Contract), Words.Filing_NeedsContract);
        return Contract == ContractKind.Formal ? null : Outcome.Refuse(nameof(Contract), Words.Filing_FormalOnly);
    }

    /// <summary>Puts the filing before the head office in the month that today counts in.</summary>
    private protected async Task FileAsync(WutongDb db, RecognitionFiling filing, InvestmentProject project, DateTimeOffset now)
    {
        (filing.HappenedOn, filing.Evidence, filing.Contract) = (HappenedOn!.Value, Evidence!, filing.Result == ResultKind.Signed ? Contract : null);
        var counted = await db.RecognitionFilings.Whole.Where(f => f.ProjectId == project.Id && f.State == FilingState.Recognised).SumAsync(f => f.CountedMinor);
        filing.File((await db.MonthForAsync(now.Day(), now)).Id, project, counted, now);
    }
}

/// <summary>Files a result of a project to be recognised.</summary>
internal sealed record FileResult : FilingFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Result)), Required, EnumDataType(typeof(ResultKind))]
    public ResultKind? Result { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == ProjectId);
        if (project?.MayBeChangedBy(actor) != true) return Outcome.Refuse(nameof(ProjectId), Platform.Words.Invalid_Choice);
        if (Check(project, Result!.Value, actor.Now.Day()) is { } refused) return refused;
        var others = await db.RecognitionFilings.Whole.Where(f => f.ProjectId == project.Id).ToListAsync();
        if (others.Find(f => f.Result == Result && (f.Result == ResultKind.Increase ? !f.IsDecided : f.State != FilingState.Refused)) is not null) return Outcome.Refuse(nameof(Result), Words.Filing_Once);
        if (Result == ResultKind.Increase && !others.Exists(f => f is { Result: ResultKind.Signed, State: FilingState.Recognised })) return Outcome.Refuse(nameof(Result), Words.Filing_IncreaseOfNothing);
        var filing = new RecognitionFiling
        {
            ProjectId = project.Id, Result = Result.Value, OfficeId = project.OfficeId, DistrictId = project.DistrictId, OfficerId = project.OwnerId, FiledById = by, HappenedOn = HappenedOn!.Value, Evidence = Evidence!,
            IsExample = project.IsExample,
        };
        await FileAsync(db, filing, project, actor.Now);
        db.RecognitionFilings.Add(filing);
        return Outcome.Saved(filing.Id);
    });
}

/// <summary>Files again what was returned. After the cut-off day it counts in the next month.</summary>
internal sealed record RefileResult : FilingFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var filing = await db.RecognitionFilings.VisibleTo(actor).SingleOrDefaultAsync(f => f.Id == Id);
        var project = filing is null ? null : await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == filing.ProjectId);
        if (filing is null || project is null) return Outcome.Missing;
        if (!project.MayBeChangedBy(actor)) return Outcome.Denied;
        if (filing.Version != Version) return new Outcome.Stale(From(filing), filing.Version);
        if (filing.State != FilingState.Returned) return Outcome.Refuse("", string.Format(null, Words.Filing_NotNow, filing.State.Label()));
        if (Check(project, filing.Result, actor.Now.Day()) is { } refused) return refused;
        (await db.MonthlyRecognitions.Whole.SingleAsync(m => m.Id == filing.MonthId)).Change(actor.Now);
        await FileAsync(db, filing, project, actor.Now);
        return Outcome.Saved(filing.Id);
    });

    public static RefileResult From(RecognitionFiling filing) =>
        new() { Id = filing.Id, Version = filing.Version, HappenedOn = filing.HappenedOn, Contract = filing.Contract, Evidence = filing.Evidence };
}
