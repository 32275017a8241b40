using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>What a block of a section says.</summary>
internal enum BlockKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Text))] Text,

    /// <summary>Words around a figure, which is counted anew until the signature.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Figure))] Figure,

    /// <summary>A sentence that records say.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Record))] Record,
}

/// <summary>A section of a reply, for one point or for what introduces them. A record of its own, so that several write at once, each on another.</summary>
internal sealed class ReplySection : IVersioned, IVisible<ReplySection>
{
    public const int HeadingLength = 120, MostBlocks = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ReplyId { get; init; }
    public Reply Reply { get; private init; } = null!;

    /// <summary>The point that it answers; null for what answers none alone.</summary>
    public Guid? PointId { get; init; }
    public int Place { get; set; }

    /// <summary>Without its number, e.g. 关于引育并举的建议; null for paragraphs without a heading.</summary>
    public string? Heading { get; set; }

    /// <summary>The class of the point alone; null where it is that of the whole.</summary>
    public ReplyCategory? Category { get; set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public List<ReplyBlock> Blocks { get; private init; } = [];

    public IEnumerable<ReplyBlock> InOrder() => Blocks.OrderBy(b => b.Place);

    public ReplyBlock Add(ReplyBlock block)
    {
        if (Blocks.Count >= MostBlocks) throw new RuleViolation("", string.Format(null, Words.Block_Most, MostBlocks));
        block.Place = Blocks.Select(b => b.Place).DefaultIfEmpty(0).Max() + 1;
        Blocks.Add(block);
        return block;
    }

    /// <summary>The same words for another reply; what somebody let stand there nobody has looked at here.</summary>
    public ReplySection CopyFor(Guid reply, Guid? point, DateTimeOffset now)
    {
        var copy = new ReplySection { ReplyId = reply, PointId = point, Place = Place, Heading = Heading, Category = Category, ChangedAt = now };
        foreach (var block in InOrder()) copy.Add(new ReplyBlock { SectionId = copy.Id, Kind = block.Kind, BeginsParagraph = block.BeginsParagraph, Text = block.Text, Metric = block.Metric, From = block.From, To = block.To, DistrictId = block.DistrictId, Source = block.Source, RecordId = block.RecordId });
        return copy;
    }

    /// <summary>Changes places with the block before it; the first stays.</summary>
    public bool MoveUp(Guid id)
    {
        var ordered = InOrder().ToList();
        var at = ordered.FindIndex(b => b.Id == id);
        if (at < 0) return false;
        if (at > 0) (ordered[at].Place, ordered[at - 1].Place) = (ordered[at - 1].Place, ordered[at].Place);
        return true;
    }

    /// <summary>As its reply.</summary>
    public static Expression<Func<ReplySection, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(ProposalsModule.Overseers)) return _ => true;
        var (staff, offices) = (actor.IsAny(Roles.Staff), actor.Offices);
        return section => staff && (section.Reply.Proposal.Handlers.Any(h => offices.Contains(h.OfficeId)) || section.Reply.CoSignatures.Any(c => offices.Contains(c.OfficeId)));
    }

    private sealed class Table : IEntityTypeConfiguration<ReplySection>, IEntityTypeConfiguration<ReplyBlock>
    {
        public void Configure(EntityTypeBuilder<ReplySection> builder)
        {
            builder.ToTable("ReplySections");
            builder.Property(s => s.Heading).HasMaxLength(HeadingLength);
            builder.HasOne(s => s.Reply).WithMany().HasForeignKey(s => s.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ProposalPoint>().WithMany().HasForeignKey(s => s.PointId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(s => s.Blocks).WithOne().HasForeignKey(b => b.SectionId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(s => new { s.ReplyId, s.Place, s.Id });
        }

        public void Configure(EntityTypeBuilder<ReplyBlock> builder)
        {
            builder.ToTable("ReplyBlocks");
            builder.Property(b => b.Text).HasMaxLength(ReplyBlock.TextLength);
            builder.Property(b => b.Metric).HasMaxLength(Platform.Metrics.Metric.NameLength);
            builder.Property(b => b.Source).HasMaxLength(ReplyBlock.SourceLength);
            builder.Property(b => b.Seen).HasMaxLength(ReplyBlock.SeenLength);
            builder.Property(b => b.Said).HasMaxLength(ReplyBlock.SeenLength);
        }
    }
}

/// <summary>A block of a section: it goes on in the paragraph of the one before, or begins a new one.</summary>
internal sealed class ReplyBlock : IPartOf<ReplySection>
{
    public const int TextLength = 2000, SourceLength = 40, SeenLength = 4000;

    /// <summary>Where the figure stands in the words around it.</summary>
    public const string FigurePlace = "{}";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid SectionId { get; init; }
    public int Place { get; set; }
    public BlockKind Kind { get; init; }
    public bool BeginsParagraph { get; init; }

    /// <summary>What is said; of a figure the words around it; of a record what it is about, for when there is none.</summary>
    public string? Text { get; init; }
    public string? Metric { get; init; }

    /// <summary>Of a figure or of a span of days: from and to; without a last day, until the signature.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public Guid? DistrictId { get; init; }

    /// <summary>Name of the source of sentences, and the record that it is asked of.</summary>
    public string? Source { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>What it said when somebody last looked at it and let it stand; a page shows both where it says something else by now.</summary>
    public string? Seen { get; set; }

    /// <summary>What it said when the reply was signed; null before, and for what could not be said.</summary>
    public string? Said { get; set; }
    Guid IPart.RootId => SectionId;
}
