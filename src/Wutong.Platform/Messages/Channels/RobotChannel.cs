using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wutong.Platform.Text;
using Wutong.Platform.Time;

namespace Wutong.Platform.Messages.Channels;

/// <summary>
/// A robot of 企业微信 or 钉钉: both take <c>{"msgtype":"text","text":{"content":…}}</c> at the robot's own address and answer <c>{"errcode":0}</c>.
/// A robot of 钉钉 may want its messages signed.
/// </summary>
internal sealed class RobotChannel(MessageChannel channel, OutsideHttp http, TimeProvider time) : IMessageChannel
{
    // WeCom takes 2048 bytes of text: at most three a character.
    private const int LongestText = 680;

    // Busy, or asked too often.
    private static readonly int[] Later = [-1, 45009, 130101, 410100];

    private sealed record Body(string Msgtype, Content Text);

    private sealed record Content([property: System.Text.Json.Serialization.JsonPropertyName("content")] string Value);

    public MessageChannel Channel => channel;

    public Task<SendResult> SendAsync(Envelope envelope, CancellationToken cancel)
    {
        var text = Shortening.Shorten(envelope.Text, LongestText);
        return http.PostAsync(Signed(envelope), new Body("text", new Content(text)), null, Read, cancel);
    }

    private string Signed(Envelope envelope)
    {
        if (channel != MessageChannel.DingTalk || envelope.Secret is not { } secret) return envelope.Address;
        var at = time.Now().ToUnixTimeMilliseconds();
        return $"{envelope.Address}{(envelope.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={at}&sign={Uri.EscapeDataString(Sign(secret, at))}";
    }

    /// <summary>HMAC-SHA256 of time and secret by the secret, in base64, as 钉钉 documents it.</summary>
    internal static string Sign(string secret, long milliseconds)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{milliseconds}\n{secret}");
        return Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
    }

    private static SendResult Read(JsonElement? answer)
    {
        // Whoever answers something else is no robot.
        if (answer is not { ValueKind: JsonValueKind.Object } said || !said.TryGetProperty("errcode", out var field) || !field.TryGetInt32(out var code)) return new SendResult.Rejected(DeliveryTrouble.Answered);
        if (code == 0) return SendResult.Done;
        return Later.Contains(code) ? new SendResult.TryAgain(DeliveryTrouble.Answered, code) : new SendResult.Rejected(DeliveryTrouble.Answered, code);
    }
}
