using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>The templates of which reports are given, and the reports that were.</summary>
internal sealed class List(WutongDb db, Actor actor) : TablePage(ReportTable.Instance, db, actor)
{
    private readonly WutongDb db = db;
    private readonly Actor actor = actor;

    /// <summary>A template with the period that is wanted next.</summary>
    public sealed record Wanted(ReportTemplate Template, string Office, Period Next);

    public IReadOnlyList<Wanted> Templates { get; private set; } = [];

    protected override async Task OnLoadedAsync()
    {
        var templates = await db.ReportTemplates.VisibleTo(actor).AsNoTracking().Include(t => t.Sections).OrderBy(t => t.NameSortKey).ThenBy(t => t.Id).ToListAsync();
        var given = (await db.OfficeReports.VisibleTo(actor).GroupBy(r => r.TemplateId).Select(g => new { g.Key, Last = g.Max(r => r.Period) }).ToListAsync()).ToDictionary(g => g.Key, g => g.Last);
        var offices = templates.Select(t => t.OfficeId).ToList();
        var names = await db.Offices.Whole.Where(o => offices.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
        Templates = [.. templates.Select(t => new Wanted(t, names[t.OfficeId], ReportDraft.NextPeriod(t.Rhythm, actor.Now, given.GetValueOrDefault(t.Id))))];
    }
}
