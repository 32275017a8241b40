using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Audit;

/// <summary>
/// Who did what and when. Of a change it shows which fields, never what they held: whoever reads the log is to see conduct, not business.
/// The purpose that somebody stated for looking at personal data is addressed to this reader, and is shown.
/// </summary>
internal sealed class Log(WutongDb db, ModuleList modules) : PageModel
{
    private const int PageSize = 50;
    private static readonly DateOnly Earliest = new(1978, 1, 1), Latest = new(2200, 1, 1);

    [BindProperty(SupportsGet = true)] public string? Account { get; set; }
    [BindProperty(SupportsGet = true)] public AuditKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.AfterName)] public string? After { get; set; }
    [BindProperty(SupportsGet = true, Name = Pager.BeforeName)] public string? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = null!;
    public bool IsFiltered => Account is not null || Kind is not null || From is not null || To is not null;

    internal sealed record Row(DateTimeOffset At, string Account, string? Name, AuditKind What, string Entity, Guid Id, string Fields, string? Purpose);

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsOutside(From) || IsOutside(To)) return new StatusCodeResult(400);
        var (after, before) = (PageLink.Decode<DateTimeOffset>(After), PageLink.Decode<DateTimeOffset>(Before));
        var page = await Entries().PageAsync(e => e.At, e => e.Id, descending: true, before ?? after, backwards: before is not null, PageSize);
        var names = await db.NamesOfUsers(page.Rows.Select(e => e.ActorId).OfType<Guid>());
        var words = new RecordWords(modules);
        Rows = [.. page.Rows.Select(e => Show(e, names, words))];
        Pager = Pager.For(Request, page, e => new Position<DateTimeOffset>(e.At, e.Id), Words.Audit_NewestFirst);
        return Page();
    }

    private IQueryable<AuditEntry> Entries()
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (Account is { } account)
        {
            var name = account.ToLowerInvariant();
            entries = entries.Where(e => e.ActorName == name);
        }
        if (Kind is { } kind) entries = entries.Where(e => e.What == kind);
        if (From?.StartInChina() is { } from) entries = entries.Where(e => e.At >= from);
        if (To?.AddDays(1).StartInChina() is { } end) entries = entries.Where(e => e.At < end);
        return entries;
    }

    private static bool IsOutside(DateOnly? day) => day < Earliest || day > Latest;

    private static Row Show(AuditEntry entry, IReadOnlyDictionary<Guid, string> names, RecordWords words)
    {
        // Of a new or removed row every field would stand here; how many says as much.
        var fields = FieldsOf(entry.Before).Union(FieldsOf(entry.After), StringComparer.Ordinal).Select(f => words.Field(entry.Entity, f)).Distinct().ToList();
        var shown = entry.What switch
        {
            AuditKind.Changed => string.Join(" · ", fields),
            AuditKind.Added or AuditKind.Removed => string.Format(null, Words.Audit_FieldCount, fields.Count),
            _ => "",
        };
        return new Row(entry.At, entry.ActorName, entry.ActorId is { } id ? names.GetValueOrDefault(id) : null, entry.What,
            words.Entity(entry.Entity), entry.EntityId, shown, entry.What == AuditKind.PersonalDataRead ? PurposeOf(entry.After) : null);
    }

    private static List<string> FieldsOf(string? values)
    {
        if (values is null) return [];
        using var json = JsonDocument.Parse(values);
        return [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
    }

    private static string? PurposeOf(string? details)
    {
        if (details is null) return null;
        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty("purpose", out var purpose) ? purpose.GetString() : null;
    }
}
