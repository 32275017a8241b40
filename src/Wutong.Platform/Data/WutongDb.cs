using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Audit;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;

namespace Wutong.Platform.Data;

/// <summary>
/// The one database. Modules bring their tables through <see cref="ModuleList"/>; everything is written through
/// <see cref="WriteAsync(Func{Task{Outcome}})"/>, which audits it in the same transaction.
/// </summary>
public sealed class WutongDb(DbContextOptions<WutongDb> options, ModuleList modules, WriteGate gate, AuditKey auditKey)
    : IdentityUserContext<User, Guid>(options)
{
    private const int MostAttempts = 40;

    /// <summary>A write that lasts longer is taken back: whoever seals the log relies on entries not coming to light later than that.</summary>
    public static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(10);

    // Two who add the same at once may hear of the double before PostgreSQL calls it a conflict; run again, the work sees the other's row and says so itself.
    private const int MostDoubles = 3;
    private readonly List<Action> afterCommit = [];
    private readonly SearchIndex search = new(modules.Search);
    private readonly TimelineIndex timeline = new(modules.Timeline);
    private readonly MetricIndex metrics = new(modules.Metrics);
    private CurrentActor? asker;
    private bool inWrite;

    private CurrentActor Current => asker ?? throw new InvalidOperationException("Nobody was named for whom this context reads and writes.");

    /// <summary>The same context, now reading and writing for this actor: one is lent to many requests, one after the other.</summary>
    public WutongDb For(CurrentActor actor)
    {
        asker = actor;
        return this;
    }

    /// <summary>True while the work of a write runs: another context's write would wait for this one without end.</summary>
    internal bool IsWriting => inWrite;

    /// <summary>Runs when the write that is under way has been committed; forgotten when it is rolled back.</summary>
    internal void AfterCommit(Action then) => afterCommit.Add(then);

    /// <summary>With which the log is sealed and what is personal in it encrypted.</summary>
    internal AuditKey AuditKey => auditKey;

    /// <summary>Wakes whoever sends messages.</summary>
    internal Jobs.JobBell PostBell => gate.PostBell;

    /// <summary>The moment it is now, which in long work is later than the actor's.</summary>
    internal DateTimeOffset Clock => Current.Clock;

    /// <summary>The moment at which whatever is under way was asked for.</summary>
    internal DateTimeOffset AskedAt => Current.Actor.Now;

    /// <summary>The modules of the running program.</summary>
    internal ModuleList Modules => modules;

    /// <summary>What search finds.</summary>
    internal SearchKinds Searchables => modules.Search;

    /// <summary>The names of whatever accounts and offices are bound to outside the platform.</summary>
    internal IQueryable<Named> BondNames => modules.All.Select(m => m.BondNames(this)).OfType<IQueryable<Named>>().First();

    /// <summary>The tables of accounts that Identity brings: with passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public DatabaseKind Kind => Database.IsSqlite() ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    /// <summary>
    /// Runs <paramref name="work"/> as one transaction: BEGIN IMMEDIATE behind the gate on SQLite, SERIALIZABLE with retry on PostgreSQL.
    /// The work must read what it decides on inside itself, because it may run again. What it returns other than
    /// <see cref="Outcome.Done"/>, or throws, is rolled back; a <see cref="RuleViolation"/> becomes <see cref="Outcome.Refused"/>.
    /// </summary>
    public Task<Outcome> WriteAsync(Func<Task<Outcome>> work) => WriteAsync(work, turn: null);

    /// <inheritdoc cref="WriteAsync(Func{Task{Outcome}})"/>
    /// <param name="turn">Writes of one turn come one after the other, on every server of the database: for what all of them read and change, such as the next number of a series. Null for work that need not wait.</param>
    public async Task<Outcome> WriteAsync(Func<Task<Outcome>> work, string? turn)
    {
        try
        {
            return await InTransactionAsync(work, outcome => outcome is Outcome.Done, turn);
        }
        catch (RuleViolation violation)
        {
            return new Outcome.Refused(violation.Problems);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Stale(null, 0);
        }
    }

    /// <summary>The same for work that cannot be refused; an exception rolls it back and passes through.</summary>
    public Task<T> WriteAsync<T>(Func<Task<T>> work) => InTransactionAsync(work, _ => true);

    /// <inheritdoc cref="WriteAsync{T}(Func{Task{T}})"/>
    public Task WriteAsync(Func<Task> work) => InTransactionAsync(async () => { await work(); return true; }, _ => true);

    private async Task<T> InTransactionAsync<T>(Func<Task<T>> work, Func<T, bool> keep, string? turn = null)
    {
        // Work that calls an action joins the transaction that is open.
        if (inWrite)
        {
            var inner = await work();
            if (keep(inner)) await SaveChangesAsync();
            return inner;
        }

        using var write = Signal.Write.Begin();
        using var lease = await gate.EnterAsync(CancellationToken.None);
        // SQLite has one writer at a time anyway.
        await using var held = turn is null || Kind == DatabaseKind.Sqlite ? null : await WriteTurn.TakeAsync(this, turn);
        write.IsIn();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await AttemptAsync(work, keep);
                write.Outcome = keep(result) ? "done" : "refused";
                return result;
            }
            catch (Exception failure) when ((attempt < MostAttempts && Has(failure, "40001", "40P01")) || (attempt < MostDoubles && Has(failure, "23505")))
            {
                write.Again(attempt);
                await Task.Delay(Random.Shared.Next(1, 4 * attempt));
            }
        }
    }

    private async Task<T> AttemptAsync<T>(Func<Task<T>> work, Func<T, bool> keep)
    {
        ChangeTracker.Clear();
        afterCommit.Clear();
        search.Forget();
        timeline.Forget();
        metrics.Forget();
        inWrite = true;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(IsolationLevel.Serializable);
            var result = await work();
            if (keep(result))
            {
                await SaveChangesAsync();
                await search.WriteAsync(this);
                if (await timeline.WriteAsync(this, Current.Actor) | await metrics.WriteAsync(this, Clock)) await SaveChangesAsync();
                if (Stopwatch.GetElapsedTime(begun) > LongestWrite) throw new InvalidOperationException("A write lasted too long and was taken back.");
                await transaction.CommitAsync();
                foreach (var then in afterCommit) then();
            }
            else
            {
                ChangeTracker.Clear();
            }
            return result;
        }
        catch
        {
            ChangeTracker.Clear();
            throw;
        }
        finally
        {
            inWrite = false;
        }
    }

    private static bool Has(Exception? failure, params ReadOnlySpan<string> states)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is DbException { SqlState: { } state } && states.Contains(state)) return true;
        return false;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes go through WutongDb.WriteAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!inWrite) throw new InvalidOperationException("Writes go through WutongDb.WriteAsync.");
        ChangeTracker.DetectChanges();
        if (ChangeTracker.Entries().FirstOrDefault(e => e is { Entity: IFrozen, State: EntityState.Modified or EntityState.Deleted }) is { } frozen)
            throw new InvalidOperationException($"{frozen.Metadata.ClrType.Name} is frozen and never changed.");
        RaiseVersions();
        search.Note(ChangeTracker.Entries());
        timeline.Note(ChangeTracker.Entries());
        metrics.Note(ChangeTracker.Entries());
        await AuditTrail.RecordAsync(this, Current.Actor);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RaiseVersions()
    {
        var entries = ChangeTracker.Entries().ToList();
        var touched = entries.Where(e => e is { Entity: IVersioned, State: EntityState.Modified }).ToHashSet();
        foreach (var part in entries.Where(e => e.Entity is IPart && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var (root, id) = (((IPart)part.Entity).Root, ((IPart)part.Entity).RootId);
            var owner = entries.FirstOrDefault(e => e.Entity.GetType() == root && ((IVersioned)e.Entity).Id == id);
            if (owner is { State: EntityState.Unchanged or EntityState.Modified }) touched.Add(owner);
        }
        foreach (var root in touched) Raise(root);
    }

    private static void Raise(EntityEntry root)
    {
        var version = root.Property(nameof(IVersioned.Version));
        // Once a save, however often the work calls for one.
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder, Kind);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WutongDb).Assembly);
        foreach (var module in modules.All.Where(m => m.GetType().Assembly != typeof(WutongDb).Assembly)) builder.ApplyConfigurationsFromAssembly(module.GetType().Assembly);
        Keyset.Register(builder);
        Conventions.Finish(builder, Kind);
    }
}
