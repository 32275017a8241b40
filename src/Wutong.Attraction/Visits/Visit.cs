using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

/// <summary>By which way people met.</summary>
internal enum VisitKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.VisitKind_Going))] Going,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.VisitKind_Coming))] Coming,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.VisitKind_Call))] Call,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.VisitKind_Online))] Online,
}

/// <summary>A call on somebody, or somebody's call on us, with what was said.</summary>
internal sealed class Visit : IVersioned, IVisible<Visit>
{
    /// <summary>Of what is noted in one line.</summary>
    public const int LineLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid OrganisationId { get; set; }
    public Guid? ProjectId { get; set; }
    public VisitKind Kind { get; set; }
    public DateOnly VisitedOn { get; set; }
    public required string Place { get; set; }
    public string? Note { get; set; }
    public Guid OfficeId { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Head office and leaders all; an officer the visits of the own office and what the own hand entered.</summary>
    public static Expression<Func<Visit, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var officer = actor.Is(Role.InvestmentOfficer);
        var (id, offices) = (actor.Id, actor.Offices);
        return visit => officer && (offices.Contains(visit.OfficeId) || visit.ById == id);
    }

    private sealed class Table : IEntityTypeConfiguration<Visit>
    {
        public void Configure(EntityTypeBuilder<Visit> builder)
        {
            builder.ToTable("Visits");
            builder.Property(v => v.Place).HasMaxLength(100);
            builder.Property(v => v.Note).HasMaxLength(2000);
            builder.HasOrganisation(nameof(OrganisationId));
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(v => v.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(v => v.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(v => new { v.RecordedAt, v.Id });
            builder.HasIndex(v => new { v.VisitedOn, v.Id });
        }
    }
}
