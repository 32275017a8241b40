using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages.Channels;

/// <summary>
/// Posts JSON to addresses that people gave us: no redirects, no proxy, no cookies, no more of an answer than a word, and connected to only where
/// <see cref="OutsideAddress"/> allows it.
/// </summary>
internal sealed class OutsideHttp : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private readonly HttpClient client;

    public OutsideHttp(MessageOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = options.SendTime,
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, options.AllowInside, cancel),
        };
        // Its time is the caller's.
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
    }

    /// <summary>Posts, and has <paramref name="read"/> say what an answer of the 200s means.</summary>
    public async Task<SendResult> PostAsync(string address, object body, Action<HttpRequestHeaders>? headers, Func<JsonElement?, SendResult> read, CancellationToken cancel)
    {
        using var content = new WatchedJson(body);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            // A kept connection may be closed by the other side just as we send, and then nobody knows whether it was read.
            request.Headers.ConnectionClose = true;
            headers?.Invoke(request.Headers);
            using var answer = await client.SendAsync(request, cancel);
            return Judge(answer.StatusCode) ?? read(Parse(await answer.Content.ReadAsByteArrayAsync(cancel)));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException or UriFormatException)
        {
            if (failure is AddressInside || failure.InnerException is AddressInside) return new SendResult.Rejected(DeliveryTrouble.Inside);
            return content.HasLeft ? new SendResult.Unknown(DeliveryTrouble.NoAnswer) : new SendResult.TryAgain(DeliveryTrouble.NoConnection);
        }
    }

    /// <summary>Null for an answer of the 200s.</summary>
    private static SendResult? Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        408 or 425 or 429 or >= 500 => new SendResult.TryAgain(DeliveryTrouble.Answered, (int)status),
        var other => new SendResult.Rejected(DeliveryTrouble.Answered, other),
    };

    private static JsonElement? Parse(byte[] answer)
    {
        try { return JsonSerializer.Deserialize<JsonElement>(answer); }
        catch (JsonException) { return null; }
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint asked, bool allowInside, CancellationToken cancel)
    {
        var found = await OutsideAddress.FindAsync(asked.Host, cancel);
        if (!allowInside && found.Any(OutsideAddress.IsInside)) throw new AddressInside();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // These very addresses: the name is not asked for a second time.
            await socket.ConnectAsync(found, asked.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>JSON that knows whether any of it was handed to the network.</summary>
    private sealed class WatchedJson : HttpContent
    {
        private readonly byte[] bytes;

        public WatchedJson(object body)
        {
            bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json.Options);
            Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        public bool HasLeft { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            HasLeft = true;
            await stream.WriteAsync(bytes, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
