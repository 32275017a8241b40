using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

internal sealed partial class CityPromise
{
    private sealed class Table : IEntityTypeConfiguration<CityPromise>, IEntityTypeConfiguration<CityPayment>
    {
        public void Configure(EntityTypeBuilder<CityPromise> builder)
        {
            builder.ToTable("CityPromises");
            builder.Property(p => p.Text).HasMaxLength(TextLength);
            builder.Property(p => p.Conditions).HasMaxLength(TextLength);
            builder.Property(p => p.LegalBasis).HasMaxLength(BasisLength);
            builder.Property(p => p.ExceptionClause).HasMaxLength(BasisLength);
            builder.Property(p => p.DraftingUnit).HasMaxLength(UnitLength);
            builder.Property(p => p.FairReviewBy).HasMaxLength(UnitLength);
            builder.Property(p => p.LegalReviewBy).HasMaxLength(UnitLength);
            builder.ComplexProperty(p => p.Limit);
            builder.HasOne(p => p.Agreement).WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Payments).WithOne().HasForeignKey(p => p.PromiseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.ChangedAt, p.Id });
            builder.HasIndex(p => new { p.Colour, p.ChangedAt, p.Id });
            builder.HasIndex(p => new { p.Kind, p.ChangedAt, p.Id });
        }

        public void Configure(EntityTypeBuilder<CityPayment> builder)
        {
            builder.ToTable("CityPayments");
            builder.Property(p => p.Note).HasMaxLength(BasisLength);
            builder.ComplexProperty(p => p.Sum);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
