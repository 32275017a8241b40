using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Themes;

/// <summary>What a year stands under (现代化建设先锋年), in the words in which letters say it; it belongs to its year and to no other.</summary>
internal sealed class YearTheme : IVersioned, IVisible<YearTheme>
{
    public const int NameLength = 60, TextLength = 500, SourceLength = 200, FirstYear = 1949, LastYear = 2200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public int Year { get; set; }
    public required string Name { get; set; }

    /// <summary>The sentence as it stands in a letter.</summary>
    public required string Text { get; set; }

    /// <summary>The document that proclaims it; null for an entry made here.</summary>
    public string? Source { get; set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public static Expression<Func<YearTheme, bool>> VisibleTo(Actor actor)
    {
        var staff = actor.IsAny(Roles.Staff);
        return _ => staff;
    }

    private sealed class Table : IEntityTypeConfiguration<YearTheme>
    {
        public void Configure(EntityTypeBuilder<YearTheme> builder)
        {
            builder.ToTable("YearThemes");
            builder.Property(t => t.Name).HasMaxLength(NameLength);
            builder.Property(t => t.Text).HasMaxLength(TextLength);
            builder.Property(t => t.Source).HasMaxLength(SourceLength);
            builder.HasIndex(t => new { t.Year, t.Name }).IsUnique();
        }
    }
}

/// <summary>What is set about a theme.</summary>
internal abstract record ThemeFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Theme_Year)), Required, Range(YearTheme.FirstYear, YearTheme.LastYear)]
    public int? Year { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Theme_Name)), Required, StringLength(YearTheme.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Theme_Text)), Required, StringLength(YearTheme.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Theme_Source)), StringLength(YearTheme.SourceLength)]
    public string? Source { get; init; }

    private protected async Task<Outcome?> RefusalAsync(WutongDb db, Guid? standing) =>
        await db.YearThemes.Whole.AnyAsync(t => t.Year == Year && t.Name == Name && t.Id != standing) ? Outcome.Refuse(nameof(Name), Words.Theme_Taken) : null;

    private protected void Fill(YearTheme theme, DateTimeOffset now) => (theme.Year, theme.Name, theme.Text, theme.Source, theme.ChangedAt) = (Year!.Value, Name!, Text!, Source, now);
}

/// <summary>Writes a theme down.</summary>
internal sealed record AddTheme : ThemeFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        if (await RefusalAsync(db, null) is { } refused) return refused;
        var theme = new YearTheme { Name = Name!, Text = Text! };
        Fill(theme, actor.Now);
        db.YearThemes.Add(theme);
        return Outcome.Saved(theme.Id);
    });
}

/// <summary>Changes a theme; letters that are signed keep their words.</summary>
internal sealed record EditTheme : ThemeFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public static EditTheme From(YearTheme t) => new() { Id = t.Id, Version = t.Version, Year = t.Year, Name = t.Name, Text = t.Text, Source = t.Source };

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.YearThemes.VisibleTo(actor).SingleOrDefaultAsync(t => t.Id == Id) is not { } theme) return Outcome.Missing;
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        if (theme.Version != Version) return new Outcome.Stale(From(theme), theme.Version);
        if (await RefusalAsync(db, Id) is { } refused) return refused;
        Fill(theme, actor.Now);
        return Outcome.Saved(Id);
    });
}

/// <summary>The sentence of a year's theme.</summary>
internal sealed class ThemeSentence : SentenceSource
{
    public override string Name => "themes";
    public override string Label => Words.Menu_Themes;

    public override async Task<IReadOnlyList<SentenceOffer>> OfferAsync(WutongDb db, Actor actor, string? text, int most)
    {
        var themes = db.YearThemes.VisibleTo(actor);
        if (text is not null)
        {
            var part = LikePattern.Containing(text);
            themes = themes.Where(t => EF.Functions.Like(t.Name, part, LikePattern.EscapeCharacter) || EF.Functions.Like(t.Text, part, LikePattern.EscapeCharacter));
        }
        return await themes.OrderByDescending(t => t.Year).ThenBy(t => t.Name).Take(most).Select(t => new SentenceOffer(t.Id, t.Name)).ToListAsync();
    }

    public override async Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question) =>
        await db.YearThemes.Whole.AsNoTracking().SingleOrDefaultAsync(t => t.Id == question.RecordId) is { } theme ? new Sentence([new(theme.Text, $"/proposals/themes/{theme.Id}/edit")], theme.IsExample) : null;
}
