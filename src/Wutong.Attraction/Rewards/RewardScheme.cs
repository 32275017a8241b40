using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rewards;

/// <summary>Of what a reward is a part.</summary>
internal enum RewardBase
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_PaidInCapital))] PaidInCapital,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_ArrivedForeignCapital))] ArrivedForeignCapital,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_FixedAssets))] FixedAssets,
}

/// <summary>
/// How much whoever introduced an investor gets (引荐奖励办法): a rate of what came, up to a cap, in instalments by stage. A published scheme is never altered; a reward keeps the
/// one under which it was opened.
/// </summary>
internal sealed class RewardScheme : IVersioned, IVisible<RewardScheme>
{
    public const int NameLength = 80, LegalLength = 300, MostInstalments = 6, MostWan = 1_000_000, MostRate = 1_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get; init; }

    /// <summary>The document that it rests on: a promise without one is none.</summary>
    public required string LegalBasis { get; init; }
    public RewardBase Base { get; init; }

    /// <summary>In hundredths of a per mille: 200 for 2 ‰.</summary>
    public int Rate { get; init; }

    /// <summary>The most that one referral gets, in 万元.</summary>
    public int CapWan { get; init; }

    /// <summary>What must have come before anything is paid, in 万元.</summary>
    public int FromWan { get; init; }
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>No new reward is opened under it.</summary>
    public bool IsClosed { get; set; }
    public bool IsExample { get; init; }
    public List<SchemeInstalment> Instalments { get; private init; } = [];

    private const long HundredthsOfWan = 10_000 * 100, RateParts = 100_000;

    /// <summary>The whole reward for a base, in hundredths of a yuan: the rate of it, at most the cap; nothing below the gate.</summary>
    public long Whole(long baseMinor) => baseMinor < FromWan * HundredthsOfWan ? 0 : Math.Min((long)((Int128)baseMinor * Rate / RateParts), CapWan * HundredthsOfWan);

    /// <summary>Of the whole, what may have been approved in all once the project stands in a stage.</summary>
    public long Until(long baseMinor, Stage reached) => Whole(baseMinor) * Instalments.Where(i => i.Stage <= reached).Sum(i => i.Percent) / 100;

    public static Amount? BaseOf(RewardBase of, InvestmentProject project) => of switch
    {
        RewardBase.PaidInCapital => project.PaidInCapital,
        RewardBase.ArrivedForeignCapital => project.ArrivedForeignCapital,
        _ => project.FixedAssets,
    };

    /// <summary>By which scheme people are rewarded is no secret to whoever is signed in.</summary>
    public static Expression<Func<RewardScheme, bool>> VisibleTo(Actor actor) => _ => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<RewardScheme>, IEntityTypeConfiguration<SchemeInstalment>
    {
        public void Configure(EntityTypeBuilder<RewardScheme> builder)
        {
            builder.ToTable("RewardSchemes");
            builder.Property(s => s.Name).HasMaxLength(NameLength);
            builder.Property(s => s.LegalBasis).HasMaxLength(LegalLength);
            builder.HasMany(s => s.Instalments).WithOne().HasForeignKey(i => i.SchemeId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<SchemeInstalment> builder)
        {
            builder.ToTable("RewardSchemeInstalments");
            builder.HasIndex(i => new { i.SchemeId, i.Stage }).IsUnique();
        }
    }
}

/// <summary>A part of the reward that falls due when the project enters a stage. The parts of a scheme add up to 100.</summary>
internal sealed class SchemeInstalment : IPartOf<RewardScheme>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid SchemeId { get; init; }
    public Stage Stage { get; init; }

    /// <summary>1 to 100.</summary>
    public int Percent { get; init; }
    Guid IPart.RootId => SchemeId;
}
