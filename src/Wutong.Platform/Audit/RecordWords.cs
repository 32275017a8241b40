using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Wutong.Platform.Modules;

namespace Wutong.Platform.Audit;

/// <summary>
/// What users call a kind of record and its fields. Each module says so in its own words, under <c>Entity_…</c> and <c>Field_…</c>; what has
/// no word keeps the name it has in code.
/// </summary>
internal sealed class RecordWords(ModuleList modules)
{
    private static readonly ConcurrentDictionary<string, ResourceManager?> Owners = new(StringComparer.Ordinal);

    public string Entity(string entity) => Find(entity, "Entity_" + entity) ?? entity;

    public string Field(string entity, string field) => Find(entity, "Field_" + field) ?? Words.ResourceManager.GetString("Field_" + field, CultureInfo.CurrentUICulture) ?? field;

    private string? Find(string entity, string key) => Owners.GetOrAdd(entity, OwnerOf)?.GetString(key, CultureInfo.CurrentUICulture);

    private ResourceManager? OwnerOf(string entity)
    {
        var assembly = modules.All.Select(m => m.GetType().Assembly).FirstOrDefault(a => a.GetTypes().Any(t => t.Name == entity));
        return assembly is null ? null : new ResourceManager(assembly.GetName().Name + ".Words", assembly);
    }
}
