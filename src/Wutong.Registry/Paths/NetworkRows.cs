using Microsoft.EntityFrameworkCore;
using Wutong.Network;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Registry.Contracts;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Paths;

/// <summary>Reads the registry as a graph: relations as ties, their ends as nodes, a merged organisation as the one that it is read as.</summary>
internal sealed class NetworkRows(WutongDb db, DateOnly today)
{
    /// <summary>Ties with a person at one end: only for those to whom contacts may be shown.</summary>
    public const byte Personal = 1;

    private const int Few = 500;

    private sealed record Row(Guid Id, Guid From, Guid To, Confidence Confidence, DateTimeOffset RecordedAt, bool IsPersonal);

    /// <summary>Which merged records are read as which.</summary>
    public Task<Dictionary<Guid, Guid>> SurvivorsAsync() =>
        db.Organisations.Whole.Where(o => o.SurvivorId != null).Select(o => new { o.Id, o.SurvivorId }).ToDictionaryAsync(o => o.Id, o => o.SurvivorId!.Value);

    public Task<List<Tie>> AllTiesAsync(IReadOnlyDictionary<Guid, Guid> survivors) => TiesAsync(db.Relationships.Whole, survivors);

    /// <summary>Those of some relations that count.</summary>
    public async Task<List<Tie>> TiesAsync(IReadOnlyCollection<Guid> ids, IReadOnlyDictionary<Guid, Guid> survivors)
    {
        List<Tie> ties = [];
        foreach (var some in ids.Chunk(Few)) ties.AddRange(await TiesAsync(db.Relationships.Whole.Where(r => some.Contains(r.Id)), survivors));
        return ties;
    }

    /// <summary>The relations that some organisations have under any of the records that are read as them.</summary>
    public async Task<List<Guid>> RelationsOfAsync(IReadOnlyCollection<Guid> organisations)
    {
        var same = await db.ReadAsTheSameAsync(organisations);
        return await db.Relationships.Whole.Where(r => (r.FromOrganisationId != null && same.Contains(r.FromOrganisationId.Value)) || (r.ToOrganisationId != null && same.Contains(r.ToOrganisationId.Value)))
            .Select(r => r.Id).ToListAsync();
    }

    public Task<List<Guid>> RelationsOfPeopleAsync(IReadOnlyCollection<Guid> people) =>
        db.Relationships.Whole.Where(r => (r.FromPersonId != null && people.Contains(r.FromPersonId.Value)) || (r.ToPersonId != null && people.Contains(r.ToPersonId.Value))).Select(r => r.Id).ToListAsync();

    /// <summary>Relations that ended since a day, without anybody's doing.</summary>
    public Task<List<Guid>> EndedSinceAsync(DateOnly day) => db.Relationships.Whole.Where(r => r.Until >= day && r.Until < today).Select(r => r.Id).ToListAsync();

    /// <summary>Organisations that left a site since a day.</summary>
    public Task<List<Guid>> MovedSinceAsync(DateOnly day) => db.Organisations.Whole.Where(o => o.Sites.Any(s => s.Until >= day && s.Until < today)).Select(o => o.Id).ToListAsync();

    private async Task<List<Tie>> TiesAsync(IQueryable<Relationship> relations, IReadOnlyDictionary<Guid, Guid> survivors)
    {
        List<Tie> ties = [];
        var rows = relations.Where(Relationship.CountsOn(today)).Select(r => new Row(r.Id, r.FromOrganisationId ?? r.FromPersonId!.Value, r.ToOrganisationId ?? r.ToPersonId!.Value,
            r.Confidence, r.RecordedAt, r.FromPersonId != null || r.ToPersonId != null));
        await foreach (var row in rows.AsAsyncEnumerable())
            ties.Add(new Tie(row.Id, survivors.GetValueOrDefault(row.From, row.From), survivors.GetValueOrDefault(row.To, row.To),
                Relationship.PercentOf(row.Confidence), row.RecordedAt.Day(), row.IsPersonal ? Personal : (byte)0));
        return ties;
    }
}
