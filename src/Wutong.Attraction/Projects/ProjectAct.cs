using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Something done to a standing project: which one, and the version that was seen.</summary>
internal abstract record ProjectAct
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var project = await With(db.Projects.VisibleTo(actor).Include(p => p.Team)).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == Id);
        if (project is null) return Outcome.Missing;
        if (!May(project, actor) || actor.Id is not { } by) return Outcome.Denied;
        if (project.Version != Version) return new Outcome.Stale(new { project.Stage, project.State }, project.Version);
        if (await DoAsync(db, actor, project, by) is { } refused) return refused;
        project.Touch(actor.Now);
        return Outcome.Saved(project.Id);
    });

    /// <summary>Loads the parts that the act is about.</summary>
    protected virtual IQueryable<InvestmentProject> With(IQueryable<InvestmentProject> rows) => rows;

    protected virtual bool May(InvestmentProject project, Actor actor) => project.MayBeChangedBy(actor);

    /// <summary>Null where it is done, else what speaks against it.</summary>
    protected abstract Task<Outcome?> DoAsync(WutongDb db, Actor actor, InvestmentProject project, Guid by);
}
