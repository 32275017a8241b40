using System.Globalization;
using Microsoft.OpenApi;

namespace Wutong.Reader;

/// <summary>A field of a body or a parameter as the reader page lists it.</summary>
/// <param name="Limits">Allowed values or the greatest length; empty where there are none.</param>
internal sealed record Field(string Name, string Type, bool IsRequired, string? Place, string Limits);

/// <summary>One operation of the API as the reader page shows it.</summary>
internal sealed record Operation(
    string Tag, string Method, string Path, string? Summary, bool NeedsToken, IReadOnlyList<Field> Parameters, IReadOnlyList<Field>? Body, IReadOnlyList<(string Status, string Text)> Responses)
{
    /// <summary>Where the page links to it.</summary>
    public string Anchor => $"{Method}{Path}".Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).ToLowerInvariant();
}

/// <summary>Reads the OpenAPI document into what a person reads.</summary>
internal static class Operations
{
    public static IReadOnlyList<Operation> Of(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           let shown = Show(path.Key, operation.Key.Method, operation.Value)
           orderby shown.Tag, shown.Path, shown.Method
           select shown,
    ];

    private static Operation Show(string path, string method, OpenApiOperation operation) => new(
        operation.Tags?.FirstOrDefault()?.Name ?? "", method.ToUpperInvariant(), path, operation.Summary,
        operation.Security is { Count: > 0 },
        [.. (operation.Parameters ?? []).Select(p => FieldOf(p.Name ?? "", p.Schema, p.Required, p.In?.ToString().ToLowerInvariant()))],
        operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema is { } body ? FieldsOf(body, "", depth: 0) : null,
        [.. (operation.Responses ?? []).Select(r => (r.Key, r.Value.Description ?? ""))]);

    /// <summary>The fields of an object, those of objects within it under a dotted name.</summary>
    private static List<Field> FieldsOf(IOpenApiSchema schema, string prefix, int depth)
    {
        List<Field> fields = [];
        foreach (var (name, value) in Whole(schema).Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            var whole = Whole(value);
            if (depth < 2 && whole.Properties is { Count: > 0 }) fields.AddRange(FieldsOf(whole, $"{prefix}{name}.", depth + 1));
            else fields.Add(FieldOf(prefix + name, value, Whole(schema).Required?.Contains(name) == true, null));
        }
        return fields;
    }

    private static Field FieldOf(string name, IOpenApiSchema? schema, bool isRequired, string? place)
    {
        var whole = schema is null ? null : Whole(schema);
        return new Field(name, TypeOf(whole), isRequired, place, LimitsOf(whole));
    }

    /// <summary>The schema itself where "this or null" is meant.</summary>
    private static IOpenApiSchema Whole(IOpenApiSchema schema) =>
        (schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(s => s.Type != JsonSchemaType.Null) ?? schema;

    private static string TypeOf(IOpenApiSchema? schema)
    {
        if (schema is null) return "";
        if (schema.Enum is { Count: > 0 }) return "enum";
        var type = string.Join(" | ", Enum.GetValues<JsonSchemaType>().Where(t => t != JsonSchemaType.Null && schema.Type?.HasFlag(t) == true).Select(t => t.ToString().ToLowerInvariant()));
        if (schema.Type?.HasFlag(JsonSchemaType.Array) == true && schema.Items is { } items) type = $"array of {TypeOf(Whole(items))}";
        return schema.Format is { } format ? $"{type} ({format})" : type;
    }

    private static string LimitsOf(IOpenApiSchema? schema)
    {
        if (schema?.Enum is { Count: > 0 } values) return string.Join(" ", values.Where(v => v is not null).Select(v => v.ToString()));
        if (schema?.MaxLength is { } length) return string.Format(null, Words.Reader_AtMost, length.ToString(CultureInfo.InvariantCulture));
        return (schema?.Minimum, schema?.Maximum) is ({ } least, { } most) ? $"{least}–{most}" : "";
    }
}
