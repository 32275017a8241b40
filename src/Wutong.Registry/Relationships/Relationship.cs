using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Registry.Relationships;

/// <summary>
/// What one organisation or person has to do with another, read from its first end to its second: A owns B, A works at B. Each says where
/// it is known from and how sure that is.
/// </summary>
internal sealed partial class Relationship : IVersioned, IVisible<Relationship>
{
    public const int DetailLength = 100, SourceLength = 200;

    /// <summary>A whole, in hundredths of a per cent.</summary>
    public const int WholeShare = 10_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public RelationshipKind Kind { get; init; }

    /// <summary>The first end is an organisation or a person, never both.</summary>
    public Guid? FromOrganisationId { get; init; }
    public Guid? FromPersonId { get; init; }

    /// <summary>So is the second.</summary>
    public Guid? ToOrganisationId { get; init; }
    public Guid? ToPersonId { get; init; }

    /// <summary>The title of a post, what is supplied, as what somebody is a member.</summary>
    public string? Detail { get; set; }

    /// <summary>The part that is owned, in hundredths of a per cent; null where it is not known or means nothing.</summary>
    public int? Share { get; set; }
    public DateOnly? Since { get; set; }

    /// <summary>The last day; null while it holds.</summary>
    public DateOnly? Until { get; set; }
    public RelationshipSource SourceKind { get; set; }

    /// <summary>The record of this platform that says so, if one does.</summary>
    public Guid? SourceId { get; set; }
    public string? SourceText { get; set; }
    public Confidence Confidence { get; set; }

    /// <summary>On what ground the city may keep that a person has to do with this; null where no person does, and where nobody has said. Without one no chain leads over it.</summary>
    public PersonalBasis? Basis { get; set; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }

    private Organisation? FromOrganisation { get; init; }
    private Organisation? ToOrganisation { get; init; }
    private Person? FromPerson { get; init; }
    private Person? ToPerson { get; init; }

    /// <summary>
    /// Only where both ends are visible. An end that was merged is seen as its survivor is; whoever acts for an organisation holds rights
    /// for every record that is read as it.
    /// </summary>
    public static Expression<Func<Relationship, bool>> VisibleTo(Actor actor)
    {
        var (staff, contacts) = (actor.IsAny(Roles.Staff), actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.Steward));
        if (staff && contacts) return _ => true;
        var (own, people) = (actor.Organisations, actor.OrganisationsAs(Role.Enterprise));
        return r =>
            (r.FromOrganisationId == null || staff || own.Contains(r.FromOrganisationId.Value))
            && (r.ToOrganisationId == null || staff || own.Contains(r.ToOrganisationId.Value))
            && (r.FromPersonId == null || contacts || people.Contains(r.FromPerson!.OrganisationId))
            && (r.ToPersonId == null || contacts || people.Contains(r.ToPerson!.OrganisationId));
    }

    private sealed class Table : IEntityTypeConfiguration<Relationship>
    {
        public void Configure(EntityTypeBuilder<Relationship> builder)
        {
            builder.ToTable("Relationships", t =>
            {
                t.HasCheckConstraint("CK_Relationships_from", "(\"FromOrganisationId\" IS NULL) <> (\"FromPersonId\" IS NULL)");
                t.HasCheckConstraint("CK_Relationships_to", "(\"ToOrganisationId\" IS NULL) <> (\"ToPersonId\" IS NULL)");
                t.HasCheckConstraint("CK_Relationships_not_itself", "(\"FromOrganisationId\" IS NULL OR \"ToOrganisationId\" IS NULL OR \"FromOrganisationId\" <> \"ToOrganisationId\") AND (\"FromPersonId\" IS NULL OR \"ToPersonId\" IS NULL OR \"FromPersonId\" <> \"ToPersonId\")");
                t.HasCheckConstraint("CK_Relationships_share", "\"Share\" IS NULL OR (\"Share\" > 0 AND \"Share\" <= 10000)");
                t.HasCheckConstraint("CK_Relationships_days", "\"Until\" IS NULL OR \"Since\" IS NULL OR \"Until\" >= \"Since\"");
                t.HasCheckConstraint("CK_Relationships_source", "\"SourceId\" IS NOT NULL OR \"SourceText\" IS NOT NULL");
            });
            builder.Property(r => r.Detail).HasMaxLength(DetailLength);
            builder.Property(r => r.SourceText).HasMaxLength(SourceLength);
            builder.HasIndex(r => new { r.RecordedAt, r.Id });
            builder.HasIndex(r => new { r.Kind, r.RecordedAt, r.Id });
            builder.HasOne(r => r.FromOrganisation).WithMany().HasForeignKey(r => r.FromOrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(r => r.ToOrganisation).WithMany().HasForeignKey(r => r.ToOrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(r => r.FromPerson).WithMany().HasForeignKey(r => r.FromPersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(r => r.ToPerson).WithMany().HasForeignKey(r => r.ToPersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What the first end is to the second.</summary>
public enum RelationshipKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_Owns))] Owns,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_InvestedIn))] InvestedIn,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_Supplies))] Supplies,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_Introduced))] Introduced,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_WorksAt))] WorksAt,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_MemberOf))] MemberOf,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Relation_Serves))] Serves,
}

/// <summary>What kind of record or paper says so.</summary>
public enum RelationshipSource
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Register))] Register,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Contract))] Contract,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Statement))] Statement,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Document))] Document,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_News))] News,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Referral))] Referral,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Project))] Project,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Visit))] Visit,
}

/// <summary>On what ground personal data may be kept, after article 13 of the law on their protection (个人信息保护法).</summary>
internal enum PersonalBasis
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Basis_Consent))] Consent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Basis_Contract))] Contract,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Basis_Duty))] Duty,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Basis_MadePublic))] MadePublic,
}

/// <summary>How sure a statement is.</summary>
public enum Confidence
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confidence_Confirmed))] Confirmed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confidence_Likely))] Likely,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Confidence_Unchecked))] Unchecked,
}
