namespace Wutong.Platform.Messages.Channels;

/// <summary>
/// Short messages by the city's gateway: <c>POST {"phone": …, "text": …}</c> with the secret as bearer. The gateway sends what bears an
/// <c>Idempotency-Key</c> that it has seen only once.
/// </summary>
internal sealed class SmsChannel(OutsideHttp http, string address, string? secret) : IMessageChannel
{
    private sealed record Body(string Phone, string Text);

    public MessageChannel Channel => MessageChannel.Sms;

    public Task<SendResult> SendAsync(Envelope envelope, CancellationToken cancel) => http.PostAsync(address, new Body(envelope.Address, envelope.Text), headers =>
    {
        headers.Add("Idempotency-Key", envelope.Key);
        if (secret is not null) headers.Authorization = new("Bearer", secret);
    }, _ => SendResult.Done, cancel);
}
