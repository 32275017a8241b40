using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Something done to a standing project, by default by whoever may change it.</summary>
internal abstract record ProjectAct : RecordAct<InvestmentProject>
{
    protected override IQueryable<InvestmentProject> With(IQueryable<InvestmentProject> rows) => rows.Include(p => p.Team).AsSplitQuery();
    protected override bool May(InvestmentProject project, Actor actor) => project.MayBeChangedBy(actor);
    protected override object Seen(InvestmentProject project) => new { project.Stage, project.State };
    protected override void Changed(InvestmentProject project, DateTimeOffset now) => project.Touch(now);
}
