using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>All schemes, the newest first; the examples where nobody has set one.</summary>
internal sealed class Schemes(WutongDb db, Actor actor) : PageModel
{
    public IReadOnlyList<PointScheme> All { get; private set; } = [];

    /// <summary>Schemes that a closed month was counted by, which stay as they are.</summary>
    public IReadOnlySet<Guid> Used { get; private set; } = new HashSet<Guid>();
    public bool MayChange { get; } = actor.IsAny(AttractionModule.RuleKeepers);
    public bool AreExamples { get; private set; }

    public async Task OnGetAsync()
    {
        All = await db.PointSchemes.VisibleTo(actor).AsNoTracking().Include(s => s.Rules).OrderByDescending(s => s.FromMonth).ToListAsync();
        Used = (await db.MonthlyRecognitions.Whole.Where(m => m.SchemeId != null).Select(m => m.SchemeId!.Value).Distinct().ToListAsync()).ToHashSet();
        AreExamples = All.All(s => s.IsExample);
        if (All.Count == 0) All = [PointScheme.Example()];
    }
}
