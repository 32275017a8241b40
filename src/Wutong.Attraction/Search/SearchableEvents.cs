using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Search;

/// <summary>Promotion events, by name and place.</summary>
internal sealed class SearchableEvents : Searchable<PromotionEvent>
{
    public const string Name = "events";

    public override string Kind => Name;
    public override string Label => Words.Menu_Events;
    public override string Icon => "flag";
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;
    public override string LinkOf(Guid id) => $"/attraction/events/{id}";

    /// <summary>As <see cref="PromotionEvent.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.PromotionEvents.Whole.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync()).Select(e => new SearchDocument
        {
            Id = e.Id, Title = e.Name, Related = [e.Place], Subtitle = $"{e.Year} · {e.Place}", Body = e.Note, IsExample = e.IsExample,
            Audience = [SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.InvestmentOfficer)],
        })];
}
