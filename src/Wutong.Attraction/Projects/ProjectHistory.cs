using System.Text.Json;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>A project's changes in the users' words.</summary>
internal sealed class ProjectHistory
{
    /// <summary>One save; <see cref="Fields"/> are label, old and new.</summary>
    internal sealed record Line(DateTimeOffset At, string By, string What, int Version, IReadOnlyList<(string Label, string? Before, string? After)> Fields);

    private readonly Dictionary<Guid, string> names = [];

    public static async Task<IReadOnlyList<Line>> OfAsync(WutongDb db, Guid project)
    {
        var entries = await db.HistoryAsync(project);
        var history = new ProjectHistory();
        await history.LoadNamesAsync(db, entries);
        // What was said to a step stands in the step, saved at the same moment as the change of the project.
        var notes = entries.Where(e => e.Entity == nameof(StageChange)).Select(e => (e.At, Note: e.Changes.FirstOrDefault(c => c.Field == nameof(StageChange.Note))?.After?.GetString()))
            .Where(n => n.Note is not null).DistinctBy(n => n.At).ToDictionary(n => n.At, n => n.Note);
        return [.. entries.Where(e => e.Entity == nameof(InvestmentProject) || e.What == AuditKind.Imported).Select(e => history.Tell(e, notes.GetValueOrDefault(e.At)))];
    }

    private async Task LoadNamesAsync(WutongDb db, IReadOnlyList<History.Entry> entries)
    {
        var ids = entries.SelectMany(e => e.Changes).SelectMany(c => new[] { c.Before, c.After }).OfType<JsonElement>()
            .Where(v => v.ValueKind == JsonValueKind.String && Guid.TryParse(v.GetString(), out _)).Select(v => v.GetGuid()).ToHashSet();
        foreach (var district in await db.DistrictNamesAsync()) names[district.Id] = district.Name;
        foreach (var (id, organisation) in await db.OrganisationRefsAsync(ids)) names[id] = organisation.Name;
        foreach (var (id, name) in await Platform.Users.UserTables.NamesOfUsers(db, ids)) names[id] = name;
    }

    private Line Tell(History.Entry entry, string? note) => new(entry.At, entry.By,
        entry.What switch { AuditKind.Added => Words.History_Added, AuditKind.Imported => Words.History_Imported, _ => Words.History_Changed }, entry.Version,
        entry.What == AuditKind.Added ? [] : [
            .. entry.Changes.Where(c => LabelOf(c.Field) is not null).Select(c => (LabelOf(c.Field)!, Show(c.Field, c.Before), Show(c.Field, c.After))),
            .. note is null ? [] : new (string, string?, string?)[] { (Words.Field_Note, null, note) },
        ]);

    private static string? LabelOf(string field) => field switch
    {
        nameof(InvestmentProject.DistrictId) => Words.Field_District,
        nameof(InvestmentProject.InvestorId) => Words.Field_Investor,
        nameof(InvestmentProject.OwnerId) => Words.Column_Owner,
        nameof(InvestmentProject.Stage) => Words.Filter_Stage,
        _ => Words.ResourceManager.GetString("Field_" + field, System.Globalization.CultureInfo.CurrentUICulture),
    };

    private string? Show(string field, JsonElement? value) => value switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } amount => amount.Deserialize<Amount>(Json.Options)?.ToString(),
        { ValueKind: JsonValueKind.True } => Platform.Words.Yes,
        { ValueKind: JsonValueKind.False } => Platform.Words.No,
        { ValueKind: JsonValueKind.String } text when text.TryGetGuid(out var id) => names.GetValueOrDefault(id, "—"),
        { ValueKind: JsonValueKind.String } text => Choice(field, text.GetString()!),
        { } other => other.ToString(),
    };

    private static string Choice(string field, string text) => field switch
    {
        nameof(InvestmentProject.Stage) => Label<Stage>(text),
        nameof(InvestmentProject.State) => Label<ProjectState>(text),
        nameof(InvestmentProject.Origin) => Label<Origin>(text),
        nameof(InvestmentProject.Nature) => Label<Nature>(text),
        nameof(InvestmentProject.Kind) => Label<ProjectKind>(text),
        _ => text,
    };

    private static string Label<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value.Label() : text;
}
