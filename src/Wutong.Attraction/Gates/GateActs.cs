using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Gates;

/// <summary>Something done at the gate before a project.</summary>
internal abstract record GateAct : ProjectAct
{
    protected override IQueryable<InvestmentProject> With(IQueryable<InvestmentProject> rows) => base.With(rows).Include(p => p.Evidence).Include(p => p.Skips);
}

/// <summary>Files a paper for a line of the project's gates, of whatever stage.</summary>
internal sealed record FileEvidence : GateAct
{
    /// <summary>Of the line.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Line)), Required, StringLength(GateRequirement.CodeLength)]
    public string? Code { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Reference)), Required, StringLength(StageEvidence.ReferenceLength)]
    public string? Reference { get; init; }

    /// <summary>One of the project's attachments.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_File))]
    public Guid? FileId { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        var line = (await db.GateEditionsInForceAsync())[project.Kind].InOrder().FirstOrDefault(r => r.Kind == RequirementKind.Evidence && r.Code == Code);
        if (line is null) return Outcome.Refuse(nameof(Code), Platform.Words.Invalid_Choice);
        if (FileId is { } file && !(await db.FilesOnAsync("project", project.Id)).Exists(f => f.Id == file)) return Outcome.Refuse(nameof(FileId), Platform.Words.Invalid_Choice);
        if (project.Evidence.Exists(e => e.Code == Code && e.State == EvidenceState.Waiting)) return Outcome.Refuse(nameof(Code), Words.Evidence_IsWaiting);
        project.Evidence.Add(new StageEvidence { ProjectId = project.Id, Code = Code!, Name = line.Name!, Reference = Reference!, FileId = FileId, FiledById = by, FiledAt = actor.Now });
        await GateMessages.TellCheckersAsync(db, project, by, actor.Now);
        return null;
    }
}

/// <summary>Looks at a paper: it proves its line, or goes back with the reason.</summary>
internal sealed record CheckEvidence : GateAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Which)), Required]
    public Guid? EvidenceId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_IsVerified)), Required]
    public bool? IsVerified { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Note)), StringLength(StageEvidence.NoteLength)]
    public string? Note { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        if (IsVerified == false && Note is null) return Outcome.Refuse(nameof(Note), Words.Evidence_NeedsNote);
        project.CheckEvidence(EvidenceId!.Value, IsVerified!.Value, Note, by, actor.Now);
        if (IsVerified == false) await GateMessages.TellAsync(db, GateMessages.Returned, project, project.Evidence.Single(e => e.Id == EvidenceId).FiledById, actor.Now);
        return null;
    }
}

/// <summary>Asks for leave to enter the next stage without what its gate lacks.</summary>
internal sealed record AskSkip : GateAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(GateSkip.ReasonLength)]
    public string? Reason { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        if (await db.GateOfAsync(project, actor.Now.Day()) is not { } gate || !gate.Missing.Any()) return Outcome.Refuse("", Words.Skip_NothingMissing);
        if (project.Skips.Exists(s => s.Stage == gate.Stage && s.State == SkipState.Asked)) return Outcome.Refuse("", Words.Skip_IsAsked);
        project.Skips.Add(new GateSkip
        {
            ProjectId = project.Id, Stage = gate.Stage, Codes = string.Join(' ', gate.Missing.Select(l => l.Requirement.Code)), Lacked = string.Join('、', gate.Missing.Select(l => l.Label)),
            Reason = Reason!, AskedById = by, AskedAt = actor.Now,
        });
        foreach (var head in await db.UsersAs(Role.HeadOffice).Where(u => u.Id != by).Select(u => u.Id).ToListAsync()) await GateMessages.TellAsync(db, GateMessages.SkipAsked, project, head, actor.Now);
        return null;
    }
}

/// <summary>The second person: the head office, or a leader.</summary>
internal sealed record DecideSkip : GateAct
{
    [Required] public Guid? SkipId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Skip_IsAllowed)), Required]
    public bool? IsAllowed { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Note)), StringLength(GateSkip.ReasonLength)]
    public string? Note { get; init; }

    protected override bool May(InvestmentProject project, Actor actor) => actor.IsAny(AttractionModule.Deciders);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        if (IsAllowed == false && Note is null) return Outcome.Refuse(nameof(Note), Words.Evidence_NeedsNote);
        project.DecideSkip(SkipId!.Value, IsAllowed!.Value, Note, by, actor.Now);
        await GateMessages.TellAsync(db, GateMessages.SkipDecided, project, project.Skips.Single(s => s.Id == SkipId).AskedById, actor.Now);
        return null;
    }
}

/// <summary>What people are told about papers and leave to go on without.</summary>
internal static class GateMessages
{
    public static MessageKind Waiting { get; } = new("evidence-waiting", () => Words.Message_EvidenceWaiting, () => Words.Message_EvidenceWaitingText);
    public static MessageKind Returned { get; } = new("evidence-returned", () => Words.Message_EvidenceReturned, () => Words.Message_EvidenceReturnedText);
    public static MessageKind SkipAsked { get; } = new("gate-skip-asked", () => Words.Message_SkipAsked, () => Words.Message_SkipAskedText);
    public static MessageKind SkipDecided { get; } = new("gate-skip-decided", () => Words.Message_SkipDecided, () => Words.Message_SkipDecidedText);

    /// <summary>Those who are told know the project whole, or by its code name all the same.</summary>
    public static Task TellAsync(WutongDb db, MessageKind kind, InvestmentProject project, Guid reader, DateTimeOffset now) =>
        db.SendMessageAsync(kind, reader, new MessageText(project.CodeName ?? project.Name, $"/attraction/projects/{project.Id}/gate", $"{project.Id}:{now.UtcTicks}"), now);

    /// <summary>Others of the project's team may look at a paper; where there are none, the head office does.</summary>
    public static async Task TellCheckersAsync(WutongDb db, InvestmentProject project, Guid by, DateTimeOffset now)
    {
        List<Guid> others = [.. project.Team.Select(m => m.UserId).Where(id => id != by && id != project.OwnerId)];
        if (others.Count == 0) others = await db.UsersAs(Role.HeadOffice).Where(u => u.Id != by).Select(u => u.Id).ToListAsync();
        foreach (var other in others) await TellAsync(db, Waiting, project, other, now);
    }
}
