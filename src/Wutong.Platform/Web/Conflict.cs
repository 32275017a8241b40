using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Wutong.Platform.Web;

/// <summary>
/// What two people changed in one record, field by field: as the user opened it, as it stands now, as the user wants it.
/// Works on any action's input record: its properties with a label are the fields.
/// </summary>
public sealed class Conflict
{
    private Conflict(IReadOnlyList<Field> fields, int same) => (Fields, Same) = (fields, same);

    /// <summary>The fields whose standing value differs from the user's.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>How many fields are equal in both.</summary>
    public int Same { get; }

    public string? By { get; init; }
    public DateTimeOffset? At { get; init; }
    public int Version { get; init; }
    public int OpenedVersion { get; init; }

    /// <summary>One field; <see cref="KeepMine"/> is proposed where only the user changed it.</summary>
    public sealed record Field(string Name, string Label, string Opened, string Theirs, string Mine, bool KeepMine);

    /// <param name="names">Names to show instead of the ids that a field may hold.</param>
    public static Conflict Between<T>(
        T? opened, T theirs, T mine, int version, int openedVersion, string? by, DateTimeOffset? at, IReadOnlyDictionary<Guid, string>? names = null) where T : class
    {
        string Show(object? value) => value is Guid id && names?.GetValueOrDefault(id) is { } name ? name : Text(value);
        var all = FieldsOf(typeof(T));
        var different = all.Where(p => !AreSame(p.GetValue(theirs), p.GetValue(mine)))
            .Select(p => new Field(p.Name, p.Label(),
                opened is null ? "—" : Show(p.GetValue(opened)), Show(p.GetValue(theirs)), Show(p.GetValue(mine)),
                KeepMine: opened is not null && AreSame(p.GetValue(opened), p.GetValue(theirs))))
            .ToList();
        return new Conflict(different, all.Count - different.Count) { By = by, At = at, Version = version, OpenedVersion = openedVersion };
    }

    /// <summary>The user's input with every field not named in <paramref name="keepMine"/> taken from what stands.</summary>
    public static T Merge<T>(T theirs, T mine, IReadOnlyCollection<string> keepMine) where T : class
    {
        var merged = JsonSerializer.SerializeToNode(theirs, Json.Options)!.AsObject();
        var own = JsonSerializer.SerializeToNode(mine, Json.Options)!.AsObject();
        foreach (var field in FieldsOf(typeof(T)).Where(f => keepMine.Contains(f.Name)))
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(field.Name);
            merged[key] = own[key]?.DeepClone();
        }
        return merged.Deserialize<T>(Json.Options)!;
    }

    /// <summary>The input as opened, carried by the form so that a stale save can show it.</summary>
    public static string Pack<T>(T opened) => JsonSerializer.Serialize(opened, Json.Options);

    public static T? Unpack<T>(string? packed) where T : class
    {
        try { return packed is null ? null : JsonSerializer.Deserialize<T>(packed, Json.Options); }
        catch (JsonException) { return null; }
    }

    private static List<PropertyInfo> FieldsOf(Type type) =>
        [.. type.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<DisplayAttribute>() is not null)];

    private static bool AreSame(object? a, object? b) =>
        a is System.Collections.IEnumerable and not string && b is System.Collections.IEnumerable
            ? JsonSerializer.Serialize(a, Json.Options) == JsonSerializer.Serialize(b, Json.Options)
            : Equals(a, b);

    private static string Text(object? value) => value switch
    {
        null => "—",
        Enum choice => choice.Label(),
        bool yes => yes ? Words.Yes : Words.No,
        DateOnly day => day.ToString("yyyy-MM-dd", null),
        TimeOnly time => time.ToString("HH:mm", null),
        System.Collections.IEnumerable list and not string => string.Join(' ', list.Cast<object>()),
        _ => value.ToString()!,
    };
}
