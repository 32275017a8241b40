using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Audit;

/// <summary>
/// Encrypts the personal values of entries that were written before values were encrypted. Done before the first seal, and never after one: what is sealed stays
/// as it is. Interrupted, it begins again and finds less to do.
/// </summary>
internal sealed class AuditConversion(WutongDb db)
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        var plans = db.Model.GetEntityTypes().Select(AuditPlan.Of).Where(p => p is { IsAudited: true, HasPersonal: true }).ToDictionary(p => p.Name, p => p.Fields.Where(f => f.IsPersonal).Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        var names = plans.Keys.ToList();
        var after = Guid.Empty;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var entries = await db.AuditEntries.AsNoTracking().Where(e => names.Contains(e.Entity) && e.Id > after).OrderBy(e => e.Id).Take(Batch).ToListAsync(cancel);
            if (entries.Count == 0) return;
            after = entries[^1].Id;
            var plain = entries.Where(e => HoldsPlain(e, plans[e.Entity])).ToList();
            if (plain.Count > 0) await db.WriteAsync(() => ConvertAsync(plain, plans));
        }
    }

    private async Task ConvertAsync(List<AuditEntry> entries, Dictionary<string, HashSet<string>> plans)
    {
        if (await db.AuditSeals.AnyAsync(s => s.Sequence > 0)) throw new InvalidOperationException("What is sealed stays as it is.");
        var cipher = await PersonCipher.ForWritingAsync(db, [.. entries.Where(e => !IsImport(e)).Select(e => e.RootId).Distinct()]);
        foreach (var entry in entries)
        {
            var personal = plans[entry.Entity];
            var (before, later) = IsImport(entry) ? (entry.Before, WithoutCells(entry.After!, personal)) : (Encrypted(entry, entry.Before, personal, cipher), Encrypted(entry, entry.After, personal, cipher));
            await db.AuditEntries.Where(e => e.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Before, before).SetProperty(e => e.After, later));
        }
    }

    private static bool IsImport(AuditEntry entry) => entry.What == AuditKind.Imported;

    private static bool HoldsPlain(AuditEntry entry, HashSet<string> personal)
    {
        if (IsImport(entry)) return entry.After is not null && WithoutCells(entry.After, personal) != entry.After;
        return entry.What is AuditKind.Added or AuditKind.Changed or AuditKind.Removed && (HoldsPlain(entry.Before, personal) || HoldsPlain(entry.After, personal));
    }

    private static bool HoldsPlain(string? values, HashSet<string> personal)
    {
        if (values is null) return false;
        using var json = JsonDocument.Parse(values);
        return json.RootElement.EnumerateObject().Any(p => IsPlain(p, personal));
    }

    private static bool IsPlain(JsonProperty property, HashSet<string> personal) =>
        property.Value.ValueKind != JsonValueKind.Null && personal.Contains(property.Name) && !PersonCipher.IsEncrypted(property.Value);

    private static string? Encrypted(AuditEntry entry, string? values, HashSet<string> personal, PersonCipher cipher)
    {
        if (values is null) return null;
        using var json = JsonDocument.Parse(values);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Json.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var property in json.RootElement.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                if (IsPlain(property, personal)) cipher.Write(writer, entry.RootId, $"{entry.Entity}.{property.Name}", property.Value);
                else property.Value.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A note of an import without the cells of personal columns, which the records themselves have.</summary>
    private static string WithoutCells(string note, HashSet<string> personal)
    {
        if (JsonNode.Parse(note) is not JsonObject json || json["columns"] is not JsonArray columns || json["rows"] is not JsonArray rows) return note;
        var places = Enumerable.Range(0, columns.Count).Where(i => personal.Contains($"{columns[i]}")).ToList();
        var touched = false;
        foreach (var cells in rows.Select(r => r?["cells"]).OfType<JsonArray>())
            foreach (var place in places.Where(p => p < cells.Count && cells[p] is not null))
            {
                cells[place] = null;
                touched = true;
            }
        return touched ? json.ToJsonString(Json.Options) : note;
    }
}
