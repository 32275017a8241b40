using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Wutong.Platform.Messages.Channels;

/// <summary>The city's mail server. It is the administrator's own and may lie inside.</summary>
/// <param name="Sender">The name under which mail comes.</param>
internal sealed record MailServer(string Host, int Port, MailSecurity Security, string? Account, string? Password, string From, string Sender);

/// <summary>E-mail by SMTP, one connection a mail.</summary>
internal sealed class EmailChannel(MailServer server) : IMessageChannel
{
    public MessageChannel Channel => MessageChannel.Email;

    public async Task<SendResult> SendAsync(Envelope envelope, CancellationToken cancel)
    {
        var data = new Data();
        try
        {
            // Mail servers inside have certificates of the city's own, whose lists of revocation nobody answers for.
            using var client = new SmtpClient { CheckCertificateRevocation = false };
            await client.ConnectAsync(server.Host, server.Port, server.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.StartTls => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None,
            }, cancel);
            if (server.Account is not null) await client.AuthenticateAsync(server.Account, server.Password ?? "", cancel);
            await client.SendAsync(Write(envelope), cancel, data);
            // What was accepted is sent, however badly the good-bye goes.
            try { await client.DisconnectAsync(true, cancel); } catch (Exception) { }
            return SendResult.Done;
        }
        catch (SmtpCommandException refusal)
        {
            var code = (int)refusal.StatusCode;
            return code is >= 500 and < 600 ? new SendResult.Rejected(DeliveryTrouble.Answered, code) : new SendResult.TryAgain(DeliveryTrouble.Answered, code);
        }
        catch (AuthenticationException) { return new SendResult.TryAgain(DeliveryTrouble.SignIn); }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or OperationCanceledException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException)
        {
            return data.HasLeft ? new SendResult.Unknown(DeliveryTrouble.NoAnswer) : new SendResult.TryAgain(DeliveryTrouble.NoConnection);
        }
    }

    private MimeMessage Write(Envelope envelope)
    {
        var mail = new MimeMessage { Subject = envelope.Title, Body = new TextPart("plain") { Text = envelope.Text } };
        mail.From.Add(new MailboxAddress(server.Sender, server.From));
        mail.To.Add(new MailboxAddress("", envelope.Address));
        // The same for every attempt: many mail programs show it once then.
        mail.MessageId = $"{envelope.Key}@{server.From[(server.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        // Nobody is there to read an answer of a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    /// <summary>Knows whether any of the mail itself was handed to the network.</summary>
    private sealed class Data : ITransferProgress
    {
        public bool HasLeft { get; private set; }
        public void Report(long bytesTransferred, long totalSize) => HasLeft = true;
        public void Report(long bytesTransferred) => HasLeft = true;
    }
}
