using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Duplicates;

/// <summary>Two records that may be one organisation, and what was decided about them. A pair is suggested once and its verdict remembered.</summary>
internal sealed class DuplicateSuggestion : IVersioned, IVisible<DuplicateSuggestion>
{
    private long score;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The earlier of the two records.</summary>
    public Guid FirstId { get; init; }
    public Guid SecondId { get; init; }

    /// <summary>How alike they are, in thousandths.</summary>
    public long Score { get => score; set { score = value; Rank = RankOf(State, value); } }

    /// <summary>The order of the list: whatever is to be decided first, the most alike first; then the rest alike.</summary>
    [NotAudited] public long Rank { get; private set; } = RankOf(DuplicateState.Open, 0);

    /// <summary>Names of <see cref="DuplicateReason"/>, with commas.</summary>
    public string Reasons { get; set; } = "";
    public DuplicateState State { get; private set; } = DuplicateState.Open;
    public DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public Organisation First { get; private init; } = null!;
    public Organisation Second { get; private init; } = null!;

    public void Decide(DuplicateState state, DateTimeOffset? at) => (State, DecidedAt, Rank) = (state, at, RankOf(state, Score));

    // Scores end at a thousand.
    private static long RankOf(DuplicateState state, long score) => state == DuplicateState.Open ? score : score - 10_000;

    /// <summary>A pair in the order in which it is stored, so that it stands once.</summary>
    public static (Guid First, Guid Second) InOrder(Guid one, Guid other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);

    /// <summary>The head office decides which records are one.</summary>
    public static Expression<Func<DuplicateSuggestion, bool>> VisibleTo(Actor actor)
    {
        var may = actor.Is(Role.HeadOffice);
        return _ => may;
    }

    private sealed class Table : IEntityTypeConfiguration<DuplicateSuggestion>
    {
        public void Configure(EntityTypeBuilder<DuplicateSuggestion> builder)
        {
            builder.ToTable("DuplicateSuggestions", t => t.HasCheckConstraint("CK_DuplicateSuggestions_two", "\"FirstId\" <> \"SecondId\""));
            builder.Property(s => s.Reasons).HasMaxLength(200);
            builder.HasIndex(s => new { s.FirstId, s.SecondId }).IsUnique();
            builder.HasIndex(s => new { s.Rank, s.Id });
            builder.HasIndex(s => new { s.State, s.Rank, s.Id });
            builder.HasIndex(s => new { s.FoundAt, s.Id });
            builder.HasOne(s => s.First).WithMany().HasForeignKey(s => s.FirstId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(s => s.Second).WithMany().HasForeignKey(s => s.SecondId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What was decided about a pair.</summary>
internal enum DuplicateState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Duplicate_Open))] Open,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Duplicate_Different))] Different,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Duplicate_Merged))] Merged,
}
