using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Gates;

/// <summary>Of what kind one line of a gate is.</summary>
internal enum RequirementKind
{
    /// <summary>A field of the project that is filled in.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_KindField))] Field,

    /// <summary>A paper that proves it, looked at by somebody other than the project's owner.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_KindEvidence))] Evidence,

    /// <summary>What another record has to say.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Gate_KindCondition))] Condition,
}

/// <summary>What another record has to say before a project moves on.</summary>
internal enum StageCondition
{
    /// <summary>A joint review was concluded and did not refuse.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Condition_JointReview))] JointReview,

    /// <summary>Every promise of the city has its basis and reviews, and none is red. Always asked before signing, whatever is published, and never skipped.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Condition_CityPromises))] CityPromises,
}

/// <summary>
/// What the projects of one kind must show before they enter each stage. Editions are numbered and never altered: to change a gate, the next edition is published. The
/// newest holds for every step from then on; a step that was taken keeps the number of the edition that it passed.
/// </summary>
internal sealed class GateEdition : IVersioned, IVisible<GateEdition>
{
    public const int NoteLength = 200, MostLines = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public ProjectKind Kind { get; init; }

    /// <summary>From 1 on; 0 for the examples that hold before anybody has published one.</summary>
    public int Number { get; init; }

    /// <summary>What changed, and by which decision.</summary>
    public string? Note { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public Guid? PublishedById { get; init; }
    public bool IsExample { get; init; }
    public List<GateRequirement> Requirements { get; private init; } = [];

    /// <summary>In the order of the stages, and in each as they were written down.</summary>
    public IEnumerable<GateRequirement> InOrder() => Requirements.OrderBy(r => r.Stage).ThenBy(r => r.Position);

    public void Ask(Stage stage, RequirementKind kind, string code, string? name = null, bool isForeignOnly = false) =>
        Requirements.Add(new GateRequirement { EditionId = Id, Stage = stage, Kind = kind, Code = code, Name = name, IsForeignOnly = isForeignOnly, Position = Requirements.Count });

    /// <summary>What is asked for is no secret to anybody who works on projects or sets the rules.</summary>
    public static Expression<Func<GateEdition, bool>> VisibleTo(Actor actor)
    {
        var reads = actor.IsAny(AttractionModule.Watchers) || actor.IsAny(AttractionModule.RuleKeepers);
        return edition => reads;
    }

    private sealed class Table : IEntityTypeConfiguration<GateEdition>, IEntityTypeConfiguration<GateRequirement>
    {
        public void Configure(EntityTypeBuilder<GateEdition> builder)
        {
            builder.ToTable("GateEditions");
            builder.Property(e => e.Note).HasMaxLength(NoteLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.PublishedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(e => e.Requirements).WithOne().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(e => new { e.Kind, e.Number }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<GateRequirement> builder)
        {
            builder.ToTable("GateRequirements");
            builder.Property(r => r.Code).HasMaxLength(GateRequirement.CodeLength);
            builder.Property(r => r.Name).HasMaxLength(GateRequirement.NameLength);
            builder.HasIndex(r => new { r.EditionId, r.Stage, r.Code }).IsUnique();
        }
    }
}

/// <summary>One line of a gate.</summary>
internal sealed class GateRequirement : IPartOf<GateEdition>
{
    public const int CodeLength = 40, NameLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid EditionId { get; init; }
    public Stage Stage { get; init; }
    public RequirementKind Kind { get; init; }

    /// <summary>The field, the condition, or what makes a paper the same from edition to edition.</summary>
    public required string Code { get; init; }

    /// <summary>What the paper is called; null for the others, which have labels.</summary>
    public string? Name { get; init; }

    /// <summary>Asked only where the investor's seat is abroad.</summary>
    public bool IsForeignOnly { get; init; }
    public int Position { get; init; }
    Guid IPart.RootId => EditionId;

    public string Label => Kind switch
    {
        RequirementKind.Field => GateField.Find(Code)?.Label ?? Code,
        RequirementKind.Condition => Enum.TryParse<StageCondition>(Code, out var condition) ? condition.Label() : Code,
        _ => Name!,
    };
}
