using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Gates;

/// <summary>The gates of both kinds of project, with their earlier editions.</summary>
internal sealed class Index(WutongDb db, Actor actor) : PageModel
{
    /// <summary>For each kind its editions, the newest and so the one in force first.</summary>
    public IReadOnlyList<(ProjectKind Kind, IReadOnlyList<GateEdition> Editions)> All { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public bool MayChange { get; } = actor.IsAny(AttractionModule.RuleKeepers);

    public async Task OnGetAsync()
    {
        var stored = await db.GateEditions.VisibleTo(actor).AsNoTracking().Include(e => e.Requirements).OrderByDescending(e => e.Number).ToListAsync();
        var byKind = stored.ToLookup(e => e.Kind);
        All = [.. Enum.GetValues<ProjectKind>().Select(kind => (kind, byKind[kind].Any() ? (IReadOnlyList<GateEdition>)[.. byKind[kind]] : [ExampleGates.Of(kind)]))];
        Names = await UserTables.NamesOfUsers(db, stored.Select(e => e.PublishedById).OfType<Guid>());
    }
}
