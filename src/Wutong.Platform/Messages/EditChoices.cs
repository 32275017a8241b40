using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>Says how the actor wants to be told outside the site.</summary>
internal sealed partial record EditChoices
{
    /// <summary>0 while nothing was chosen.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_Pace)), EnumDataType(typeof(MessagePace))]
    public MessagePace Pace { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_QuietFrom))]
    public TimeOnly? QuietFrom { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_QuietTo))]
    public TimeOnly? QuietTo { get; init; }

    public List<Part> Channels { get; init; } = [];

    /// <summary>One channel in the form.</summary>
    internal sealed record Part
    {
        [EnumDataType(typeof(MessageChannel))]
        public MessageChannel Channel { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_IsOn))]
        public bool IsOn { get; init; }

        /// <summary>Of a robot: empty for the one that is kept.</summary>
        [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_Address)), StringLength(MessageSettings.AddressLength)]
        public string? Address { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.Choices_Secret)), StringLength(MessageSettings.NameLength)]
        public string? Secret { get; init; }

        /// <summary>The kinds that are wanted by it.</summary>
        public List<string> Kinds { get; init; } = [];
    }

    public async Task<Outcome> Run(WutongDb db, Actor actor, MessageSecrets secrets, MessageOptions options)
    {
        if (actor.Id is not { } user) return Outcome.Denied;
        var problems = await ProblemsAsync(options);
        if (problems.Count > 0) return new Outcome.Refused(problems);
        var hidden = await HideAsync(db, actor, secrets);
        return await db.WriteAsync(async () =>
        {
            var choices = await db.MessageChoices.VisibleTo(actor).Include(c => c.Channels).SingleOrDefaultAsync();
            if ((choices?.Version ?? 0) != Version) return new Outcome.Stale(null, choices?.Version ?? 0);
            if (choices is null) db.MessageChoices.Add(choices = new MessageChoices { UserId = user });
            var standing = choices;
            var bare = Channels.Index().Where(c => c.Item is { IsOn: true, Address: null } && standing.Find(c.Item.Channel)?.Address is null).Select(c => new Problem(FieldOf(c.Index), Words.Choices_AddressMissing)).ToList();
            if (bare.Count > 0) return new Outcome.Refused(bare);
            (choices.Pace, choices.QuietFrom, choices.QuietTo) = (Pace, QuietFrom, QuietTo);
            foreach (var part in hidden) Fill(choices.Of(part.Part.Channel), part, db.Modules.Messages);
            return Outcome.Saved(choices.Id);
        });
    }

    private async Task<List<Problem>> ProblemsAsync(MessageOptions options)
    {
        List<Problem> problems = [];
        if (QuietFrom is null != QuietTo is null) problems.Add(new Problem(QuietFrom is null ? nameof(QuietFrom) : nameof(QuietTo), Words.Choices_QuietHalf));
        foreach (var (i, part) in Channels.Index())
        {
            if (Channels.Take(i).Any(c => c.Channel == part.Channel)) problems.Add(new Problem("", Words.Invalid_Choice));
            if (part.Address is { } address && await ProblemAsync(part.Channel, address, options) is { } problem) problems.Add(new Problem(FieldOf(i), problem));
        }
        return problems;
    }

    private static string FieldOf(int part) => $"{nameof(Channels)}[{part}].{nameof(Part.Address)}";

    private static async Task<string?> ProblemAsync(MessageChannel channel, string address, MessageOptions options) => channel switch
    {
        MessageChannel.Email => EditSettings.IsMail(address) ? null : Words.Invalid_Email,
        MessageChannel.Sms => Phone().IsMatch(address) ? null : Words.Choices_NoPhone,
        _ => await OutsideAddress.ProblemAsync(address, options.AllowInside),
    };

    /// <summary>A part with what is kept of it, encrypted.</summary>
    /// <param name="IsSame">The address is the one that is kept already.</param>
    private sealed record HiddenPart(Part Part, string? Address, string? Secret, bool IsSame);

    // Before the write, since the keys lie in the database too. What stands now is what stands then: the write compares the version.
    private async Task<List<HiddenPart>> HideAsync(WutongDb db, Actor actor, MessageSecrets secrets)
    {
        var standing = await db.MessageChoices.VisibleTo(actor).AsNoTracking().Include(c => c.Channels).SingleOrDefaultAsync();
        return [.. Channels.Select(p => new HiddenPart(p, secrets.Hide(p.Address), secrets.Hide(p.Secret), p.Address == secrets.Read(standing?.Find(p.Channel)?.Address)))];
    }

    private static void Fill(OwnChannel own, HiddenPart hidden, MessageKinds kinds)
    {
        var part = hidden.Part;
        own.IsOn = part.IsOn;
        own.Unwanted = string.Join(' ', kinds.All.Select(k => k.Name).Where(k => !part.Kinds.Contains(k)));
        if (hidden.Secret is not null) own.Secret = hidden.Secret;
        if (part.Address is not null && !hidden.IsSame)
        {
            // The key of another robot would only be given away.
            if (hidden.Secret is null) own.Secret = null;
            (own.Address, own.Shown) = (hidden.Address, Mask(part.Channel, part.Address));
        }
        else if (part.Address is null && !part.Channel.IsRobot())
        {
            (own.Address, own.Shown) = (null, null);
        }
    }

    /// <summary>Enough to know one's own by, and no more.</summary>
    internal static string Mask(MessageChannel channel, string address) => channel switch
    {
        MessageChannel.Email => $"{address[..1]}***{address[address.IndexOf('@', StringComparison.Ordinal)..]}",
        MessageChannel.Sms => $"{address[..3]}****{address[^4..]}",
        _ => $"{(Uri.TryCreate(address, UriKind.Absolute, out var robot) ? robot.Host : "")}…{address[^4..]}",
    } is var shown && shown.Length <= OwnChannel.ShownLength ? shown : shown[..OwnChannel.ShownLength];

    /// <param name="enabled">The channels that the administrator has opened; others are not offered.</param>
    public static EditChoices From(MessageChoices? choices, IEnumerable<MessageChannel> enabled, MessageSecrets secrets, MessageKinds kinds) => new()
    {
        Version = choices?.Version ?? 0, Pace = choices?.Pace ?? MessagePace.AtOnce,
        QuietFrom = choices is null ? MessageChoices.UsualQuiet.From : choices.QuietFrom, QuietTo = choices is null ? MessageChoices.UsualQuiet.To : choices.QuietTo,
        Channels = [.. enabled.Select(channel =>
        {
            var own = choices?.Find(channel);
            var unwanted = own?.Unwanted.Split(' ') ?? [];
            return new Part { Channel = channel, IsOn = own?.IsOn ?? false, Address = channel.IsRobot() ? null : secrets.Read(own?.Address), Kinds = [.. kinds.All.Select(k => k.Name).Where(k => !unwanted.Contains(k))] };
        })],
    };

    [GeneratedRegex(@"^(1[3-9][0-9]{9}|\+[0-9]{8,15})$")] private static partial Regex Phone();
}
