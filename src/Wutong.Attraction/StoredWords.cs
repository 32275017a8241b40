using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Wutong.Attraction;

/// <summary>Words that are stored. What stands in records is data of the city, whatever language the program that writes it speaks.</summary>
internal static class StoredWords
{
    private static readonly CultureInfo Chinese = new("zh-CN");

    /// <param name="name">Of a word of this module.</param>
    public static string Of(string name, params ReadOnlySpan<object?> arguments) => string.Format(null, Words.ResourceManager.GetString(name, Chinese)!, arguments);

    /// <summary>A choice as its label says it, in Chinese.</summary>
    public static string Of<TChoice>(TChoice choice) where TChoice : struct, Enum => Of(typeof(TChoice).GetField(choice.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name!);
}
