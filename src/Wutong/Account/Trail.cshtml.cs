using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Account;

/// <summary>What the log says of one's own account: sign-ins, what administrators changed, who looked at personal data and why.</summary>
internal sealed class Trail(WutongDb db, Actor actor, Platform.Modules.ModuleList modules) : PageModel
{
    /// <summary>One line: what happened, to what of the account, with the stated purpose.</summary>
    internal sealed record Line(DateTimeOffset At, string By, string What, string? Details);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var words = new RecordWords(modules);
        Lines = [.. (await db.OwnTrailAsync(actor)).Select(e => new Line(e.At, e.By, e.What.Label(), Details(e, words)))];
    }

    private static string? Details(History.Entry entry, RecordWords words) => entry.What switch
    {
        AuditKind.PersonalDataRead => entry.Changes.FirstOrDefault(c => c.Field == "purpose")?.After?.GetString(),
        AuditKind.Changed => string.Join(" · ", entry.Changes.Select(c => words.Field(entry.Entity, c.Field)).Distinct()),
        AuditKind.Added or AuditKind.Removed => words.Entity(entry.Entity),
        _ => null,
    };
}
