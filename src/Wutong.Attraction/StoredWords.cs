using System.Globalization;

namespace Wutong.Attraction;

/// <summary>Words that are stored. What stands in records is data of the city, whatever language the program that writes it speaks.</summary>
internal static class StoredWords
{
    private static readonly CultureInfo Chinese = new("zh-CN");

    /// <param name="name">Of a word of this module.</param>
    public static string Of(string name, params ReadOnlySpan<object?> arguments) => string.Format(null, Words.ResourceManager.GetString(name, Chinese)!, arguments);
}
