using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rules;

/// <summary>
/// From which size on a project is a flagship, and after how long a silence its owner is reminded. There is one row, or none before the first change; what holds then are
/// examples.
/// </summary>
internal sealed class ProjectRule : IVersioned, IVisible<ProjectRule>
{
    public const int MostWan = 100_000_000, MostDays = 365;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000008");
    private const long HundredthsOfWan = 10_000 * 100;

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>Total investment in 万元 CNY from which a project is a flagship by itself: ten billion yuan.</summary>
    public int FlagshipWan { get; set; } = 1_000_000;

    /// <summary>Natural days without a change, a visit or a call after which an active project is idle.</summary>
    public int IdleDays { get; set; } = 30;

    /// <param name="totalMinor">In hundredths of a yuan; null where it is not known.</param>
    public bool IsFlagship(long? totalMinor) => totalMinor >= FlagshipWan * HundredthsOfWan;

    public static Expression<Func<ProjectRule, bool>> VisibleTo(Actor actor) => _ => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<ProjectRule>
    {
        public void Configure(EntityTypeBuilder<ProjectRule> builder) => builder.ToTable("ProjectRules");
    }
}

internal static class ProjectRules
{
    extension(WutongDb db)
    {
        /// <summary>The rules that hold; the examples where nobody has changed them.</summary>
        public async Task<ProjectRule> ProjectRuleAsync() => await new Rows<ProjectRule>(db).Whole.AsNoTracking().SingleOrDefaultAsync() ?? new ProjectRule();
    }
}
