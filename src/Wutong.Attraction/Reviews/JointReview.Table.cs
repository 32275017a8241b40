using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Reviews;

internal sealed partial class JointReview : IVisible<JointReview>
{
    /// <summary>The head office and leaders see all; an officer those of the own district and office, and the own; a department those in which it is asked.</summary>
    public static Expression<Func<JointReview, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var (officer, department) = (actor.Is(Role.InvestmentOfficer), actor.Is(Role.Department));
        var (id, districts, offices) = (actor.Id, actor.Districts, actor.Offices);
        return review => (officer && ((review.DistrictId != null && districts.Contains(review.DistrictId.Value)) || offices.Contains(review.OfficeId) || review.AppliedById == id))
            || (department && review.Opinions.Any(o => offices.Contains(o.OfficeId)));
    }

    /// <summary>The papers go to everybody who is asked, or works on the project whole.</summary>
    public static async Task<bool> FilesOpenToAsync(WutongDb db, Actor actor, Guid id) =>
        await db.JointReviews.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { } review
        && (actor.Is(Role.Department) || await ProjectAsync(db, actor, review.ProjectId) is { } project && project.IsOpenTo(actor));

    public static async Task<bool> FilesChangeableByAsync(WutongDb db, Actor actor, Guid id) =>
        await db.JointReviews.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { IsOpen: true } review
        && await ProjectAsync(db, actor, review.ProjectId) is { } project && project.MayBeChangedBy(actor);

    internal static Task<InvestmentProject?> ProjectAsync(WutongDb db, Actor actor, Guid id) => db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == id);

    private sealed class Table : IEntityTypeConfiguration<JointReview>, IEntityTypeConfiguration<ReviewOpinion>, IEntityTypeConfiguration<ReviewCondition>
    {
        public void Configure(EntityTypeBuilder<JointReview> builder)
        {
            builder.ToTable("JointReviews");
            builder.Property(r => r.Summary).HasMaxLength(SummaryLength);
            builder.Property(r => r.Conclusion).HasMaxLength(ConclusionLength);
            builder.HasDistrict(nameof(DistrictId));
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.AppliedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.ConcludedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Opinions).WithOne().HasForeignKey(o => o.ReviewId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(r => r.Conditions).WithOne().HasForeignKey(c => c.ReviewId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => r.OpenFor).IsUnique();
            builder.HasIndex(r => new { r.AppliedAt, r.Id });
            builder.HasIndex(r => new { r.MeetingOn, r.Id });
            builder.HasIndex(r => new { r.State, r.AppliedAt, r.Id });
            builder.HasIndex(r => new { r.DistrictId, r.AppliedAt, r.Id });
        }

        public void Configure(EntityTypeBuilder<ReviewOpinion> builder)
        {
            builder.ToTable("ReviewOpinions");
            builder.Property(o => o.Topics).HasMaxLength(TopicsLength);
            builder.Property(o => o.Words).HasMaxLength(OpinionLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(o => o.GivenById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.ReviewId, o.OfficeId }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ReviewCondition> builder)
        {
            builder.ToTable("ReviewConditions");
            builder.Property(c => c.Text).HasMaxLength(ConditionLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
