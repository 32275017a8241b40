using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Visits;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>One line of the team's form; an empty one is none.</summary>
internal sealed record MemberInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Team_Member))]
    public Guid? UserId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Team_Duty)), StringLength(TeamMember.DutyLength)]
    public string? Duty { get; init; }
}

/// <summary>Says who works on a project, and who leads its task force.</summary>
internal sealed record SetTeam : ProjectAct
{
    public const int MostMembers = 30;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Team_Leader)), StringLength(TeamMember.DutyLength)]
    public string? Leader { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Team_Office))]
    public Guid? OfficeId { get; init; }

    [MaxLength(MostMembers)]
    public List<MemberInput> Members { get; init; } = [];

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        List<Problem> problems = [];
        Dictionary<Guid, string?> duties = [];
        var known = project.Team.Select(m => m.UserId).Concat(await Officers(db).Select(u => u.Id).ToListAsync()).ToHashSet();
        foreach (var (index, member) in Members.Index().Where(m => m.Item.UserId is not null))
            if (!known.Contains(member.UserId!.Value)) problems.Add(new($"{nameof(Members)}[{index}].{nameof(member.UserId)}", Platform.Words.Invalid_Choice));
            else if (!duties.TryAdd(member.UserId.Value, member.Duty)) problems.Add(new($"{nameof(Members)}[{index}].{nameof(member.UserId)}", Words.Gate_Twice));
        if (OfficeId is { } office && !await db.Offices.VisibleTo(actor).AnyAsync(o => o.Id == office && (!o.IsClosed || o.Id == project.TaskForceOfficeId))) problems.Add(new(nameof(OfficeId), Platform.Words.Invalid_Choice));
        if (!duties.ContainsKey(project.OwnerId)) problems.Add(new("", Words.Team_NeedsOwner));
        if (problems.Count > 0) return new Outcome.Refused(problems);
        project.SetTeam(duties);
        (project.TaskForceLeader, project.TaskForceOfficeId) = (Leader, OfficeId);
        return null;
    }

    /// <summary>Those who may be of a team, in whatever office: whoever is sees the project whole.</summary>
    public static IQueryable<User> Officers(WutongDb db) => db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.Role == Role.InvestmentOfficer || b.Role == Role.HeadOffice));
}

/// <summary>Names a risk of a project.</summary>
internal sealed record RaiseRisk : ProjectAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Text)), Required, StringLength(ProjectRisk.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Level)), Required, EnumDataType(typeof(RiskLevel))]
    public RiskLevel? Level { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Measure)), StringLength(ProjectRisk.NoteLength)]
    public string? Measure { get; init; }

    protected override IQueryable<InvestmentProject> With(IQueryable<InvestmentProject> rows) => base.With(rows).Include(p => p.Risks);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        project.Risks.Add(new ProjectRisk { ProjectId = project.Id, Level = Level!.Value, Text = Text!, Measure = Measure, RaisedById = by, RaisedAt = actor.Now });
        return NoObjection;
    }
}

/// <summary>Says how a risk was settled.</summary>
internal sealed record CloseRisk : ProjectAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Which)), Required]
    public Guid? RiskId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_ClosedNote)), Required, StringLength(ProjectRisk.NoteLength)]
    public string? Note { get; init; }

    protected override IQueryable<InvestmentProject> With(IQueryable<InvestmentProject> rows) => base.With(rows).Include(p => p.Risks);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by)
    {
        project.CloseRisk(RiskId!.Value, Note!, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>A visit or a call of today in one line, from the project's page.</summary>
internal sealed record LogContact
{
    /// <summary>The project.</summary>
    public Guid Id { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Kind)), Required, EnumDataType(typeof(VisitKind))]
    public VisitKind Kind { get; init; } = VisitKind.Call;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_OneLine)), Required, StringLength(Visit.LineLength)]
    public string? Line { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var project = await db.Projects.VisibleTo(actor).Include(p => p.Team).SingleOrDefaultAsync(p => p.Id == Id);
        if (project is null) return Outcome.Missing;
        if (!project.MayBeChangedBy(actor) || actor.Id is not { } by) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Create_NoOffice);
        var visit = new Visit { OrganisationId = project.InvestorId, ProjectId = project.Id, Kind = Kind, VisitedOn = actor.Now.Day(), Place = StoredWords.Of(Kind), Note = Line, OfficeId = office, ById = by, RecordedAt = actor.Now };
        db.Visits.Add(visit);
        return Outcome.Saved(visit.Id);
    });
}
