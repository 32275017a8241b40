using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Wutong.Platform;

/// <summary>The users' word for a member of an enum or a field of an input, in the language of the request.</summary>
public static class Labels
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConcurrentDictionary<Enum, Func<string>> OfValues = new();
    private static readonly ConcurrentDictionary<MemberInfo, Func<string>> OfMembers = new();

    public static string Label(this Enum value)
    {
        if (OfValues.TryGetValue(value, out var word)) return word();
        return value.GetType().GetField(value.ToString()) is { } member ? OfValues.GetOrAdd(value, WordOf(member))() : value.ToString();
    }

    public static string Label(this MemberInfo member) => OfMembers.GetOrAdd(member, WordOf)();

    // The word itself, not by way of the attribute, which reflects each time.
    private static Func<string> WordOf(MemberInfo member) => member.GetCustomAttribute<DisplayAttribute>() switch
    {
        { ResourceType: { } words, Name: { } name } when words.GetProperty(name, Static)?.GetMethod is { } word => word.CreateDelegate<Func<string>>(),
        { } display => () => display.GetName() ?? member.Name,
        null => () => member.Name,
    };
}
