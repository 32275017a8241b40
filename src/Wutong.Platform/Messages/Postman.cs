using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Telemetry;

namespace Wutong.Platform.Messages;

/// <summary>
/// Sends what waits in the outbox, a few at once by each channel and never two to one receiver, so that one that hangs holds up nobody else. Any number of
/// processes may do so over one database: a delivery belongs to whoever wrote its lease, until that runs out.
/// </summary>
internal sealed partial class Postman(DeliveryLedger ledger, WriteGate gate, MessageOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Postman> log) : BackgroundService
{
    private readonly string holder = Worker.NewHolder();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Worker.StartedAsync(lifetime, stoppingToken);
        Letter.Speak();
        Asker.Begin("postman");
        List<(Parcel Parcel, Task Task)> running = [];
        IReadOnlyList<IMessageChannel> channels = [];
        long? looked = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = gate.PostBell.Next;
            try
            {
                // While much is to be sent every delivery that ends brings us here: what seldom changes is not asked each time.
                if (looked is null || time.GetElapsedTime(looked.Value) >= options.Poll)
                {
                    await ledger.SweepAsync();
                    (channels, looked) = (await ledger.ChannelsAsync(), time.GetTimestamp());
                }
                foreach (var channel in channels)
                {
                    var busy = running.Where(r => r.Parcel.Channel == channel.Channel).Select(r => r.Parcel.UserId).ToList();
                    if (busy.Count >= options.MostAtOnce || stoppingToken.IsCancellationRequested) continue;
                    foreach (var parcel in await ledger.TakeAsync(channel.Channel, holder, busy, options.MostAtOnce - busy.Count)) running.Add((parcel, DeliverAsync(channel, parcel)));
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database that is away comes back; what is to be sent waits in it.
                LookFailed(log, failure);
            }
            await Task.WhenAny([.. running.Select(r => r.Task), Task.Delay(options.Poll, time, stoppingToken), rung]);
            running.RemoveAll(r => r.Task.IsCompleted);
        }
        // What has begun to leave is seen to its end: nobody could say later whether it arrived.
        await Task.WhenAll(running.Select(r => r.Task));
    }

    private Task DeliverAsync(IMessageChannel channel, Parcel parcel) => Task.Run(async () =>
    {
        using var delivery = Signal.Delivery.Begin(parcel.Channel.ToString());
        try
        {
            var letter = await ledger.OpenAsync(parcel, holder);
            var result = letter.Envelope is { } envelope ? await AttemptAsync(channel, parcel, envelope) : new SendResult.Rejected(letter.Trouble!.Value);
            await ledger.SettleAsync(parcel, holder, result, letter.Quiet);
            delivery.Outcome = result.GetType().Name.ToLowerInvariant();
        }
        catch (Exception failure)
        {
            // The lease runs out, and the next look finds it.
            BookkeepingFailed(log, failure, parcel.Channel, parcel.Id);
        }
    });

    private async Task<SendResult> AttemptAsync(IMessageChannel channel, Parcel parcel, Envelope envelope)
    {
        using var end = new CancellationTokenSource(options.SendTime, TimeProvider.System);
        try
        {
            return await channel.SendAsync(envelope, end.Token);
        }
        catch (Exception failure)
        {
            AttemptFailed(log, failure, parcel.Channel, parcel.Id);
            return new SendResult.Unknown(DeliveryTrouble.Broke);
        }
    }

    [LoggerMessage(LogLevel.Error, "Messages could not be looked for; trying again.")] private static partial void LookFailed(ILogger log, Exception failure);
    [LoggerMessage(LogLevel.Error, "Parcel {Id} by {Channel}: its state could not be saved.")] private static partial void BookkeepingFailed(ILogger log, Exception failure, MessageChannel channel, Guid id);
    [LoggerMessage(LogLevel.Error, "Parcel {Id} by {Channel}: nobody foresaw this.")] private static partial void AttemptFailed(ILogger log, Exception failure, MessageChannel channel, Guid id);
}

/// <summary>What messages need of a program that sends them.</summary>
public static class MessageServices
{
    public static void AddMessages(this IServiceCollection services, MessageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<OutsideHttp>();
        services.AddSingleton<MessageSecrets>();
        services.AddSingleton<ChannelBox>();
        services.AddSingleton<DeliveryLedger>();
        services.AddHostedService<Postman>();
    }
}
