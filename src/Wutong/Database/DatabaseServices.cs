using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Database;

internal static class DatabaseServices
{
    /// <summary>Contexts that wait idle; whoever asks while all are lent gets one that is thrown away afterwards.</summary>
    private const int MostIdle = 32;

    /// <summary>The context, its gate and the actor for whom it writes.</summary>
    public static void AddWutongDatabase(this IServiceCollection services, DatabaseTarget target)
    {
        services.AddSingleton(target);
        services.AddSingleton(CityModules.List);
        services.AddSingleton(new WriteGate(target.Kind));
        if (target.Kind == DatabaseKind.Sqlite) services.AddSingleton(_ => new KeptConnections(target.ConnectionString));
        services.AddSingleton(new AuditKey(target.AuditKeyFile));
        services.AddScoped<CurrentActor>();
        // Read when it is asked for: before sign-in has run it is nobody.
        services.AddTransient(provider => provider.GetRequiredService<CurrentActor>().Actor);
        services.AddSingleton<RelationNetwork>();
        services.AddScoped<IBindingNames, RegistryBindingNames>();
        // Contexts are lent: to make one with all its services took longer than a question. The options carry the model, for which each would search its assembly.
        services.AddPooledDbContextFactory<WutongDb>((provider, options) =>
        {
            target.Configure(options);
            provider.GetService<KeptConnections>()?.Serve(options);
            if (provider.GetService<QueryWatch>() is { } watch) options.AddInterceptors(watch);
            using var first = new WutongDb((DbContextOptions<WutongDb>)options.Options, CityModules.List, provider.GetRequiredService<WriteGate>(), provider.GetRequiredService<AuditKey>());
            options.UseModel(first.Model);
        }, MostIdle);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WutongDb>>().CreateDbContext().For(provider.GetRequiredService<CurrentActor>()));
    }

    /// <summary>
    /// Begins to build the context's model on another core while the site maps its pages: each takes about as long as the other.
    /// Whoever needs the model first waits for the same one, and meets whatever went wrong with it.
    /// </summary>
    public static void BuildModelAhead(this IServiceProvider services) => Task.Run(() =>
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<WutongDb>().Model;
    });
}
