using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Messages.Channels;

/// <summary>Keeps passwords, keys and people's addresses unreadable to whoever reads the database alone.</summary>
internal sealed class MessageSecrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Wutong.Messages");

    /// <summary>Not inside a write: its keys lie in the database and may have to be made.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Hide(string? text) => text is null ? null : protector.Protect(text);

    /// <summary>Not inside a write either. Null also for what was hidden by keys that are no longer there.</summary>
    public string? Read(string? hidden)
    {
        try { return hidden is null ? null : protector.Unprotect(hidden); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
    }
}

/// <summary>The channels as the administrator has set them up.</summary>
internal sealed class ChannelBox(OutsideHttp http, MessageSecrets secrets, TimeProvider time)
{
    /// <summary>Those that are enabled and have what they need.</summary>
    public async Task<IReadOnlyList<IMessageChannel>> OpenAsync(WutongDb db)
    {
        if (await db.MessageSettings.AsNoTracking().SingleOrDefaultAsync() is not { } settings) return [];
        var city = await db.Deployments.Select(d => d.CityName).SingleOrDefaultAsync();
        return [.. settings.Enabled.Select(c => Open(c, settings, city ?? "")).OfType<IMessageChannel>()];
    }

    private IMessageChannel? Open(MessageChannel channel, MessageSettings settings, string city) => channel switch
    {
        MessageChannel.Email when settings is { MailHost: { } host, MailFrom: { } from } =>
            new EmailChannel(new MailServer(host, settings.MailPort, settings.MailSecurity, settings.MailAccount, secrets.Read(settings.MailPassword), from, string.Format(null, Words.Message_Sender, city))),
        MessageChannel.Sms when settings.SmsAddress is { } address => new SmsChannel(http, address, secrets.Read(settings.SmsSecret)),
        MessageChannel.WeCom or MessageChannel.DingTalk => new RobotChannel(channel, http, time),
        _ => null,
    };
}
