using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>What everything that works in the background of a process has in common: the runner of jobs, the postman.</summary>
internal static class Worker
{
    /// <summary>A name by which rows tell which process holds them; no two processes have the same.</summary>
    public static string NewHolder() => $"{Shortening.Shorten(Environment.MachineName, 40)}:{Environment.ProcessId}:{Guid.CreateVersion7():N}";

    /// <summary>Waits until the first pages of a start are there, or until the program stops.</summary>
    public static async Task StartedAsync(IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var told = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var stopped = stopping.Register(() => started.TrySetResult());
        await started.Task;
    }

    /// <summary>Works on a context of its own, as the machine.</summary>
    public static async Task<T> AsMachineAsync<T>(this IServiceScopeFactory scopes, TimeProvider time, Func<WutongDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.Machine(time.Now());
        return await work(scope.ServiceProvider.GetRequiredService<WutongDb>());
    }
}
