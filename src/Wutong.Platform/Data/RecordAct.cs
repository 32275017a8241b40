using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Users;

namespace Wutong.Platform.Data;

/// <summary>
/// Something done to a standing record: which one, and the version that was seen. The checks come in one order everywhere, so that nobody
/// learns of a record that is not theirs: is it there for the actor, may the actor do this, did somebody save first.
/// </summary>
public abstract record RecordAct<T> where T : class, IVersioned, IVisible<T>
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        // Through EF.Property: the property of the interface does not translate.
        var record = await With(new Rows<T>(db).VisibleTo(actor)).SingleOrDefaultAsync(r => EF.Property<Guid>(r, nameof(IVersioned.Id)) == Id);
        if (record is null) return Outcome.Missing;
        if (actor.Id is not { } by || !await MayAsync(db, actor, record)) return Outcome.Denied;
        if (record.Version != Version) return new Outcome.Stale(Seen(record), record.Version);
        if (await DoAsync(db, actor, record, by) is { } refused) return refused;
        Changed(record, actor.Now);
        return Outcome.Saved(Shown(record));
    }, Turn);

    /// <summary>The turn in which it waits for others of its kind; see <see cref="WutongDb.WriteAsync(Func{Task{Outcome}}, string)"/>.</summary>
    protected virtual string? Turn => null;

    /// <summary>Loads the parts that the act is about.</summary>
    protected virtual IQueryable<T> With(IQueryable<T> rows) => rows;

    /// <summary>Whether the actor may do this to what it sees, where that needs no question to the database.</summary>
    protected virtual bool May(T record, Actor actor) => false;

    protected virtual Task<bool> MayAsync(WutongDb db, Actor actor, T record) => Task.FromResult(May(record, actor));

    /// <summary>What whoever came second is shown of the record as it stands.</summary>
    protected virtual object? Seen(T record) => null;

    /// <summary>Null where it is done, else what speaks against it. A broken rule of the record itself may be thrown.</summary>
    protected abstract Task<Outcome?> DoAsync(WutongDb db, Actor actor, T record, Guid by);

    /// <summary>Notes on a record that keeps it when it was changed.</summary>
    protected virtual void Changed(T record, DateTimeOffset now) { }

    /// <summary>The record to look at next.</summary>
    protected virtual Guid Shown(T record) => record.Id;

    /// <summary>It is done: nothing speaks against it.</summary>
    protected static Task<Outcome?> NoObjection { get; } = Task.FromResult<Outcome?>(null);
}
