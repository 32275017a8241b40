using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;

namespace Wutong.Platform.Users;

/// <summary>Where somebody signs in from.</summary>
/// <param name="Name">Browser and system, in words.</param>
/// <param name="Secret">What the device keeps in its cookie.</param>
/// <param name="Address">The whole address, for the log; sessions keep it roughly.</param>
internal sealed record SignInDevice(string? Name, string Secret, string? Address);

/// <summary>How sessions begin and end; each part of a running write.</summary>
internal static class Sessions
{
    /// <summary>What a session page shows of the past.</summary>
    public const int Shown = 30;

    public static MessageKind NewDevice { get; } = new("new-device", () => Words.Message_NewDevice, () => Words.Message_NewDeviceText) { IsUrgent = true };

    extension(WutongDb db)
    {
#pragma warning disable RS0030 // sessions are read by their owner's page and the security administrator's alone
        public DbSet<SignInSession> SignInSessions => db.Set<SignInSession>();
#pragma warning restore RS0030

        /// <summary>Begins a session, notes it, and tells its owner when the device is one that was never seen. Whoever enters through the demo's door is not its owner.</summary>
        public async Task<SignInSession> BeginSessionAsync(User user, SignInWay way, SignInDevice device, DateTimeOffset now)
        {
            var key = ApiToken.HashOf($"{device.Secret}:{user.Id}");
            var devices = await db.SignInSessions.Where(s => s.UserId == user.Id && s.Way != SignInWay.Demo).Select(s => s.DeviceKey == key).Distinct().ToListAsync();
            var session = new SignInSession { UserId = user.Id, Way = way, StartedAt = now, SeenAt = now, Device = device.Name, DeviceKey = key, Address = RoughAddress.Of(device.Address) };
            db.SignInSessions.Add(session);
            // Not a change of the account: a form that somebody has open on it stays good.
            if (way != SignInWay.Demo) await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now));
            db.Note(new Actor(user.Id, user.UserName!, user.DisplayName, [], now), AuditKind.SignedIn, nameof(User), user.Id, new { way = way.ToString(), device = device.Name, address = device.Address });
            if (way != SignInWay.Demo && devices.Count > 0 && !devices.Contains(true))
                await db.SendMessageAsync(NewDevice, user.Id, new MessageText(device.Name ?? Words.Session_UnknownDevice, "/account/sessions", session.Id.ToString(), Time.Clock.InChina(now).ToString("yyyy-MM-dd HH:mm", null), session.Address ?? "—"), now);
            return session;
        }

        /// <summary>Ends open sessions of an account; of them all, but <paramref name="except"/>, or <paramref name="only"/> one. Returns how many.</summary>
        public async Task<int> EndSessionsAsync(Guid user, DateTimeOffset now, Guid? except = null, Guid? only = null)
        {
            var open = db.SignInSessions.Where(s => s.UserId == user && s.EndedAt == null);
            if (except is not null) open = open.Where(s => s.Id != except);
            if (only is not null) open = open.Where(s => s.Id == only);
            return await open.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
        }
    }
}

/// <summary>Ends one of the actor's own sessions, or all but the one that asks.</summary>
internal sealed record EndOwnSessions
{
    /// <summary>Null for all others.</summary>
    public Guid? Only { get; init; }

    /// <summary>The session that asks.</summary>
    public Guid? Here { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (actor.Id is not { } id) return Outcome.Denied;
        if (Only is not null && !await db.SignInSessions.AnyAsync(s => s.Id == Only && s.UserId == id)) return Outcome.Missing;
        var ended = await db.EndSessionsAsync(id, actor.Now, Only is null ? Here : null, Only);
        if (ended > 0) db.Note(actor, AuditKind.SignedOut, nameof(User), id, new { sessions = ended });
        return Outcome.Saved(id);
    });
}

/// <summary>Ends every session of another's account. Only a security administrator may.</summary>
internal sealed record EndSessionsOf
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SecurityAdministrator)) return Outcome.Denied;
        if (!await db.Users.AnyAsync(u => u.Id == Id)) return Outcome.Missing;
        if (Id == actor.Id) return Outcome.Refuse("", Words.User_NotOneself);
        var ended = await db.EndSessionsAsync(Id, actor.Now);
        if (ended > 0) db.Note(actor, AuditKind.SignedOut, nameof(User), Id, new { sessions = ended });
        return Outcome.Saved(Id);
    });
}

/// <summary>An address without what tells one household or desk from the next.</summary>
internal static class RoughAddress
{
    public static string? Of(string? address)
    {
        if (!System.Net.IPAddress.TryParse(address, out var found)) return null;
        if (found.IsIPv4MappedToIPv6) found = found.MapToIPv4();
        if (System.Net.IPAddress.IsLoopback(found)) return found.ToString();
        var bytes = found.GetAddressBytes();
        return bytes.Length == 4 ? $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*" : $"{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}:{bytes[4]:x2}{bytes[5]:x2}:*";
    }
}
