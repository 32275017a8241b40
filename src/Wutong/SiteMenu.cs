using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong;

/// <summary>What accounts with the same roles find in the menu, in one language. Put together once: it stands on every page.</summary>
internal sealed class SiteMenu
{
    private const string Desk = "/desk", More = "/desk/menu";
    private static readonly Role[] AllRoles = Enum.GetValues<Role>();
    private static readonly ConcurrentDictionary<(long Roles, bool IsEnglish), SiteMenu> Made = new();

    /// <summary>An entry of the menu or of the phone's tabs.</summary>
    internal sealed record Entry(string Label, string Icon, string Path);

    internal sealed record Group(string? Label, IReadOnlyList<Entry> Entries);

    private SiteMenu(Actor actor)
    {
        var seen = CityModules.List.All.Reverse().OrderBy(m => m.MenuPlace).SelectMany(m => m.Menu).Where(m => actor.IsAny(m.Roles)).ToList();
        var desk = new Entry(Words.Menu_Desk, "checklist", Desk);
        Groups = [new(null, [desk]), .. seen.GroupBy(m => m.Group()).Select(g => new Group(g.Key, [.. g.Select(Show)]))];
        Tabs = [desk, .. seen.Where(m => m.Tab is not null).OrderBy(m => m.Tab).Take(3).Select(Show), new(Words.Menu_More, "menu-2", More)];
        MayFind = CityModules.List.Search.All.Any(s => actor.IsAny(s.Roles));
    }

    public IReadOnlyList<Group> Groups { get; }
    public IReadOnlyList<Entry> Tabs { get; }
    public bool MayFind { get; }

    public static SiteMenu Of(Actor actor)
    {
        var roles = 0L;
        for (var i = 0; i < AllRoles.Length; i++) if (actor.Is(AllRoles[i])) roles |= 1L << i;
        return Made.GetOrAdd((roles, SiteLanguages.IsEnglish), _ => new SiteMenu(actor));
    }

    /// <summary>The path of the entry at which an address is: the longest that it begins with; null for none.</summary>
    public string? PlaceOf(string path) => Groups.SelectMany(g => g.Entries).Select(e => e.Path).Append(More)
        .Where(p => path == p || (path.StartsWith(p, StringComparison.Ordinal) && path[p.Length] == '/')).MaxBy(p => p.Length);

    private static Entry Show(MenuEntry entry) => new(entry.Label(), entry.Icon, entry.Path);
}

/// <summary>The menu at the side as HTML, written straight to the page as the rows of a table are.</summary>
/// <param name="here">The path of the current entry.</param>
internal sealed class SideMenu(SiteMenu menu, string? here) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var group in menu.Groups)
        {
            if (group.Label is { } label)
            {
                writer.Write("<h2>");
                encoder.Encode(writer, label);
                writer.Write("</h2>");
            }
            writer.Write("<ul>");
            foreach (var entry in group.Entries) Write(writer, encoder, entry);
            writer.Write("</ul>");
        }
    }

    private void Write(TextWriter writer, HtmlEncoder encoder, SiteMenu.Entry entry)
    {
        writer.Write("<li><a");
        writer.Attribute(encoder, "href", entry.Path);
        writer.Attribute(encoder, "title", entry.Label);
        writer.Attribute(encoder, "aria-current", entry.Path == here ? "page" : null);
        writer.Write('>');
        Icons.Of(entry.Icon).WriteTo(writer, encoder);
        writer.Write("<span>");
        encoder.Encode(writer, entry.Label);
        writer.Write("</span></a></li>");
    }
}
