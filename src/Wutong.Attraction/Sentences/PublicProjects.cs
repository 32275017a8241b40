using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Sentences;

/// <summary>The projects of which a letter may tell: signed at least, going on, and not confidential.</summary>
internal static class PublicProjects
{
    // Stages are stored by name: they are compared by their order's own column.
    private const long Signed = (long)Stage.Signed;

    public static IQueryable<InvestmentProject> Of(IQueryable<InvestmentProject> projects) =>
        projects.Where(p => p.CodeName == null && p.StageSortValue >= Signed && p.State != ProjectState.Lapsed && p.State != ProjectState.Terminated);

    extension(WutongDb db)
    {
        public IQueryable<InvestmentProject> ProjectsToTell => Of(db.Projects.Whole.AsNoTracking());
    }

    public static string LinkOf(Guid project) => $"/attraction/projects/{project}";

    /// <summary>What has become of it, and no more.</summary>
    public static string DoneOf(Stage stage) => stage switch
    {
        Stage.Signed => "签约", Stage.UnderConstruction => "开工建设", Stage.Completed => "竣工", _ => "落户",
    };
}
