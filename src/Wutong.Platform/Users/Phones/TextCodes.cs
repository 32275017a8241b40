using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Time;

namespace Wutong.Platform.Users.Phones;

/// <summary>How asking for a code ended.</summary>
/// <param name="Id">Of the code that was asked for; null where none was.</param>
/// <param name="Problem">Why not, in words.</param>
internal sealed record CodeAsked(Guid? Id, string? Problem);

/// <summary>
/// Codes by text message. They leave by the short-message channel and past the outbox: that would keep them readable, and a code that comes late is worth nothing.
/// </summary>
internal sealed partial class TextCodes(WutongDb db, ChannelBox channels, MessageOptions options, TimeProvider time, ILogger<TextCodes> log)
{
    /// <summary>Between two codes to one number, and how many a day to one number and at the wish of one address: offices stand behind one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);
    public const int MostForNumber = 10, MostForAddress = 100;

    private static readonly PasswordHasher<SmsCode> Hasher = new();
    private static readonly string Nothing = Hasher.HashPassword(null!, "000000");

    /// <summary>Whether the city has a gateway for them.</summary>
    public async Task<bool> AreOfferedAsync() => await FindChannelAsync() is not null;

    public static bool IsNumber(string? number) => number is not null && Numbers().IsMatch(number);

    /// <summary>
    /// Asks for a code. Where <paramref name="user"/> is null nothing is sent, and nothing tells: the answer is the same, and as quick, since whoever asks without
    /// being signed in does not wait for the gateway.
    /// </summary>
    public async Task<CodeAsked> AskAsync(string number, SmsPurpose purpose, Guid? user, string? from, bool waits)
    {
        if (await FindChannelAsync() is not { } channel) return new(null, Words.Text_NoGateway);
        var (now, digits) = (time.Now(), RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture));
        var code = new SmsCode { UserId = user, Number = number, Purpose = purpose, CreatedAt = now, AskedFrom = from, Hash = Hasher.HashPassword(null!, digits) };
        var problem = await db.WriteAsync<string?>(async () =>
        {
            var day = now.AddDays(-1);
            var last = await db.SmsCodes.Where(c => c.Number == number && c.CreatedAt > day).OrderByDescending(c => c.CreatedAt).Select(c => c.CreatedAt).Take(MostForNumber).ToListAsync();
            if (last.Count > 0 && now - last[0] < Pause) return string.Format(null, Words.Text_TooSoon, (int)Math.Ceiling((Pause - (now - last[0])).TotalSeconds));
            if (last.Count >= MostForNumber || (from is not null && await db.SmsCodes.CountAsync(c => c.AskedFrom == from && c.CreatedAt > day) >= MostForAddress)) return Words.Text_TooMany;
            db.SmsCodes.Add(code);
            return null;
        });
        if (problem is not null) return new(null, problem);
        if (user is null) return new(code.Id, null);
        var envelope = new Envelope(number, null, "", string.Format(null, Words.Text_Code, digits, (int)SmsCode.Life.TotalMinutes), $"code-{code.Id}");
        var sending = SendAsync(channel, envelope, code.Id);
        return !waits || await sending ? new(code.Id, null) : new(null, Words.Text_NotSent);
    }

    /// <summary>Takes a code once, for what it was sent for. Five wrong ones close it.</summary>
    public async Task<SmsCode?> TakeAsync(Guid id, SmsPurpose purpose, string digits, Guid? user = null)
    {
        var now = time.Now();
        var seen = await db.SmsCodes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Purpose == purpose);
        // Hashing takes long: before the write, and for an unknown code too.
        var isRight = Hasher.VerifyHashedPassword(null!, seen?.Hash ?? Nothing, digits) != PasswordVerificationResult.Failed;
        if (seen is null || (user is not null && seen.UserId != user)) return null;
        return await db.WriteAsync<SmsCode?>(async () =>
        {
            var code = await db.SmsCodes.SingleAsync(c => c.Id == id);
            if (!code.IsOpen(now)) return null;
            code.Attempts++;
            if (!isRight || code.UserId is null) return null;
            code.UsedAt = now;
            return code;
        });
    }

    private async Task<IMessageChannel?> FindChannelAsync() => (await channels.OpenAsync(db)).FirstOrDefault(c => c.Channel == MessageChannel.Sms);

    // Touches nothing of the request, which may be over before it is.
    private async Task<bool> SendAsync(IMessageChannel channel, Envelope envelope, Guid id)
    {
        using var end = new CancellationTokenSource(options.SendTime, TimeProvider.System);
        try
        {
            var result = await channel.SendAsync(envelope, end.Token);
            // One that may have arrived is waited for.
            if (result is SendResult.Sent or SendResult.Unknown) return true;
            NotSent(log, id, result.ToString());
        }
        catch (Exception failure) { Broke(log, failure, id); }
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Code {Id} was not sent: {Result}")] private static partial void NotSent(ILogger log, Guid id, string result);
    [LoggerMessage(LogLevel.Error, "Code {Id} could not be sent.")] private static partial void Broke(ILogger log, Exception failure, Guid id);

    // Of the mainland, as people type it; others with their country's number.
    [GeneratedRegex(@"^(1[3-9][0-9]{9}|\+[0-9]{8,15})$")] private static partial Regex Numbers();
}
