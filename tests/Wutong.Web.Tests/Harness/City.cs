using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Wutong.Testing;

namespace Wutong.Web.Tests.Harness;

/// <summary>A running demo city on one of the databases, and ways to look into it that are not its own.</summary>
internal sealed class City(RunningSite site) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> visitors = new();

    public DatabaseKind Kind => site.Target.Kind;
    public DatabaseTarget Target => site.Target;
    public Uri Address => site.Address;
    public IServiceProvider Services => site.App.Services;
    public TestData Data => field ??= new TestData(this);

    public static async Task<City> StartAsync(DatabaseTarget target, Func<SiteOptions, SiteOptions>? change = null) =>
        new(await RunningSite.StartAsync(target, change));

    /// <summary>Somebody signed in by the door of the demo; one session an account for the whole run, so whoever ends it takes <see cref="NewVisitorAsync"/>.</summary>
    public Task<Visitor> VisitorAsync(string account) => visitors.GetOrAdd(account, name => new(() => NewVisitorAsync(name))).Value;

    public async Task<Visitor> NewVisitorAsync(string account)
    {
        var visitor = new Visitor(this, account);
        await visitor.SignInByDemoAsync();
        return visitor;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Stranger() => new(this, null);

    /// <summary>Reads past every rule of visibility.</summary>
    public async Task<T> ReadAsync<T>(Func<WutongDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WutongDb>());
    }

    /// <summary>Writes as whoever holds the machine.</summary>
    public Task<T> WriteAsync<T>(Func<WutongDb, Task<T>> work) => RunAsync(Actor.Machine(TimeProvider.System.Now()), db => db.WriteAsync(() => work(db)));

    public Task WriteAsync(Action<WutongDb> work) => WriteAsync(db => { work(db); return Task.FromResult(true); });

    /// <summary>Runs work on a context of its own in the name of <paramref name="actor"/>, behind the site's own gate.</summary>
    public async Task<T> RunAsync<T>(Actor actor, Func<WutongDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider.GetRequiredService<WutongDb>());
    }

    /// <summary>An account as an action sees it.</summary>
    public async Task<Actor> ActorAsync(string account)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountLookup>().ByNameAsync(account))!.ToActor(TimeProvider.System.Now());
    }

    public Task<Guid> UserIdAsync(string account) => ReadAsync(db => db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync());

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
