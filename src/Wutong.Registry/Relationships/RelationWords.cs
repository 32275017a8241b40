using System.Globalization;

namespace Wutong.Registry.Relationships;

/// <summary>How a relation reads on the page of one of its ends.</summary>
internal static class RelationWords
{
    /// <summary>"持股" on the page of the owner, "被…持股" on that of the owned.</summary>
    public static string Read(RelationshipKind kind, bool isOutgoing) =>
        Words.ResourceManager.GetString($"Relation_{kind}_{(isOutgoing ? "Out" : "In")}", CultureInfo.CurrentUICulture)!;

    public static string Percent(int share) => (share / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Time(Relationship relation) => (relation.Since, relation.Until) switch
    {
        (null, null) => "—",
        ({ } since, null) => string.Format(null, Words.Relation_Since, Day(since)),
        (null, { } until) => string.Format(null, Words.Name_Until, Day(until)),
        ({ } since, { } until) => $"{Day(since)} – {Day(until)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
