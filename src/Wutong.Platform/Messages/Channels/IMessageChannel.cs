namespace Wutong.Platform.Messages.Channels;

/// <summary>What leaves by a channel: one message, or a day's digest.</summary>
/// <param name="Address">Where its receiver is: e-mail address, telephone number or robot.</param>
/// <param name="Secret">With which a robot's messages are signed; null for none.</param>
/// <param name="Title">For channels that have one.</param>
/// <param name="Key">The same for every attempt at the same.</param>
internal sealed record Envelope(string Address, string? Secret, string Title, string Text, string Key);

/// <summary>How an attempt ended.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <summary>Its receiver has said that it has it.</summary>
    public sealed record Sent : SendResult;

    /// <summary>It has surely not arrived, and may later.</summary>
    public sealed record TryAgain(DeliveryTrouble Trouble, int? Code = null) : SendResult;

    /// <summary>It was refused, and would be again.</summary>
    public sealed record Rejected(DeliveryTrouble Trouble, int? Code = null) : SendResult;

    /// <summary>It has left, and nobody has said whether it arrived.</summary>
    public sealed record Unknown(DeliveryTrouble Trouble) : SendResult;

    public static SendResult Done { get; } = new Sent();
}

/// <summary>A way by which messages leave, as it is set up now.</summary>
internal interface IMessageChannel
{
    MessageChannel Channel { get; }

    /// <summary>One attempt. Throws nothing but what nobody foresaw; ends when <paramref name="cancel"/> says that its time is over.</summary>
    Task<SendResult> SendAsync(Envelope envelope, CancellationToken cancel);
}
