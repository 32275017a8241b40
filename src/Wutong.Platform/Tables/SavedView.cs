using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables;

/// <summary>Who finds a saved view above the table.</summary>
public enum ViewReach
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reach_Own))] Own,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reach_Office))] Office,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reach_All))] All,
}

/// <summary>A view of a table under a name. It holds the question, not the answer: whoever opens it sees what they may see.</summary>
public sealed class SavedView : IVersioned, IVisible<SavedView>
{
    public const int NameLength = 40, QueryLength = 2000, TableLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Table { get; init; }
    public required string Name { get; init; }

    /// <summary>The address's query, with its question mark; empty for the whole table.</summary>
    public required string Query { get; init; }
    public Guid OwnerId { get; init; }
    public ViewReach Reach { get; init; }

    /// <summary>The office whose people find it, for <see cref="ViewReach.Office"/>.</summary>
    public Guid? OfficeId { get; init; }

    public static System.Linq.Expressions.Expression<Func<SavedView, bool>> VisibleTo(Actor actor)
    {
        var (id, offices) = (actor.Id, actor.Offices);
        return view => view.OwnerId == id || view.Reach == ViewReach.All || (view.Reach == ViewReach.Office && view.OfficeId != null && offices.Contains(view.OfficeId.Value));
    }

    /// <summary>The views of a table that the actor finds, oldest first.</summary>
    internal static async Task<IReadOnlyList<SavedView>> OfAsync(WutongDb db, Actor actor, Table table)
    {
        var name = table.Name;
        return await Prepared.ListAsync(db, actor, name, () => db.SavedViews.VisibleTo(actor).AsNoTracking().Where(v => v.Table == name).OrderBy(v => v.Id).Take(50).WithShortSets());
    }

    private static readonly PreparedQueries Prepared = new();

    private sealed class TableOfViews : IEntityTypeConfiguration<SavedView>
    {
        public void Configure(EntityTypeBuilder<SavedView> builder)
        {
            builder.ToTable("SavedViews");
            builder.Property(v => v.Table).HasMaxLength(TableLength);
            builder.Property(v => v.Name).HasMaxLength(NameLength);
            builder.Property(v => v.Query).HasMaxLength(QueryLength);
            builder.HasIndex(v => new { v.Table, v.OwnerId });
            builder.HasOne<User>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Office>().WithMany().HasForeignKey(v => v.OfficeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Keeps a view under a name.</summary>
public sealed record SaveView
{
    private const int Most = 30;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.View_Name)), Required, StringLength(SavedView.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.View_Reach))]
    public ViewReach Reach { get; init; }

    internal string Table { get; init; } = "";
    internal string Query { get; init; } = "";

    /// <summary>An office lends its views to its own people, the head office and the administrator to everybody.</summary>
    public static IReadOnlyList<ViewReach> ReachesOf(Actor actor) =>
    [
        ViewReach.Own,
        .. actor.Offices.Count > 0 ? [ViewReach.Office] : Array.Empty<ViewReach>(),
        .. actor.IsAny(Role.HeadOffice, Role.SystemAdministrator) ? [ViewReach.All] : Array.Empty<ViewReach>(),
    ];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (actor.Id is not { } owner) return Outcome.Denied;
        if (!ReachesOf(actor).Contains(Reach)) return Outcome.Refuse(nameof(Reach), Words.Invalid_Choice);
        if (Query.Length > SavedView.QueryLength) return Outcome.Refuse(nameof(Name), Words.View_TooLong);
        var own = await db.SavedViews.VisibleTo(actor).Where(v => v.OwnerId == owner && v.Table == Table).Select(v => v.Name).ToListAsync();
        if (own.Contains(Name!)) return Outcome.Refuse(nameof(Name), Words.View_NameTaken);
        if (own.Count >= Most) return Outcome.Refuse(nameof(Name), Words.View_TooMany);
        var view = new SavedView { Table = Table, Name = Name!, Query = Query, OwnerId = owner, Reach = Reach, OfficeId = Reach == ViewReach.Office ? actor.Offices[0] : null };
        db.SavedViews.Add(view);
        return Outcome.Saved(view.Id);
    });
}

/// <summary>Throws a saved view away: its owner, or the head office for one that everybody finds.</summary>
public sealed record DropView
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.SavedViews.VisibleTo(actor).SingleOrDefaultAsync(v => v.Id == Id) is not { } view) return Outcome.Missing;
        if (view.OwnerId != actor.Id && !(view.Reach == ViewReach.All && actor.Is(Role.HeadOffice))) return Outcome.Denied;
        db.SavedViews.Remove(view);
        return Outcome.Saved(view.Id);
    });
}
