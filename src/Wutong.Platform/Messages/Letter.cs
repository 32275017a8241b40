using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages.Channels;

namespace Wutong.Platform.Messages;

/// <summary>What is sent at once: one delivery, or a day's digest of one reader and channel.</summary>
/// <param name="Attempts">Those begun, with this one.</param>
internal sealed record Parcel(Guid Id, MessageChannel Channel, Guid UserId, int Attempts);

/// <summary>A parcel as it leaves, or why it cannot.</summary>
/// <param name="Quiet">Its reader's quiet hours, in which it is not tried again either.</param>
internal sealed record Letter(Envelope? Envelope, DeliveryTrouble? Trouble, QuietHours? Quiet)
{
    /// <summary>The texts of messages that leave are Chinese: which language somebody reads elsewhere is not known.</summary>
    private static readonly CultureInfo Language = new("zh-CN");

    /// <summary>From here on words are those of messages.</summary>
    public static void Speak() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, Language);

    public static async Task<Letter> WriteAsync(WutongDb db, MessageSecrets secrets, Parcel parcel, string holder)
    {
        var choices = await db.MessageChoices.Whole.AsNoTracking().Include(c => c.Channels).SingleOrDefaultAsync(c => c.UserId == parcel.UserId);
        var isOpen = await db.Users.AnyAsync(u => u.Id == parcel.UserId && !u.IsDisabled);
        var own = choices?.Find(parcel.Channel);
        // Switched off since it was left: then it is not wanted any more.
        if (!isOpen || own is not { IsOn: true } || secrets.Read(own.Address) is not { } address) return new Letter(null, DeliveryTrouble.NotWanted, choices?.Quiet);
        var messages = await db.Deliveries.Whole.Where(d => d.ParcelId == parcel.Id && d.Holder == holder && d.State == DeliveryState.Sending)
            .Join(db.Messages.Whole, d => d.MessageId, m => m.Id, (_, m) => m).AsNoTracking().OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync();
        if (messages.Count == 0) return new Letter(null, DeliveryTrouble.NotWanted, choices?.Quiet);
        var site = await db.MessageSettings.Select(s => s.SiteAddress).SingleOrDefaultAsync();
        var city = await db.Deployments.Select(d => d.CityName).SingleOrDefaultAsync();
        var sender = string.Format(null, Words.Message_Sender, city);
        var title = messages is [var one] ? one.Subject : string.Format(null, Words.Message_DigestTitle, messages.Count);
        var texts = messages.Select(m => TextOf(m, db.Modules.Messages, site)).ToList();
        var text = texts is [var single] ? single : string.Join("\n\n", texts.Prepend(title));
        return new Letter(new Envelope(address, secrets.Read(own.Secret), $"【{sender}】{title}", parcel.Channel == MessageChannel.Email ? text : $"【{sender}】{text}", parcel.Id.ToString("N")), null, choices!.Quiet);
    }

    private static string TextOf(Message message, MessageKinds kinds, string? site)
    {
        var text = $"{message.Subject}：{kinds.SentenceOf(message.Kind, message.ArgumentList)}";
        return site is null ? text : $"{text}\n{site.TrimEnd('/')}{message.Link}";
    }
}
