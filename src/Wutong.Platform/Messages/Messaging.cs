using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>How every room tells people something.</summary>
public static class Messaging
{
    /// <summary>The most that the bell counts.</summary>
    public const int CountLimit = 99;

    extension(WutongDb db)
    {
        internal Rows<Message> Messages => new(db);
        internal Rows<Delivery> Deliveries => new(db);
        internal Rows<MessageChoices> MessageChoices => new(db);
#pragma warning disable RS0030 // by which channels the platform sends is no business row: its page is open to the system administrator alone
        internal DbSet<MessageSettings> MessageSettings => db.Set<MessageSettings>();
#pragma warning restore RS0030

        /// <summary>
        /// Tells somebody something. Inside a write; part of it: rolled back with it, delivered after it. What was sent already (same kind, reader and key)
        /// is not sent again.
        /// </summary>
        public async Task SendMessageAsync(MessageKind kind, Guid to, MessageText text, DateTimeOffset now)
        {
            if (!db.IsWriting) throw new InvalidOperationException("A message is part of a write: WutongDb.WriteAsync.");
            var key = text.Key.Length <= Message.KeyLength ? text.Key : throw new ArgumentException("A key names what happened; it does not tell it.", nameof(text));
            if (await WasSentAsync(db, kind.Name, to, key)) return;
            var message = new Message
            {
                UserId = to, Kind = kind.Name, Key = key, CreatedAt = now, Subject = Shortening.Shorten(text.Subject, Message.SubjectLength),
                Link = IsOwn(text.Link) ? text.Link : throw new ArgumentException("A message leads to a path of this site.", nameof(text)),
                Arguments = JsonSerializer.Serialize(text.Arguments, Json.Options),
            };
            db.Add(message);
            await Dispatch.AddAsync(db, kind, message);
        }

        /// <summary>How many messages the actor has not read; one more than <see cref="CountLimit"/> stands for any number above.</summary>
        public Task<int> UnreadAsync(Actor actor) => actor.Id is null ? Task.FromResult(0)
            : Prepared.CountAsync(db, actor, nameof(UnreadAsync), () => db.Messages.VisibleTo(actor).Where(m => m.ReadAt == null).Select(m => m.Id).Take(CountLimit + 1));
    }

    // The bell rings on every page.
    private static readonly PreparedQueries Prepared = new();

    private static async Task<bool> WasSentAsync(WutongDb db, string kind, Guid to, string key) =>
        db.ChangeTracker.Entries<Message>().Any(e => e.Entity.UserId == to && e.Entity.Kind == kind && e.Entity.Key == key)
        || await db.Messages.Whole.AnyAsync(m => m.UserId == to && m.Kind == kind && m.Key == key);

    private static bool IsOwn(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal) && link.Length <= Message.LinkLength;
}
