using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>An entry of the log in the reader's words.</summary>
internal sealed class LogRow : IRow
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string ActorName { get; init; } = "";
    public string? Name { get; init; }
    public AuditKind What { get; init; }
    public string Entity { get; init; } = "";
    public Guid EntityId { get; init; }
    public Guid RootId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public bool IsExample => false;

    public string Account => ActorName switch { Actor.MachineName => Words.Actor_Machine, Actor.NobodyName => Words.Audit_Public, _ => ActorName };
    public string Number => EntityId.ToString();

    /// <summary>What users call the kind of record, and the fields that changed.</summary>
    public string? Record { get; set; }
    public string? Fields { get; set; }
    public string? Purpose { get; set; }
}

/// <summary>
/// Who did what and when. Of a change it shows which fields, never what they held: whoever reads the log is to see conduct, not business.
/// The purpose that somebody stated for looking at personal data is addressed to this reader, and is shown.
/// </summary>
internal sealed class LogTable : Table<LogRow>
{
    public static readonly LogTable Instance = new();

    private LogTable()
    {
        Moment("at", () => Words.Audit_At, e => e.At).Title().WithSeconds().SortedBy(e => e.At, descendingFirst: true);
        Text("name", () => Words.User_DisplayName, e => e.Name).Default().NotFiltered();
        Text("account", () => Words.Audit_Who, e => e.Account).Default().Worded().NotFiltered();
        Choice("what", () => Words.Audit_What, e => e.What).Default().Quick().GoesWith("at");
        Choice("entity", () => Words.Audit_Record, e => e.Entity, e => e.Record).Default().Quick().From((db, _) => Task.FromResult(Entities(db))).GoesWith("at");
        Text("fields", () => Words.Audit_Fields, e => e.Fields).Default().Wrapped().Worded().NotFiltered();
        Text("purpose", () => Words.Audit_PurposeStated, e => e.Purpose).Default().Labelled().Wrapped().NotFiltered();
        Text("record", () => Words.Audit_RecordId, e => e.Number).Worded().NotFiltered();
    }

    public override string Name => "log";
    public override string Path => "/settings/log";
    public override string Label => Words.Menu_Log;
    public override IReadOnlySet<Role> Roles => PlatformModule.Auditors;
    public override string SearchHint => Words.Audit_SearchHint;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("history", () => Words.Audit_None, () => Words.Audit_NoneHint);
    public override string? LinkOf(object row) => null;

    public override IReadOnlyList<ReadyView> Views { get; } =
    [
        new(() => DaySpan.Today.Label(), "at.in=today"), new(() => AuditKind.PersonalDataRead.Label(), "what=PersonalDataRead"), new(() => AuditKind.SignInFailed.Label(), "what=SignInFailed"),
        new(() => AuditKind.Exported.Label(), "what=Exported"),
    ];

    public override IQueryable<LogRow> Rows(WutongDb db, Actor actor)
    {
        var users = db.UserNames;
        return db.AuditEntries.Select(e => new LogRow
        {
            Id = e.Id, At = e.At, ActorName = e.ActorName, Name = users.Where(u => u.Id == e.ActorId).Select(u => u.Name).FirstOrDefault(), What = e.What, Entity = e.Entity,
            EntityId = e.EntityId, RootId = e.RootId, Before = e.Before, After = e.After,
        });
    }

    /// <summary>By the whole account, or by a record's number with everything that belongs to the record: both are indexed, a part of them is not.</summary>
    protected override IQueryable<LogRow> Matching(IQueryable<LogRow> rows, WutongDb db, Actor actor, string text)
    {
        if (Guid.TryParse(text, out var record)) return rows.Where(e => e.RootId == record);
        var account = text.ToLowerInvariant();
        return rows.Where(e => e.ActorName == account);
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<LogRow>, Task> Parts => (db, _, rows) =>
    {
        var words = new RecordWords(db.Modules);
        foreach (var row in rows)
        {
            row.Record = words.Entity(row.Entity);
            row.Fields = FieldsOf(row, words);
            row.Purpose = row.What is AuditKind.PersonalDataRead or AuditKind.PersonalDataKept ? Readings.PurposeOf(row.After) : row.What == AuditKind.Erased ? ReasonOf(row.After!) : null;
        }
        return Task.CompletedTask;
    };

    private static string? FieldsOf(LogRow row, RecordWords words)
    {
        // Of a new or removed row every field would stand here; how many says as much.
        var fields = NamesOf(row.Before).Union(NamesOf(row.After), StringComparer.Ordinal).Select(f => words.Field(row.Entity, f)).Distinct().ToList();
        return row.What switch
        {
            AuditKind.Changed => string.Join(" · ", fields),
            AuditKind.Added or AuditKind.Removed => string.Format(null, Words.Audit_FieldCount, fields.Count),
            _ => null,
        };
    }

    private static List<string> NamesOf(string? values)
    {
        if (values is null) return [];
        using var json = JsonDocument.Parse(values);
        return [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
    }

    private static string? ReasonOf(string details)
    {
        using var json = JsonDocument.Parse(details);
        return json.RootElement.GetProperty("reason").GetString();
    }

    /// <summary>The kinds of records that users have a word for.</summary>
    private static IReadOnlyList<Choice> Entities(WutongDb db)
    {
        var words = new RecordWords(db.Modules);
        return [.. db.Model.GetEntityTypes().Select(t => t.ClrType.Name).Distinct().Select(n => (Name: n, Word: words.Entity(n))).Where(n => n.Word != n.Name)
            .OrderBy(n => n.Word, StringComparer.CurrentCulture).Select(n => new Choice(n.Name, n.Word, IsData: false))];
    }
}
