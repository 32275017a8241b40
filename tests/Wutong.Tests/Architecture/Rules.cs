using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Domain.Extensions;

namespace Wutong.Tests.Architecture;

/// <summary>
/// The rules of the house as functions over an architecture: each returns what breaks it, in words. So the same rule that holds for
/// the program can be seen to fail on planted violations.
/// </summary>
internal static class Rules
{
    /// <summary>Which module may know which. A new edge stands in docs/architecture.md first.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Edges = new Dictionary<string, string[]>
    {
        ["Platform"] = ["Documents"],
        ["Registry"] = ["Platform", "Network"],
        ["Attraction"] = ["Platform", "Registry", "Agreements", "Documents"],
        ["Proposals"] = ["Platform", "Documents", "Matching"],
        ["Migrations"] = ["Platform"],
        // Engines know nothing of the city.
        ["Matching"] = [], ["Agreements"] = [], ["Rules"] = [], ["Scoring"] = [], ["Documents"] = [], ["Network"] = [],
    };

    /// <summary>Libraries of their own: what they offer is public.</summary>
    private static readonly string[] Engines = ["Matching", "Agreements", "Rules", "Scoring", "Documents", "Network"];

    private static readonly string[] SaveCalls = ["SaveChanges(", "SaveChangesAsync("];
    private static readonly string[] Clocks =
        ["System.DateTime::get_Now(", "System.DateTime::get_UtcNow(", "System.DateTime::get_Today(", "System.DateTimeOffset::get_Now(", "System.DateTimeOffset::get_UtcNow("];

    /// <summary>A module depends on modules it may know, and never on the host.</summary>
    public static List<string> OnlyAllowedEdges(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            let own = ModuleOf(type, root)
            where own is not null && Edges.ContainsKey(own)
            from target in type.Dependencies.Select(d => d.Target).Distinct()
            let other = ModuleOf(target, root)
            where other is not null && other != own && !Edges[own].Contains(other)
            select $"{type.FullName} knows {target.FullName}"];

    /// <summary>Of another module than Platform only its contracts are used.</summary>
    public static List<string> OnlyContractsAcrossModules(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            let own = ModuleOf(type, root)
            where own is not null && Edges.ContainsKey(own)
            from target in type.Dependencies.Select(d => d.Target).Distinct()
            let other = ModuleOf(target, root)
            where other is not null && other != own && other != "Platform" && !Engines.Contains(other) && !IsContract(target, root, other)
            select $"{type.FullName} reaches past the contracts of {other}: {target.FullName}"];

    /// <summary>Of a module nothing is public but its contracts with what they speak of, the one class that composes it, and the words that attributes refer to.</summary>
    public static List<string> OnlyContractsArePublic(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            let own = ModuleOf(type, root)
            where own is not null && Edges.ContainsKey(own) && own is not ("Platform" or "Migrations") && !Engines.Contains(own) && !type.IsNested
            where type.Visibility == Visibility.Public && !IsContract(type, root, own) && !IsSpokenOf(architecture, type, root, own)
            where type.FullName != $"{root}.{own}.{own}Module" && type.FullName != $"{root}.{own}.Words"
            select $"{type.FullName} is public"];

    /// <summary>Nobody saves past the write gate.</summary>
    public static List<string> OnlyTheContextSaves(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            where type.FullName.StartsWith(root + ".", StringComparison.Ordinal) && !type.FullName.StartsWith($"{root}.Platform.Data.", StringComparison.Ordinal)
            from call in type.Dependencies.OfType<MethodCallDependency>()
            where IsContext(call.Target) && SaveCalls.Any(s => call.TargetMember.Name.StartsWith(s, StringComparison.Ordinal))
            select $"{type.FullName} calls {call.TargetMember.Name}"];

    /// <summary>Nobody opens a set past the rules of visibility; the platform's own tables do it in the open.</summary>
    public static List<string> OnlyThePlatformOpensSets(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            where type.FullName.StartsWith(root + ".", StringComparison.Ordinal) && !type.FullName.StartsWith($"{root}.Platform.", StringComparison.Ordinal)
            from call in type.Dependencies.OfType<MethodCallDependency>()
            where IsContext(call.Target) && call.TargetMember.Name.StartsWith("Set", StringComparison.Ordinal)
            select $"{type.FullName} calls {call.TargetMember.Name}"];

    /// <summary>Nobody reads the wall clock.</summary>
    public static List<string> NobodyReadsTheWallClock(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Types
            where type.FullName.StartsWith(root + ".", StringComparison.Ordinal)
            from call in type.Dependencies.OfType<MethodCallDependency>()
            where Clocks.Any(c => call.TargetMember.FullName.Contains(c, StringComparison.Ordinal))
            select $"{type.FullName} calls {call.TargetMember.FullName}"];

    /// <summary>Models of pages stay inside their module; what several share is an abstract one of the platform.</summary>
    public static List<string> PageModelsAreInternal(ArchUnitNET.Domain.Architecture architecture, string root) =>
        [.. from type in architecture.Classes
            where type.FullName.StartsWith(root + ".", StringComparison.Ordinal) && type.Visibility == Visibility.Public && type.IsAbstract != true
            where type.InheritedClasses.Any(c => c.FullName == "Microsoft.AspNetCore.Mvc.RazorPages.PageModel")
            select $"{type.FullName} is public"];

    private static string? ModuleOf(IType type, string root)
    {
        if (!type.FullName.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var first = type.FullName[(root.Length + 1)..].Split('.', '+')[0];
        return Edges.ContainsKey(first) ? first : "Host";
    }

    private static bool IsContract(IType type, string root, string module) =>
        type.FullName.StartsWith($"{root}.{module}.Contracts.", StringComparison.Ordinal);

    /// <summary>A choice that a member of a contract shows.</summary>
    private static bool IsSpokenOf(ArchUnitNET.Domain.Architecture architecture, IType type, string root, string module) =>
        type is ArchUnitNET.Domain.Enum && architecture.Types.Where(t => IsContract(t, root, module)).Any(t => t.GetPropertyMembers().Any(p => p.Type.FullName == type.FullName));

    private static bool IsContext(IType type) => type.Name.Contains("DbContext", StringComparison.Ordinal) || type.Name == "WutongDb";
}
