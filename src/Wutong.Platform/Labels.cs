using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Wutong.Platform;

/// <summary>The users' word for a member of an enum or a field of an input, in the language of the request.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<MemberInfo, DisplayAttribute?> Displays = new();

    public static string Label(this Enum value) =>
        value.GetType().GetField(value.ToString()) is { } member ? Label(member) : value.ToString();

    public static string Label(this MemberInfo member) =>
        Displays.GetOrAdd(member, m => m.GetCustomAttribute<DisplayAttribute>())?.GetName() ?? member.Name;
}
