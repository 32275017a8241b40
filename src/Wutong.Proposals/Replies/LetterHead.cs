using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Documents.Official;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>How the bureau's letters look: its name, its series of numbers, the head and the form. There is one.</summary>
internal sealed class LetterHead : IVersioned, IVisible<LetterHead>
{
    public const int NameLength = 40, SeriesLength = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Signs, and prints.</summary>
    public required string Bureau { get; set; }

    /// <summary>机关代字, e.g. 张科发.</summary>
    public required string Series { get; set; }

    /// <summary>发文机关标志.</summary>
    public required string Head { get; set; }

    /// <summary>Name of a <see cref="DocumentForm"/>.</summary>
    public required string Form { get; set; }

    public DocumentForm DocumentForm() => Documents.Official.DocumentForm.All.FirstOrDefault(f => f.Name == Form) ?? Documents.Official.DocumentForm.Reply;

    public static Expression<Func<LetterHead, bool>> VisibleTo(Actor actor)
    {
        var staff = actor.IsAny(Roles.Staff);
        return _ => staff;
    }

    private sealed class Table : IEntityTypeConfiguration<LetterHead>
    {
        public void Configure(EntityTypeBuilder<LetterHead> builder)
        {
            builder.ToTable("LetterHeads");
            builder.Property(h => h.Bureau).HasMaxLength(NameLength);
            builder.Property(h => h.Series).HasMaxLength(SeriesLength);
            builder.Property(h => h.Head).HasMaxLength(NameLength);
            builder.Property(h => h.Form).HasMaxLength(20);
        }
    }
}

/// <summary>Changes how letters look from now on; those that are signed stay as they are.</summary>
internal sealed record EditLetterHead : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Head_Bureau)), Required, StringLength(LetterHead.NameLength)]
    public string? Bureau { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Head_Series)), Required, StringLength(LetterHead.SeriesLength)]
    public string? Series { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Head_Head)), Required, StringLength(LetterHead.NameLength)]
    public string? Head { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Head_Form)), Required]
    public string? Form { get; init; }

    public static EditLetterHead From(LetterHead head) => new() { Id = head.Id, Version = head.Version, Bureau = head.Bureau, Series = head.Series, Head = head.Head, Form = head.Form };

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.LetterHeads.VisibleTo(actor).SingleOrDefaultAsync(h => h.Id == Id) is not { } head) return Outcome.Missing;
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        if (head.Version != Version) return new Outcome.Stale(From(head), head.Version);
        if (DocumentForm.All.All(f => f.Name != Form)) return Outcome.Refuse(nameof(Form), Platform.Words.Invalid_Choice);
        if (Series!.Any(c => c is '〔' or '〕' or '[' or ']' or '(' or ')' || char.IsDigit(c))) return Outcome.Refuse(nameof(Series), Words.Head_SeriesWrong);
        (head.Bureau, head.Series, head.Head, head.Form) = (Bureau!, Series!, Head!, Form!);
        return Outcome.Saved(Id);
    });
}
