using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Text;
using Wutong.Registry.Districts;

namespace Wutong.Registry.Organisations;

internal sealed partial class Organisation
{
    private sealed class Table : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("Organisations");
            builder.Property(o => o.Name).HasMaxLength(NameLength);
            builder.Property(o => o.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(o => o.Initials).HasMaxLength(NameLength);
            builder.Property(o => o.CreditCode).HasMaxLength(Organisations.CreditCode.Length);
            builder.Property(o => o.Country).HasMaxLength(2);
            builder.Property(o => o.Business).HasMaxLength(2000);
            builder.Property(o => o.Source).HasMaxLength(200);
            builder.HasIndex(o => o.CreditCode).IsUnique();
            builder.HasIndex(o => new { o.NameSortKey, o.Id });
            builder.HasOne<District>().WithMany().HasForeignKey(o => o.DistrictId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(o => o.OtherNames).WithOne().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class NamesTable : IEntityTypeConfiguration<OrganisationName>
    {
        public void Configure(EntityTypeBuilder<OrganisationName> builder)
        {
            builder.ToTable("OrganisationNames");
            builder.Property(n => n.Name).HasMaxLength(NameLength);
            builder.HasIndex(n => n.Name);
        }
    }
}
