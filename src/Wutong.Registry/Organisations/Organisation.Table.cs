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
            builder.Property(o => o.NameKey).HasMaxLength(Duplicates.NormalisedName.KeyLength);
            builder.Property(o => o.CreditCode).HasMaxLength(Organisations.CreditCode.Length);
            builder.Property(o => o.Country).HasMaxLength(2);
            builder.Property(o => o.Business).HasMaxLength(2000);
            builder.Property(o => o.Source).HasMaxLength(200);
            builder.Property(o => o.IndustryCode).HasMaxLength(Industries.IndustryCode.Length);
            builder.Property(o => o.Telephone).HasMaxLength(TelephoneLength);
            builder.ComplexProperty(o => o.RegisteredCapital);
            builder.HasIndex(o => o.CreditCode).IsUnique();
            builder.HasIndex(o => o.Name);
            builder.HasIndex(o => o.NameKey);
            builder.HasIndex(o => o.IndustryCode);
            builder.ToTable(t => t.HasCheckConstraint("CK_Organisations_not_into_itself", "\"MergedIntoId\" IS NULL OR \"MergedIntoId\" <> \"Id\""));
            builder.ToTable(t => t.HasCheckConstraint("CK_Organisations_not_its_parent", "\"ParentId\" IS NULL OR \"ParentId\" <> \"Id\""));
            builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany(o => o.Absorbed).HasForeignKey(o => o.SurvivorId).OnDelete(DeleteBehavior.Restrict);
            // Nearly every record stands for itself: an index that held them too would be taken for them, and the list then sorted.
            builder.HasIndex(o => o.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
            builder.HasIndex(o => o.SurvivorId).HasFilter("\"SurvivorId\" IS NOT NULL");
            // One index a sort of the list, and one for each sort behind a filter that the list declares to go together.
            builder.HasIndex(o => new { o.NameSortKey, o.Id });
            builder.HasIndex(o => new { o.CapitalSortValue, o.Id });
            builder.HasIndex(o => new { o.Kind, o.NameSortKey, o.Id });
            builder.HasIndex(o => new { o.Kind, o.CapitalSortValue, o.Id });
            builder.HasIndex(o => new { o.DistrictId, o.NameSortKey, o.Id });
            builder.HasIndex(o => new { o.DistrictId, o.CapitalSortValue, o.Id });
            builder.HasOne<District>().WithMany().HasForeignKey(o => o.DistrictId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(o => o.OtherNames).WithOne().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(o => o.FurtherIndustries).WithOne().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(o => o.Qualifications).WithOne().HasForeignKey(q => q.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(o => o.Sites).WithOne().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Cascade);
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

    private sealed class IndustriesTable : IEntityTypeConfiguration<FurtherIndustry>
    {
        public void Configure(EntityTypeBuilder<FurtherIndustry> builder)
        {
            builder.ToTable("OrganisationIndustries");
            builder.Property(i => i.Code).HasMaxLength(Industries.IndustryCode.Length);
            builder.HasIndex(i => new { i.OrganisationId, i.Code }).IsUnique();
            builder.HasIndex(i => i.Code);
        }
    }

    private sealed class QualificationsTable : IEntityTypeConfiguration<Qualification>
    {
        public void Configure(EntityTypeBuilder<Qualification> builder)
        {
            builder.ToTable("OrganisationQualifications");
            builder.Property(q => q.Number).HasMaxLength(Qualification.NumberLength);
            builder.Property(q => q.Source).HasMaxLength(Qualification.SourceLength);
            builder.HasIndex(q => new { q.Kind, q.ExpiresOn });
            builder.ToTable(t => t.HasCheckConstraint("CK_OrganisationQualifications_days", "\"ExpiresOn\" IS NULL OR \"IssuedOn\" IS NULL OR \"ExpiresOn\" >= \"IssuedOn\""));
        }
    }

    private sealed class SitesTable : IEntityTypeConfiguration<Site>
    {
        public void Configure(EntityTypeBuilder<Site> builder)
        {
            builder.ToTable("OrganisationSites");
            builder.Property(s => s.Address).HasMaxLength(Site.AddressLength);
            builder.HasOne<District>().WithMany().HasForeignKey(s => s.DistrictId).OnDelete(DeleteBehavior.Restrict);
            builder.ToTable(t => t.HasCheckConstraint("CK_OrganisationSites_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\""));
        }
    }
}
