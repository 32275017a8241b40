using System.Text;
using System.Text.Json;
using Wutong.Platform.Data;

namespace Wutong.Platform.Web;

/// <summary>A position in a list as it stands in an address. A changed or foreign one reads as no position: the first page.</summary>
public static class PageLink
{
    public static string Encode<TKey>(Position<TKey> position) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(position, Json.Options))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static Position<TKey>? Decode<TKey>(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var padded = text.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(padded.PadRight(padded.Length + (4 - padded.Length % 4) % 4, '='));
            var position = JsonSerializer.Deserialize<Position<TKey>>(bytes, Json.Options);
            return position is { Key: not null } ? position : null;
        }
        catch (Exception e) when (e is FormatException or JsonException) { return null; }
    }
}
