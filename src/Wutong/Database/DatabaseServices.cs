using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Database;

internal static class DatabaseServices
{
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
        // The options are the same for every request: made once, and with the model in them, for which each context would otherwise search its assembly.
        services.AddDbContext<WutongDb>((provider, options) =>
        {
            target.Configure(options);
            provider.GetService<KeptConnections>()?.Serve(options);
            if (provider.GetService<QueryWatch>() is { } watch) options.AddInterceptors(watch);
            using var first = new WutongDb((DbContextOptions<WutongDb>)options.Options, CityModules.List, provider.GetRequiredService<WriteGate>(), new CurrentActor(TimeProvider.System), provider.GetRequiredService<AuditKey>());
            options.UseModel(first.Model);
        }, optionsLifetime: ServiceLifetime.Singleton);
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
