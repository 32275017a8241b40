using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Reviews;

/// <summary>
/// On what departments are asked, how long before the meeting they have the papers, and how long conditions may take. There is one row, or none before the first change;
/// what holds then are examples (the topics of 东海高新区 2024 and 海安 2024: papers a day before, one opinion a department).
/// </summary>
internal sealed class ReviewRule : IVersioned, IVisible<ReviewRule>
{
    public const int MostTopics = 20, MostDays = 60, MostConditionDays = 720;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000007");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>Working days that lie at least between the application and the meeting.</summary>
    public int PapersDays { get; set; } = 1;

    /// <summary>Natural days after the conclusion within which the project's owner meets a condition.</summary>
    public int ConditionDays { get; set; } = 60;
    public List<ReviewTopic> Topics { get; private init; } = [];

    public IEnumerable<ReviewTopic> InOrder() => Topics.OrderBy(t => t.Position);

    public void Add(string name, Guid? office) => Topics.Add(new ReviewTopic { RuleId = Id, Name = name, OfficeId = office, Position = Topics.Count });

    /// <summary>The departments that are asked, each with its topics.</summary>
    public IReadOnlyList<(Guid Office, string Topics)> Departments() =>
        [.. InOrder().Where(t => t.OfficeId is not null).GroupBy(t => t.OfficeId!.Value).Select(g => (g.Key, string.Join('、', g.Select(t => t.Name))))];

    public static ReviewRule Example()
    {
        var rule = new ReviewRule();
        foreach (var topic in new[] { "产业政策", "选址用地", "能耗", "环评", "安评", "投资强度", "亩均税收" }) rule.Add(topic, null);
        return rule;
    }

    public static Expression<Func<ReviewRule, bool>> VisibleTo(Actor actor) => _ => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<ReviewRule>, IEntityTypeConfiguration<ReviewTopic>
    {
        public void Configure(EntityTypeBuilder<ReviewRule> builder)
        {
            builder.ToTable("ReviewRules");
            builder.HasMany(r => r.Topics).WithOne().HasForeignKey(t => t.RuleId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<ReviewTopic> builder)
        {
            builder.ToTable("ReviewTopics");
            builder.Property(t => t.Name).HasMaxLength(ReviewTopic.NameLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(t => t.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A question of the review, and the department that answers it.</summary>
internal sealed class ReviewTopic : IPartOf<ReviewRule>
{
    public const int NameLength = 30;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RuleId { get; init; }
    public required string Name { get; init; }

    /// <summary>Null while no department answers for it: then nobody is asked.</summary>
    public Guid? OfficeId { get; init; }
    public int Position { get; init; }
    Guid IPart.RootId => RuleId;
}

internal static class ReviewRules
{
    extension(WutongDb db)
    {
        /// <summary>The rule in force; the examples where nobody has set one. Not to be changed through this.</summary>
        public async Task<ReviewRule> ReviewRuleAsync() => await new Rows<ReviewRule>(db).Whole.AsNoTracking().Include(r => r.Topics).SingleOrDefaultAsync() ?? ReviewRule.Example();
    }
}
