using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;

namespace Wutong.Platform.Messages;

/// <summary>Writes beside a new message what is to leave by the channels that its reader has chosen.</summary>
internal static class Dispatch
{
    public static async Task AddAsync(WutongDb db, MessageKind kind, Message message)
    {
        var choices = await db.MessageChoices.Whole.AsNoTracking().Include(c => c.Channels).SingleOrDefaultAsync(c => c.UserId == message.UserId);
        var wanted = choices?.Channels.Where(c => c.Wants(kind.Name)).ToList() ?? [];
        if (wanted.Count == 0 || (choices!.Pace == MessagePace.UrgentOnly && !kind.IsUrgent)) return;
        // Found among what this write has read before: a write may send many.
        if (await db.MessageSettings.FindAsync(MessageSettings.OnlyId) is not { } settings) return;
        var isDigest = choices.Pace == MessagePace.Daily && !kind.IsUrgent;
        var notBefore = DeliveryTimes.NotBefore(message.CreatedAt, choices.Quiet, isDigest ? await db.WorkCalendarAsync() : null);
        foreach (var channel in wanted.Where(c => settings.Has(c.Channel)))
            db.Add(new Delivery { MessageId = message.Id, UserId = message.UserId, Channel = channel.Channel, Shown = channel.Shown, IsDigest = isDigest, NotBefore = notBefore, CreatedAt = message.CreatedAt });
        db.AfterCommit(db.PostBell.Ring);
    }
}
