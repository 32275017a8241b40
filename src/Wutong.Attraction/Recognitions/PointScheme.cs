using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>
/// For what a month's results get how many points, and until which day they are filed. In force from a month on, until the next scheme. Only results count: nothing that
/// somebody does on the platform. Every place has its own: the standing figures are examples until the head office sets others.
/// </summary>
internal sealed class PointScheme : IVersioned, IVisible<PointScheme>
{
    public const int LastCutOffDay = 28, MostTenths = 10_000, MostWan = 100_000_000, MostRules = 30;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The first day of the first month that it counts.</summary>
    public DateOnly FromMonth { get; set; }

    /// <summary>The last day of the month on which a filing counts in it, 1 to 28.</summary>
    public int CutOffDay { get; set; } = 25;

    /// <summary>For each full hundred million yuan that a filing counts, in tenths of a point.</summary>
    public int PerYiTenths { get; set; } = 10;

    /// <summary>Once, for the signing of a flagship project, in tenths of a point.</summary>
    public int FlagshipTenths { get; set; } = 100;
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }

    public List<PointRule> Rules { get; private init; } = [];

    /// <summary>Whether it is the one below, stored or not.</summary>
    public bool IsExample => FromMonth == ExampleFrom;

    private static readonly DateOnly ExampleFrom = new(2020, 1, 1);

    /// <summary>The examples that hold where nobody has set a scheme.</summary>
    public static PointScheme Example()
    {
        var scheme = new PointScheme { FromMonth = ExampleFrom };
        scheme.Add(ResultKind.Signed, ProjectKind.Technology, 0, 20);
        scheme.Add(ResultKind.Signed, ProjectKind.Industrial, 10_000, 50);
        scheme.Add(ResultKind.Signed, ProjectKind.Industrial, 50_000, 100);
        scheme.Add(ResultKind.Signed, ProjectKind.Industrial, 100_000, 200);
        scheme.Add(ResultKind.Registered, null, 0, 30);
        scheme.Add(ResultKind.Started, ProjectKind.Industrial, 0, 100);
        scheme.Add(ResultKind.InProduction, null, 0, 100);
        scheme.Add(ResultKind.AtCapacity, null, 0, 100);
        scheme.Add(ResultKind.Increase, null, 0, 20);
        return scheme;
    }

    public void Add(ResultKind result, ProjectKind? kind, int fromWan, int tenths) =>
        Rules.Add(new PointRule { SchemeId = Id, Result = result, Kind = kind, FromWan = fromWan, Tenths = tenths });

    /// <summary>By which rules one is counted is no secret to anybody who is signed in.</summary>
    public static Expression<Func<PointScheme, bool>> VisibleTo(Actor actor) => scheme => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<PointScheme>, IEntityTypeConfiguration<PointRule>
    {
        public void Configure(EntityTypeBuilder<PointScheme> builder)
        {
            builder.ToTable("PointSchemes");
            builder.HasMany(s => s.Rules).WithOne().HasForeignKey(r => r.SchemeId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(s => s.FromMonth).IsUnique();
        }

        public void Configure(EntityTypeBuilder<PointRule> builder) => builder.ToTable("PointRules");
    }
}

/// <summary>Points for one kind of result, from a size of the project on. Of several that fit, the one for the largest size holds.</summary>
internal sealed class PointRule : IPartOf<PointScheme>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid SchemeId { get; init; }
    public ResultKind Result { get; init; }

    /// <summary>Null for both kinds of project.</summary>
    public ProjectKind? Kind { get; init; }

    /// <summary>Total investment in 万元 CNY from which it holds; 0 for any, also where the total is not known.</summary>
    public int FromWan { get; init; }

    /// <summary>In tenths of a point.</summary>
    public int Tenths { get; init; }
    Guid IPart.RootId => SchemeId;
}
